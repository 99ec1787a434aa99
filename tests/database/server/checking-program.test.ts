// The public checking program, alone in a folder as a visitor has it, accepts a real wave with its bulletin, and names what was
// changed in either.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { discard } from '#operations/discard-wave.ts';
import { writeJson } from '#server/open-data/exports.ts';
import { attach, SECRET } from '../../fixtures/attached.ts';
import { castGarbage, castHonest } from '../../fixtures/batch.ts';
import { newFolder } from '../../fixtures/databases.ts';
import { openStaffWave, vote } from '../../fixtures/staff-wave.ts';

const FOLDER = newFolder();
const at = (name: string) => join(FOLDER, name);

/** Run the downloaded program in its folder. */
async function check(...given: readonly string[]) {
  const { PATH = '' } = process.env;
  const program = spawn(process.execPath, ['periksa.mjs', ...given], {
    cwd: FOLDER,
    env: { PATH },
  });
  let printed = '';
  program.stdout.on('data', (chunk) => (printed += chunk));
  program.stderr.on('data', (chunk) => (printed += chunk));
  const [status] = (await once(program, 'close')) as [number];
  return { status, printed };
}
async function checkFiles(unit: unknown, bulletin: unknown) {
  writeFileSync(at('data.json'), JSON.stringify(unit));
  writeFileSync(at('buletin.json'), JSON.stringify(bulletin));
  const { status, printed } = await check('data.json', 'buletin.json');
  const { programmes, bulletins } = JSON.parse(printed) as {
    programmes: { endings: { faults: string[] }[] }[];
    bulletins: { faults: string[] }[];
  };
  const endings = programmes.flatMap((programme) => programme.endings);
  return { status, faults: [...endings, ...bulletins].flatMap(({ faults }) => faults) };
}

// What a file may be changed to is anything.
/* eslint-disable @typescript-eslint/no-explicit-any */
let unit: any;
let bulletin: any;
let stopped: { unit: any; bulletin: any };
/* eslint-enable @typescript-eslint/no-explicit-any */
let database: Awaited<ReturnType<typeof attach>>;
beforeAll(async () => {
  for (const name of ['periksa.mjs', 'periksa-hitung.mjs'])
    copyFileSync(fileURLToPath(new URL(`../../../src/static/${name}`, import.meta.url)), at(name));
  database = await attach();
  const wave = await openStaffWave(
    'dinas-periksa',
    { peer: 8, subordinate: 6 },
    { citizens: true },
  );
  for (const person of wave.people.slice(0, 13)) await vote(wave, person, { KOM2: 3 });
  await castHonest(wave.code, 22);
  await castGarbage(wave.code, 2);
  await closeAndPublish(wave.code, SECRET, true);
  const other = await openStaffWave('dinas-periksa-lagi', { peer: 5 });
  await discard(other.code, 'organiser');
  const filesOf = async (slug: string) => ({
    unit: JSON.parse(writeJson((await readUnit(slug))!)),
    bulletin: (await readWaveForm(`${slug}-0`))!.bulletin,
  });
  ({ unit, bulletin } = await filesOf('dinas-periksa'));
  stopped = await filesOf('dinas-periksa-lagi');
});
afterAll(() => database.close());

const waveOf = (file: typeof unit) => file.programmes[0].waves[0];

test('a real wave and its bulletin are accepted', async () => {
  expect(bulletin).toMatchObject({
    ...{ version: 2, ballots: 13, unreadable: 2, counts: 1, endedEarly: true },
    atoms: { peer: 8, subordinate: 5 },
    groups: { peer: { roster: 8, tickets: 8 }, subordinate: { roster: 6, tickets: 5 } },
    destroyed: { ballots: 37, invitations: 14, keys: 3 },
  });
  expect(await checkFiles(unit, bulletin)).toEqual({ status: 0, faults: [] });
  expect(await checkFiles(stopped.unit, stopped.bulletin)).toEqual({ status: 0, faults: [] });
  expect((await check()).status).toBe(1);
});

describe('a bulletin is refused', () => {
  test.each<[string, (changed: typeof bulletin) => unknown]>([
    ['something-left', (one) => (one.left.keys = 1)],
    ['more-tickets-than-roster', (one) => (one.groups.peer.tickets = 9)],
    ['other-roster', (one) => (one.groups.peer.roster = 9)],
    ['more-ballots-than-tickets', (one) => (one.groups.peer.tickets = 7)],
    ['more-counted-than-tickets', (one) => (one.groups.subordinate.tickets = 4)],
    ['more-counted-than-ballots', (one) => (one.ballots = 12)],
    ['other-atoms', (one) => (one.atoms.peer = 7)],
    ['other-atoms', (one) => delete one.atoms.peer],
    ['hashes-differ-from-ballots', (one) => one.spent.pop()],
    ['hash-twice', (one) => (one.spent[1] = one.spent[0])],
    ['hashes-out-of-order', (one) => one.spent.reverse()],
    ['hash-that-is-none', (one) => (one.spent[0] = '0')],
    ['fewer-unreadable-than-published', (one) => (one.unreadable = 1)],
    ['other-boxes-destroyed', (one) => (one.destroyed.ballots = 36)],
    ['keys-not-destroyed', (one) => (one.destroyed.keys = 2)],
    ['not-a-count', (one) => (one.counts = 0)],
    ['early-without-day', (one) => (one.announcedClosesOn = null)],
    ['other-ending', (one) => (one.counts = 2)],
    ['other-ending', (one) => (one.fullDays = 9)],
    ['unknown-version', (one) => (one.version = 1)],
    ['unknown-wave', (one) => (one.wave = 'dinas-lain-0')],
    ['discarded-and-published', (one) => (one.discarded = 'key-lost')],
  ])('for %s', async (fault, change) => {
    const changed = structuredClone(bulletin);
    change(changed);
    const found = await checkFiles(unit, changed);
    expect([found.status, found.faults]).toEqual([2, expect.arrayContaining([fault])]);
  });

  test('of a discarded wave for what is left, and for a wave that was published', async () => {
    const left = structuredClone(stopped.bulletin);
    left.left.ballots = 3;
    expect((await checkFiles(stopped.unit, left)).faults).toEqual(['something-left']);
    const alive = structuredClone(stopped.unit);
    waveOf(alive).state = 'open';
    expect((await checkFiles(alive, stopped.bulletin)).faults).toContain('discarded-and-published');
  });
});

describe('a file of a unit is refused', () => {
  test.each<[string, (wave: ReturnType<typeof waveOf>) => unknown]>([
    ['published-without-state', (wave) => (wave.state = 'discarded')],
    ['more-raters-than-roster', (wave) => (wave.invited.subordinate = 4)],
    ['not-a-count', (wave) => (wave.counts = 0)],
    ['not-full-days', (wave) => (wave.fullDays = 4000)],
    ['not-full-days', (wave) => (wave.fullDays = null)],
    ['not-an-ending', (wave) => (wave.endedEarly = 'no')],
    ['other-ending', (wave) => (wave.endedEarly = false)],
    ['bulletin-without-result', (wave) => (wave.snapshot = null)],
  ])('for %s', async (fault, change) => {
    const changed = structuredClone(unit);
    change(waveOf(changed));
    const found = await checkFiles(changed, bulletin);
    expect([found.status, found.faults]).toEqual([2, expect.arrayContaining([fault])]);
  });
});

test('given an address it fetches the bulletins itself', async () => {
  let served = bulletin;
  const files: Record<string, () => unknown> = {
    '/unit/dinas-periksa/data.json': () => unit,
    '/gelombang/dinas-periksa-0/buletin.json': () => served,
  };
  const server = createAdaptorServer({
    fetch: (request) => {
      const file = files[new URL(request.url).pathname];
      return file ? Response.json(file()) : new Response(null, { status: 404 });
    },
  }) as unknown as ReturnType<typeof createServer>;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/unit/dinas-periksa/data.json`;
  const honest = await check(address);
  expect([honest.status, JSON.parse(honest.printed).bulletins]).toEqual([
    0,
    [{ wave: 'dinas-periksa-0', faults: [] }],
  ]);
  served = { ...bulletin, left: { ...bulletin.left, ballots: 1 } };
  expect((await check(address)).status).toBe(2);
  server.close();
});
