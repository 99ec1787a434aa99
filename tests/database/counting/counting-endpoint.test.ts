// Who has no token gets nothing, and nothing that is sent to the server holds an answer or a key.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countWave, publishCount } from '#counting/count-wave.ts';
import { contextOf, open } from '#crypto/seal.ts';
import { importTallyKeys } from '#crypto/tally-keys.ts';
import { fromBase64 } from '#crypto/base64.ts';
import { closeWave, readStaffBoxes, readWaveForm } from '#data/waves.ts';
import { attach } from '../../fixtures/attached.ts';
import { openStaffWave, vote, type StaffWave } from '../../fixtures/staff-wave.ts';
import {
  appointTrustee,
  bothHalves,
  callCounting,
  listen,
  type AppointedTrustee,
} from '../../fixtures/trustee.ts';

let database: Awaited<ReturnType<typeof attach>>;
let trustee: AppointedTrustee;
let wave: StaffWave;
let served: StaffWave;
beforeAll(async () => {
  database = await attach();
  trustee = await appointTrustee();
  wave = await openStaffWave('dinas-pintu', { peer: 7 }, { trustee: trustee.half });
  served = await openStaffWave('dinas-server', { peer: 5 });
  const { items } = wave.file.groups.peer!;
  for (const [place, person] of wave.people.entries()) {
    await vote(wave, person, Object.fromEntries(items.map((id) => [id, place < 3 ? 2 : 3])));
  }
  await closeWave(wave.code, true);
  await closeWave(served.code, true);
});
afterAll(() => database.close());

const ACTS = [
  { act: 'terms' },
  { act: 'begin', again: false },
  { act: 'citizens', after: '', atMost: 100 },
  { act: 'slips', after: '', atMost: 100 },
  { act: 'staff', after: '', atMost: 100 },
  { act: 'wait' },
  { act: 'publish', snapshot: { version: 2 }, comments: [], report: {} },
];
const NO_TOKEN = Buffer.alloc(32).toString('base64');

describe('the counting endpoint', () => {
  test.each(ACTS)('gives nothing for a wrong token: $act', async (act) => {
    const { token } = (await appointTrustee()).key;
    for (const code of [wave.code, served.code, 'tidak-ada']) {
      for (const wrong of [token, NO_TOKEN]) {
        const response = await callCounting({ ...act, wave: code, token: wrong });
        expect(response.status).toBe(403);
        expect(Object.keys((await response.json()) as object)).toEqual(['problem', 'message']);
      }
    }
  });

  test.each(ACTS)('gives nothing without a token: $act', async (act) => {
    for (const token of [undefined, null, '', [], wave.file.tallyKey]) {
      const response = await callCounting({ ...act, wave: wave.code, token });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ problem: 'not-a-count' });
    }
    // What the database keeps of a token is none.
    const hash = trustee.half.tokenHash;
    expect((await callCounting({ ...act, wave: wave.code, token: hash })).status).toBe(403);
  });

  test('gives the right token no wrapped key, no hash and no contact, and one half that opens nothing alone', async () => {
    const { token } = trustee.key;
    const answers = [];
    for (const act of ACTS) {
      const response = await callCounting({ ...act, wave: wave.code, token });
      answers.push(await response.text());
    }
    const all = answers.join('\n');
    expect(all).toContain('"boxes"');
    // By name of the field: sealed boxes are base64, in which any short word turns up by chance.
    expect(all.match(/"\w*(wrapped|trustee|hash|contact)\w*":/gi)).toBeNull();
    expect(all).not.toContain(trustee.half.tokenHash);
    const [terms, begun] = answers as [string, string];
    const { half } = JSON.parse(begun) as { half: string };
    const publicKey = fromBase64(wave.file.tallyKey).slice(0, 65);
    const server = await importTallyKeys({ publicKey, privateKey: fromBase64(half) });
    const own = await importTallyKeys(trustee.key.keys);
    for (const [keys, opens] of [
      [[server], false],
      [[own], false],
      [[own, server], false],
      [[server, own], true],
    ] as const) {
      const boxes = await readStaffBoxes(wave.code, '', 100);
      const opened = await Promise.all(
        boxes.map(({ box, ownPublic }) =>
          open(keys, fromBase64(box), contextOf(wave.code, 'peer', fromBase64(ownPublic))),
        ),
      );
      expect(opened.every((ballot) => (ballot !== null) === opens)).toBe(true);
    }
    expect(Object.keys(JSON.parse(terms) as object).sort()).toEqual(
      [
        ...['added', 'cast', 'entry', 'instrument', 'invited', 'issuers', 'month'],
        ...['participants', 'policy', 'tallyPublic', 'targets', 'unit'],
      ].sort(),
    );
  });

  test('refuses a body that asks for more than the six acts do', async () => {
    const proof = { wave: wave.code, token: trustee.key.token };
    for (const body of [
      { ...proof, act: 'keys' },
      { ...proof, act: 'constructor' },
      { ...proof, act: 'terms', more: 1 },
      { ...proof, act: 'wait', readable: 3 },
      { ...proof, act: 'staff', after: "'; drop", atMost: 1 },
      { ...proof, act: 'staff', after: '', atMost: 100_000 },
      { ...proof, act: 'publish', snapshot: {} },
      '[]',
      'null',
      '',
    ]) {
      expect((await callCounting(body)).status).toBe(422);
    }
  });

  test('stores no snapshot that publish() could not have written', async () => {
    const proof = { act: 'publish', wave: wave.code, token: trustee.key.token };
    const { server } = listen();
    const counting = await countWave(wave.code, trustee.key, undefined, server, true);
    if (!counting.ok) throw new Error(counting.problem);
    const { snapshot, report } = counting.counted;
    const eight = { ...snapshot, atoms: [{ ...snapshot.atoms[0]!, n: 8 }] };
    const loose = { ...snapshot, ballots: [{ KOM2: 3 }] };
    const few = Array.from({ length: 5 }, () => ({ kind: 'start', body: 'Sapa.' }));
    for (const [changed, comments] of [
      [eight, []],
      [loose, []],
      [snapshot, few], // seven ballots are too few to hide a comment among
      [snapshot, [{ kind: 'start', body: 'x', group: 'peer' }]],
    ]) {
      const response = await callCounting({ ...proof, snapshot: changed, comments, report });
      expect(response.status).toBe(422);
    }
    const longer = { ...report, spent: [...report.spent, 'f'.repeat(64)] };
    const response = await callCounting({ ...proof, snapshot, comments: [], report: longer });
    expect([response.status, await response.json()]).toEqual([
      422,
      expect.objectContaining({ part: 'report' }),
    ]);
    expect((await readWaveForm(wave.code))!.state).toBe('closed');
  });
});

/** Texts in which an answer or a key could leave a device: JSON of answers, and every spelling of the private key. */
function leaksIn(bodies: readonly string[], { key, files }: AppointedTrustee): readonly string[] {
  const bytes = Buffer.from(key.keys.privateKey);
  const { privateKey } = JSON.parse(files.privateFile) as { privateKey: string };
  // The last 32 bytes of the scalar and its neighborhood say as much as all of it.
  const spellings = [privateKey, bytes.toString('base64url'), bytes.toString('hex')];
  const scalar = bytes.subarray(36, 68);
  spellings.push(scalar.toString('base64'), scalar.toString('base64url'), scalar.toString('hex'));
  spellings.push([...scalar].join(','));
  const allowed: Readonly<Record<string, readonly string[]>> = {
    terms: ['act', 'wave', 'token'],
    begin: ['act', 'wave', 'token', 'again'],
    citizens: ['act', 'wave', 'token', 'after', 'atMost'],
    slips: ['act', 'wave', 'token', 'after', 'atMost'],
    staff: ['act', 'wave', 'token', 'after', 'atMost'],
    wait: ['act', 'wave', 'token'],
    publish: ['act', 'wave', 'token', 'snapshot', 'comments', 'report'],
  };
  return bodies.flatMap((body) => {
    const value = JSON.parse(body) as { act: string; snapshot?: object };
    const names = Object.keys(value).join() === allowed[value.act]?.join();
    const parts = value.snapshot ? Object.keys(value.snapshot).join() : PARTS;
    return [
      ...(names && parts === PARTS ? [] : ['another part']),
      ...(/"answers"|"before"|"KOM2":/.test(body) ? ['an answer'] : []),
      ...(spellings.some((spelling) => body.includes(spelling)) ? ['the private key'] : []),
    ];
  });
}
const PARTS = 'version,instrument,policy,atoms,cells,shifts,distributions,citizens';

describe('what the server is sent', () => {
  test('is the token, the snapshot, the comments and the report, and nothing of a ballot or a key', async () => {
    const { server, bodies } = listen();
    const counting = await countWave(wave.code, trustee.key, undefined, server, true);
    if (!counting.ok) throw new Error(counting.problem);
    const deaf = {
      ...server,
      post: (body: object) => {
        bodies.push(JSON.stringify(body));
        return Promise.reject(new Error('lost'));
      },
    };
    await publishCount(counting.counted, trustee.key, deaf);
    expect(bodies.map((body) => (JSON.parse(body) as { act: string }).act)).toEqual([
      'terms',
      'begin',
      'citizens',
      'slips',
      'staff',
      'publish',
    ]);
    expect(leaksIn(bodies, trustee)).toEqual([]);
  });

  test('would be noticed, if a page opened ballots and let the server count', async () => {
    const keys = await bothHalves(wave, trustee);
    const boxes = await readStaffBoxes(wave.code, '', 100);
    const opened = await Promise.all(
      boxes.map(({ box, ownPublic }) =>
        open(keys, fromBase64(box), contextOf(wave.code, 'peer', fromBase64(ownPublic))),
      ),
    );
    const proof = { act: 'publish', wave: wave.code, token: trustee.key.token };
    const naive = JSON.stringify({
      ...proof,
      snapshot: { ballots: opened },
      comments: [],
      report: {},
    });
    expect(leaksIn([naive], trustee)).toEqual(['another part', 'an answer']);
    const careless = JSON.stringify({
      act: 'terms',
      wave: wave.code,
      token: trustee.files.privateFile,
    });
    expect(leaksIn([careless], trustee)).toEqual(['the private key']);
    // And the server would not take it either.
    expect((await callCounting(naive)).status).toBe(422);
  });
});
