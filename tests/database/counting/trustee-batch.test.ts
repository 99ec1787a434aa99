// A trustee's batch of citizens that is flooded with boxes which nobody can open waits, as a batch without a trustee does:
// nothing is drawn, nothing is published, and no honest answer is lost.
import { sayIn } from '#operations/message.ts';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { countWave, letWait, publishCount } from '#counting/count-wave.ts';
import { countBoxes } from '#counting/count-boxes.ts';
import { instrumentOf } from '#content/instruments/registry.ts';
import { randomWord } from '#crypto/random-word.ts';
import { readUnit } from '#data/units.ts';
import { publishWave, readBoxes, readCountingTerms, readWaveForm } from '#data/waves.ts';
import * as disclosure from '#domain/disclosure/publish.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { addDays, lastDayOfMonth } from '#domain/waves/calendar.ts';
import { termsOf } from '#domain/waves/counting-terms.ts';
import { closeDue } from '#operations/close-batch.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { attach, SECRET } from '../../fixtures/attached.ts';
import {
  castGarbage,
  castHonest,
  noon,
  openBatch,
  type OpenedBatch,
} from '../../fixtures/batch.ts';
import { withBroken } from '../../fixtures/broken-rpc.ts';
import { readBulletin } from '../../fixtures/bulletin.ts';
import { setClock } from '../../fixtures/clock.ts';
import { openStaffWave } from '../../fixtures/staff-wave.ts';
import {
  appointTrustee,
  bothHalvesOf,
  callCounting,
  listen,
  type AppointedTrustee,
} from '../../fixtures/trustee.ts';

vi.mock('#domain/disclosure/publish.ts', { spy: true });

const HONEST = 19;
const GARBAGE = 30;

let database: Awaited<ReturnType<typeof attach>>;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());
afterEach(() => vi.mocked(disclosure.publish).mockClear());

const { server, bodies } = listen();
const count = (code: string, trustee: AppointedTrustee, isAgain = false) =>
  countWave(code, trustee.key, undefined, server, isAgain);
const closeDueAt = async (day: string) => {
  await setClock(database.gateway, noon(day));
  return closeDue(SECRET);
};
const boxesIn = async (code: string) =>
  Number(
    (
      await database.gateway.run(
        `select count(*)::int as n from app.ballots b join app.waves w on w.id = b.wave_id where w.code = '${code}'`,
      )
    )[0]!['n'],
  );
const publishedOf = async (slug: string) => (await readUnit(slug))!.programmes[0]!.waves[0]!;

/** Nineteen honest answers, thirty boxes of garbage, and the last day is over. */
async function floodedBatch(slug: string) {
  const trustee = await appointTrustee();
  const batch = await openBatch(database.gateway, slug, HONEST, trustee.half);
  await castGarbage(batch.code, GARBAGE);
  await setClock(database.gateway, noon(batch.dayAfter));
  return { trustee, ...batch };
}
/** Twenty honest answers, and the last day is over. */
async function fullBatch(slug: string) {
  const trustee = await appointTrustee();
  const batch = await openBatch(database.gateway, slug, 20, trustee.half);
  await setClock(database.gateway, noon(batch.dayAfter));
  return { trustee, ...batch };
}
const nextMonthEnd = ({ dayAfter }: OpenedBatch) => lastDayOfMonth(dayAfter);

test('a flood of garbage does not close it: it waits, takes more, and is counted once there are enough', async () => {
  const batch = await floodedBatch('kota-banjir');
  const { code, trustee, dayAfter } = batch;
  const until = nextMonthEnd(batch);
  const [due] = await closeDueAt(dayAfter);
  expect(due).toMatchObject({
    line: expect.objectContaining({ name: 'closing.batchTrustee' }) as object,
    unit: null,
  });
  bodies.length = 0;
  const few = await count(code, trustee);
  if (few.ok || few.problem !== 'too-few') throw new Error('counted');
  expect(few.few).toEqual({
    ...{ wave: code, ballots: HONEST + GARBAGE },
    ...{ readable: HONEST, fewest: 20 },
  });
  expect(await letWait(few.few, trustee.key, server)).toEqual({ ok: true, until });

  // Nothing was drawn, nothing sent but the act, nothing published, and nothing lost.
  expect(vi.mocked(disclosure.publish)).not.toHaveBeenCalled();
  expect(bodies.map((body) => Object.keys(JSON.parse(body) as object)).at(-1)).toEqual([
    ...['act', 'wave', 'token'],
  ]);
  expect(await keyStore().read(code, 'result')).toBeNull();
  expect(await publishedOf('kota-banjir')).toMatchObject({ state: 'open', closesOn: until });
  expect(await boxesIn(code)).toBe(HONEST + GARBAGE);
  expect((await readWaveForm(code))!.accepts).toBe(true);

  // Cron leaves it alone; one more person answers; the next count is the first one that drew.
  expect(await closeDueAt(dayAfter)).toEqual([]);
  await castHonest(code, 1);
  await setClock(database.gateway, noon(addDays(until, 1)));
  const counting = await count(code, trustee);
  if (!counting.ok) throw new Error(counting.problem);
  expect(await publishCount(counting.counted, trustee.key, server)).toMatchObject({ ok: true });
  const { snapshot } = await publishedOf('kota-banjir');
  expect(citizensOf(snapshot!)).toMatchObject({ n: 20, unreadable: GARBAGE });
  expect(await readBulletin(code)).toMatchObject({ counts: 1, unreadable: GARBAGE });
  // The next batch is planned, with time to bring a new file of the trustee.
  const next = (await readUnit('kota-banjir'))!.programmes[0]!.waves[1]!;
  expect([next.code, next.state]).toEqual(['kota-banjir-1', 'planned']);
  expect(next.closesOn >= addDays(addDays(until, 1), 28)).toBe(true);
});

test('closed by the number of its boxes, as it once was, it loses every honest answer', async () => {
  const { code, trustee } = await floodedBatch('kota-dahulu');
  // Nobody could say how many boxes can be read, so 49 boxes counted as enough.
  await database.gateway.run(`update app.waves set state = 'closed' where code = '${code}'`);
  const closed = (await readCountingTerms(code))!;
  const terms = termsOf(code, closed, instrumentOf(closed.instrument));
  const { tally } = await countBoxes(terms, await bothHalvesOf(code, trustee), {
    citizens: (after, atMost) => readBoxes(code, after, atMost),
    slips: () => Promise.resolve([]),
    staff: () => Promise.resolve([]),
  });
  expect(tally.groups.citizen!.raters).toBe(HONEST);
  const snapshot = disclosure.publish(tally, terms, randomWord);
  expect(await publishWave(code, snapshot, [], null)).toMatchObject({ reason: 'published' });
  expect(citizensOf((await publishedOf('kota-dahulu')).snapshot!)).toBeNull();
  expect(await boxesIn(code)).toBe(0);
});

test('the endpoint publishes no batch that shows nobody, whatever a page sends', async () => {
  const { code, trustee } = await fullBatch('kota-kosong');
  const counting = await count(code, trustee);
  if (!counting.ok) throw new Error(counting.problem);
  const { snapshot, comments, report } = counting.counted;
  const empty = { ...snapshot, citizens: null };
  const response = await callCounting({
    ...{ act: 'publish', wave: code, token: trustee.key.token },
    ...{ snapshot: empty, comments, report },
  });
  expect([response.status, await response.json()]).toEqual([
    422,
    expect.objectContaining({ problem: 'not-a-snapshot', part: 'too-few' }),
  ]);
  expect(await publishedOf('kota-kosong')).toMatchObject({ state: 'open' });
  expect(await boxesIn(code)).toBe(20);
  expect(await publishCount(counting.counted, trustee.key, server)).toMatchObject({ ok: true });
});

test('an answer that was lost on the way is asked for again, and moves the batch no further', async () => {
  const batch = await floodedBatch('kota-ulang');
  const { code, trustee } = batch;
  const few = await count(code, trustee);
  if (few.ok || few.problem !== 'too-few') throw new Error('counted');
  const deaf = {
    ...server,
    post: (body: object) => server.post(body).then(() => Promise.reject(new Error('lost'))),
  };
  expect(await letWait(few.few, trustee.key, deaf)).toMatchObject({
    ...{ ok: false, problem: 'offline' },
  });
  const told = { ok: true, until: nextMonthEnd(batch) };
  expect(await letWait(few.few, trustee.key, server)).toEqual(told);
  expect(await letWait(few.few, trustee.key, server)).toEqual(told);
});

test('nobody but the trustee can let it wait, and nothing else can wait', async () => {
  const { code, closesOn, dayAfter } = await floodedBatch('kota-orang');
  const stranger = await appointTrustee();
  const ask = (wave: string, token: string) => callCounting({ act: 'wait', wave, token });
  expect((await ask(code, stranger.key.token)).status).toBe(403);
  expect(await publishedOf('kota-orang')).toMatchObject({ state: 'open', closesOn });
  await setClock(database.gateway, null);
  const other = await appointTrustee();
  const staff = await openStaffWave('dinas-tunggu', { peer: 5 }, { trustee: other.half });
  const response = await ask(staff.code, other.key.token);
  expect([response.status, await response.json()]).toEqual([
    409,
    expect.objectContaining({ problem: 'cannot-wait' }),
  ]);
  await setClock(database.gateway, noon(dayAfter));
});

test('a page that waited too late or sent too late finds what the other one did', async () => {
  const first = await fullBatch('kota-dua-layar');
  const counting = await count(first.code, first.trustee);
  if (!counting.ok) throw new Error(counting.problem);
  const few = { wave: first.code, ballots: 20, readable: 3, fewest: 20 };
  // One page lets it wait, and takes the count of the other one out of its hands: nothing is kept or published.
  expect(await letWait(few, first.trustee.key, server)).toMatchObject({ ok: true });
  expect(await publishCount(counting.counted, first.trustee.key, server)).toMatchObject({
    ...{ ok: false, problem: 'not-closed' },
  });
  expect(await keyStore().read(first.code, 'result')).toBeNull();
  expect(await boxesIn(first.code)).toBe(20);
  // Nor later, when the batch has ended again with an answer that this count has not seen.
  await castHonest(first.code, 1);
  await setClock(database.gateway, noon(addDays(nextMonthEnd(first), 1)));
  expect(await publishCount(counting.counted, first.trustee.key, server)).toMatchObject({
    ...{ ok: false, problem: 'not-a-snapshot' },
  });
  expect(await boxesIn(first.code)).toBe(21);
  // The other way around the result stands.
  const second = await fullBatch('kota-layar-dua');
  const result = await count(second.code, second.trustee);
  if (!result.ok) throw new Error(result.problem);
  expect(await publishCount(result.counted, second.trustee.key, server)).toMatchObject({
    ok: true,
  });
  const late = { wave: second.code, ballots: 20, readable: 3, fewest: 20 };
  expect(await letWait(late, second.trustee.key, server)).toMatchObject({
    ...{ ok: false, problem: 'already-published' },
  });
});

test('a result that was taken and not published is published by the next run, and no batch opens without the trustee', async () => {
  const { code, trustee, dayAfter } = await fullBatch('kota-tersimpan');
  const counting = await count(code, trustee);
  if (!counting.ok) throw new Error(counting.problem);
  const sent = withBroken('publish_wave', () =>
    publishCount(counting.counted, trustee.key, server),
  );
  expect(await sent).toMatchObject({ ok: false, problem: 'offline' });
  const few = { wave: code, ballots: 20, readable: 3, fewest: 20 };
  const closings = await closeDueAt(dayAfter);
  const lines = closings.map((closing) => ('line' in closing ? sayIn('en', closing.line) : ''));
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^Published wave "kota-tersimpan-0".*"kota-tersimpan-1" opens with a new trustee's file/,
    ),
  );
  const { waves } = (await readUnit('kota-tersimpan'))!.programmes[0]!;
  expect(waves.map(({ state }) => state)).toEqual(['published', 'planned']);
  expect((await readWaveForm('kota-tersimpan-1'))!.tallyKey).toBeNull();
  expect(waves[0]!.snapshot).toEqual(counting.counted.snapshot);
  expect(await letWait(few, trustee.key, server)).toMatchObject({ problem: 'already-published' });
});
