// A server that is asked to stop loses nothing of what is under way: every request is answered and every ballot is stored.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request, type ClientRequest } from 'node:http';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { registerUnit } from '#data/units.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { attach, reopen, SECRET } from '../../fixtures/attached.ts';
import { agedToken } from '../../fixtures/form-token.ts';
import { buildOnce } from '../../fixtures/site.ts';
import { randomBallot, smallPlan } from '../../fixtures/small-unit.ts';
import { startSite, type StartedSite } from '../../fixtures/started.ts';

const HASTY = fileURLToPath(new URL('../../fixtures/hasty-server.ts', import.meta.url));
const WAVE = 'dinas-henti-0';
const BALLOTS = 120;
/** Pages from memory, from the database and from a template, in turn. */
const PAGES = ['/', '/unit/dinas-henti/', `/w/${WAVE}/`, '/unit/dinas-henti/data.json'];
const VISITS = 80;

interface Asked {
  readonly sending: ClientRequest;
  /** Body that is still held back. */
  readonly body: string;
  /** Status, or the code of the error. */
  readonly outcome: Promise<string>;
}

/** Begin a request on a connection of its own and wait until the server has begun with it. */
async function begin(url: string, path: string, body = '', headers = {}): Promise<Asked> {
  const sending = request(`${url}${path}`, {
    method: body ? 'POST' : 'GET',
    // The answer to this header says that the request has arrived.
    headers: { expect: '100-continue', ...headers },
    agent: false,
  });
  const outcome = new Promise<string>((resolve) => {
    sending.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    sending.once('response', (response) => {
      response.resume();
      response.once('end', () => resolve(String(response.statusCode)));
      response.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    });
  });
  sending.flushHeaders();
  await Promise.race([once(sending, 'continue'), outcome]);
  if (!body) sending.end();
  return { sending, body, outcome };
}

function beginBallot(url: string): Promise<Asked> {
  const { ballot_id: id, box } = randomBallot(WAVE);
  const body = JSON.stringify({ id, wave: WAVE, box });
  return begin(url, '/api/ballots', body, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'sec-fetch-site': 'same-origin',
    'x-form-token': agedToken({ id, wave: WAVE }, 60_000, SECRET),
  });
}

const until = async (isTrue: () => boolean | Promise<boolean>) => {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 20));
};

/** Begin to ask how the server is, so that only the end of the question is missing. */
async function beginHealth(url: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(`GET /api/health HTTP/1.1\r\nhost: ${hostname}:${port}\r\n`);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  let text = '';
  socket.on('data', (chunk) => (text += chunk));
  return async () => {
    socket.write('\r\n');
    await closed;
    return text.split('\r\n')[0]!;
  };
}

const isRefused = async (url: string) => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const refused = await Promise.race([
    once(socket, 'connect').then(() => false),
    once(socket, 'error').then(() => true),
  ]).catch(() => true);
  socket.destroy();
  return refused;
};

/** Stop a server amid requests; answers what went wrong. */
async function stopAmid(site: StartedSite, folder: string) {
  const { url } = site;
  const finishHealth = await beginHealth(url);
  const asked = await Promise.all([
    ...Array.from({ length: BALLOTS }, () => beginBallot(url)),
    ...Array.from({ length: VISITS }, (_, at) => begin(url, PAGES[at % PAGES.length]!)),
  ]);
  site.askToStop();
  await until(() => site.printed().includes('Stopping'));
  const health = await finishHealth();
  await until(() => isRefused(url));
  for (const { sending, body } of asked) if (body) sending.end(body);
  const outcomes = await Promise.all(asked.map(({ outcome }) => outcome));
  const code = await site.ended;
  const database = await reopen(folder);
  const [row] = await database.gateway.run('select count(*)::int as n from app.ballots');
  await database.close();
  return {
    health,
    code,
    stored: row!.n,
    ballots: outcomes.slice(0, BALLOTS).filter((outcome) => outcome !== '201'),
    pages: outcomes.slice(BALLOTS).filter((outcome) => outcome !== '200'),
  };
}

/** A data folder with a wave that takes ballots. */
async function openFolder(): Promise<string> {
  const database = await attach();
  await registerUnit(smallPlan('dinas-henti'));
  await openWithNewKeys(WAVE, SECRET);
  await database.close();
  return database.folder;
}

/** A busy machine needs longer than the usual limit. */
const settingsOf = (folder: string) => ({
  DATA_DIR: folder,
  APP_SECRET: SECRET,
  DEMO: '0',
  DRAIN_SECONDS: '150',
});

beforeAll(buildOnce, 300_000);

test('all that is under way is answered and stored, then it ends well', async () => {
  const folder = await openFolder();
  const site = await startSite(settingsOf(folder));
  const ended = await stopAmid(site, folder);
  expect(ended).toEqual({
    health: 'HTTP/1.1 503 Service Unavailable',
    code: 0,
    stored: BALLOTS,
    ballots: [],
    pages: [],
  });
  const [, open] = /Stopping: (\d+) requests/.exec(site.printed())!;
  expect(Number(open)).toBeGreaterThanOrEqual(BALLOTS);
}, 180_000);

test('a server that closes its database at once is caught losing ballots', async () => {
  const folder = await openFolder();
  const ended = await stopAmid(await startSite(settingsOf(folder), { program: HASTY }), folder);
  expect(ended.ballots.length).toBeGreaterThan(0);
  expect(ended.stored).toBeLessThan(BALLOTS);
  expect(ended.health).not.toContain('503');
}, 180_000);

test('a process whose server has nothing to wait for does not live on for as long as it might have waited', async () => {
  // A command opens the database behind such a server: it would end a day after it is done.
  const program = `import { createServer } from 'node:http';
    import { watchRequests } from '#selfhost/drain.ts';
    const server = createServer();
    const requests = watchRequests(server);
    server.listen(0, '127.0.0.1', () => requests.end({ notice: 0, longest: 86_400_000 }));`;
  const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT });
  expect((await once(child, 'exit'))[0]).toBe(0);
});
