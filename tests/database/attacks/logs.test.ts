// Nothing of a rater reaches a log, whatever goes wrong.
// A real server process is visited, probed, fed with rubbish and robbed of its database, and every line that it prints is
// searched; a server that logs as many do is caught by the same search.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterEach, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { groupCode, writeInvitationCode } from '#crypto/codes.ts';
import { makeSeed, prepareTicket } from '#crypto/ticket.ts';
import { joinDatabase } from '#selfhost/database/attach.ts';
import { SECRET } from '../../fixtures/attached.ts';
import { hasPostgres, newDatabaseUrl, newFolder } from '../../fixtures/databases.ts';
import { makeSlipBallot, openSlipWave } from '../../fixtures/slip-wave.ts';
import { hashOf, makeBallot, openStaffWave } from '../../fixtures/staff-wave.ts';

const FUNCTIONS_SERVER = fileURLToPath(
  new URL('../../fixtures/functions-server.ts', import.meta.url),
);
const AGENT = 'Peramban-Uji/9.9';
const ADDRESS = '203.0.113.77';
const COMMENT = 'kalimat rahasia seorang penilai';

interface Started {
  readonly url: string;
  readonly folder: string;
  /** All that was printed so far. */
  readonly printed: () => string;
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill();
  // A second server of one test shares the keys of the first; that of another test has its own.
  delete process.env.KEYS_DIR;
});

async function start(database: string, secret: string, ...more: string[]): Promise<Started> {
  const folder = newFolder();
  const child = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    ...[FUNCTIONS_SERVER, folder, database, secret, ...more],
  ]);
  children.push(child);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  for (let tries = 0; !/ready \d+/.test(output); tries += 1) {
    if (tries > 600) throw new Error(`The server did not start: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const port = /ready (\d+)/.exec(output)![1];
  return { url: `http://127.0.0.1:${port}`, folder, printed: () => output };
}

/** Posts as a browser behind an office's proxy does, and remembers everything that must not be printed. */
function visitorOf({ url }: Started) {
  const secrets = new Set<string>([AGENT, ADDRESS, COMMENT]);
  const post = async (path: string, body: object | string) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        'user-agent': AGENT,
        'x-forwarded-for': ADDRESS,
        referer: `${url}/isi/#secret`,
      },
      body: text,
    });
    return { status: response.status, text: await response.text() };
  };
  return { post, secrets };
}

/** Secrets that a server printed. */
const leaks = (printed: string, secrets: ReadonlySet<string>) =>
  [...secrets].filter((secret) => printed.includes(secret));

const kinds = (bytes: Uint8Array) => {
  const buffer = Buffer.from(bytes);
  return [buffer.toString('base64'), buffer.toString('base64url'), buffer.toString('hex')].map(
    (text) => text.slice(0, 40),
  );
};

/** Claim, cast, send again, change, probe and send rubbish. */
async function visit(server: Started) {
  await joinDatabase({
    ...{ host: 'localhost', port: 4321, folder: server.folder, appSecret: SECRET },
    backend: { kind: 'embedded' },
    keys: { folder: `${server.folder}-keys`, isHosted: false },
  });
  // Without a letter at its end a name of six digits, one in seventeen, would be that of a wave, and is refused.
  const unit = `dinas-catat-${randomBytes(3).toString('hex')}x`;
  const wave = await openStaffWave(unit, { peer: 6 });
  const visitor = visitorOf(server);
  const { post, secrets } = visitor;
  const remember = (...texts: string[]) => texts.forEach((text) => secrets.add(text));
  for (const person of wave.people.slice(0, 3)) {
    const seed = makeSeed();
    const pending = await prepareTicket(seed, wave.file.groups.peer!, `${wave.code}|peer`);
    const claim = {
      code: person.code,
      wave: wave.code,
      group: 'peer',
      blinded: toBase64(pending.blinded),
    };
    remember(person.contact, person.code, groupCode(person.code), hashOf(person.code));
    remember(...kinds(seed), ...kinds(pending.blinded));
    await post('/api/codes', { code: person.code });
    const { text } = await post('/api/claims', claim);
    const { signature } = JSON.parse(text) as { signature: string };
    const ticket = await pending.complete(fromBase64(signature));
    remember(signature.slice(0, 40), ...kinds(ticket.prepared), ...kinds(ticket.signature));
    remember(...kinds(ticket.ownPublic), ...kinds(ticket.spent));
    const items = wave.file.groups.peer!.items;
    const answers = Object.fromEntries(items.map((item) => [item, 3 as const]));
    const comments = { start: COMMENT, continue: '' };
    const ballot = await makeBallot(wave, 'peer', ticket, answers, { comments });
    remember(ballot.box!.slice(0, 40), ballot.ownSignature!.slice(0, 40));
    expect((await post('/api/staff-ballots', ballot)).status).toBe(201);
    expect((await post('/api/staff-ballots', ballot)).status).toBe(200);
    const rubbish = [
      { ...ballot, seq: '9007199254740993' },
      { ...ballot, seq: '2' },
      { ...ballot, wave: 'tidak-ada-0' },
      { ...ballot, group: `peer'; --` },
      { ...ballot, box: ballot.box!.slice(1) },
      { ...ballot, more: ballot.box! },
      JSON.stringify(ballot).slice(0, -5),
      JSON.stringify(ballot).replace('"seq"', '"seq\\u0000"'),
      JSON.stringify({ ...ballot, more: 'x'.repeat(20_000) }),
    ];
    for (const body of rubbish) await post('/api/staff-ballots', body);
    for (const body of [
      { ...claim, code: person.code.slice(1) },
      { ...claim, wave: `${claim.wave}\u0000` },
      { ...claim, blinded: claim.blinded.slice(3) },
      { ...claim, blinded: `${'_'.repeat(341)}w` },
      { ...claim, code: writeInvitationCode(randomBytes(10)) },
      JSON.stringify(claim).slice(2),
    ]) {
      await post('/api/claims', body);
    }
    await post('/api/codes', `{"code":"${person.code}`);
    await post('/api/codes', { code: [person.code] });
  }
  await visitWithSlip(visitor);
  return { ...visitor, wave };
}

/** The same of a citizen with a slip. */
async function visitWithSlip({ post, secrets }: ReturnType<typeof visitorOf>): Promise<void> {
  const wave = await openSlipWave(`kota-catat-${randomBytes(3).toString('hex')}x`, 1);
  const [code] = wave.slips as [string];
  const seed = makeSeed();
  const pending = await prepareTicket(seed, wave.file.groups.citizen!, `${wave.code}|citizen`);
  const claim = {
    ...{ code, wave: wave.code, group: 'citizen', blinded: toBase64(pending.blinded) },
  };
  await post('/api/codes', { code });
  const { signature } = JSON.parse((await post('/api/claims', claim)).text) as {
    signature: string;
  };
  const ticket = await pending.complete(fromBase64(signature));
  const ballot = await makeSlipBallot(wave, ticket, { KOM2: 3 });
  const told = [code, groupCode(code), hashOf(code), signature.slice(0, 40)];
  const bytes = [seed, pending.blinded, ticket.prepared, ticket.ownPublic, ticket.spent];
  for (const text of [...told, ...bytes.flatMap(kinds), ballot.box.slice(0, 40)]) secrets.add(text);
  expect((await post('/api/slip-ballots', ballot)).status).toBe(201);
  expect((await post('/api/slip-ballots', ballot)).status).toBe(200);
  for (const body of [
    { ...ballot, seq: '2' },
    { ...ballot, wave: 'tidak-ada-0' },
    { ...ballot, box: ballot.box.slice(1) },
    { ...ballot, prepared: ballot.signature },
    JSON.stringify(ballot).slice(0, -5),
    JSON.stringify({ ...ballot, more: 'x'.repeat(20_000) }),
  ])
    await post('/api/slip-ballots', body);
  await post('/api/claims', { ...claim, code: code.slice(1) });
  await post('/api/claims', { ...claim, blinded: claim.blinded.slice(3) });
}

test('an embedded server prints nothing of its raters', { timeout: 120_000 }, async () => {
  const server = await start('', SECRET);
  const { secrets } = await visit(server);
  expect(secrets.size).toBeGreaterThan(60);
  expect(leaks(server.printed(), secrets)).toEqual([]);
});

test.skipIf(!hasPostgres())(
  'nor with a wrong secret, nor when its database is gone, and it says what the operator must know',
  { timeout: 180_000 },
  async () => {
    const database = await newDatabaseUrl();
    const server = await start(database, SECRET);
    const { post, secrets, wave } = await visit(server);
    const mistaken = await start(database, 'another secret, just as long as it has to be');
    const elsewhere = visitorOf(mistaken);
    const person = wave.people[4]!;
    const blinded = toBase64(randomBytes(256).fill(1, 0, 1));
    const claim = { code: person.code, wave: wave.code, group: 'peer', blinded };
    for (const text of [person.code, hashOf(person.code), blinded.slice(0, 40)]) secrets.add(text);
    expect((await elsewhere.post('/api/claims', claim)).status).toBe(503);
    const [, name] = /\/(\w+)$/.exec(database)!;
    const admin = postgres(database.replace(/\/\w+$/, '/postgres'), { max: 1 });
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
    expect((await post('/api/claims', claim)).status).toBe(503);
    expect((await post('/api/codes', { code: person.code })).status).toBe(503);
    const printed = server.printed() + mistaken.printed();
    expect(mistaken.printed()).toContain('APP_SECRET is not the one');
    expect(server.printed()).toMatch(/\[claims\] The database (refused|did not answer) issuer_key/);
    expect(leaks(printed, secrets)).toEqual([]);
  },
);

test('a server that logs requests as many do is caught', { timeout: 120_000 }, async () => {
  const server = await start('', SECRET, 'talkative');
  const { secrets } = await visit(server);
  const found = leaks(server.printed(), secrets);
  expect(found).toContain(AGENT);
  expect(found.length).toBeGreaterThan(10);
});
