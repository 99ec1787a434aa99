// The scheduled functions: a tick stops in time and hands large counts over, and the count in the background is for our own tick alone.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readWaveForm } from '#data/waves.ts';
import type { HeldJob } from '#operations/tick/tick.ts';
import { loadFunctions } from '#selfhost/web/functions.ts';
import {
  backgroundToken,
  countHandedOver,
  isOwnCall,
  runScheduledTick,
} from '#server/scheduled-tick.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { castHonest } from '../../fixtures/batch.ts';
import { setClock } from '../../fixtures/clock.ts';
import { registerProgramme, takeRoster } from '../../fixtures/programme.ts';

let database: AttachedForTests;
const printed: string[] = [];
beforeAll(async () => {
  database = await attach();
  for (const name of ['log', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((line: unknown) => void printed.push(String(line)));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await database.close();
});

const at = (moment: string) => setClock(database.gateway, moment);
/** More boxes than a tick counts by itself; nobody can open them, so that looking at them is quick. */
const fill = (code: string) =>
  database.gateway.run(`insert into app.ballots (id, wave_id, rater_group, box)
    select decode(md5(n::text), 'hex'), w.id, 'citizen', decode(repeat('00', 65 + 1792 + 16), 'hex')
    from app.waves w, generate_series(1, 301) n where w.code = '${code}'`);
const stateOf = async (code: string) => (await readWaveForm(code))!.state;
const statesOf = async () =>
  (
    await database.gateway.run(
      `select kind, state from app.jobs where kind in ('open', 'count', 'batch') order by due, kind`,
    )
  ).map(({ kind, state }) => `${kind} ${state}`);
const call = (job: object, authorization = `Bearer ${backgroundToken(SECRET)}`) =>
  new Request('https://jejak.test/.netlify/functions/count-background', {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(job),
  });

test('a large count is handed over and finished in the background, a small one is done at once', async () => {
  const days = { opensOn: '2027-02-01', closesOn: '2027-02-28' };
  await registerProgramme('dinas-besar', [{ ...days, invited: { citizen: null } }]);
  await at('2027-02-01T05:00:00Z');
  await runScheduledTick(async () => false);
  expect(await stateOf('dinas-besar-0')).toBe('open');
  await castHonest('dinas-besar-0', 21);
  await fill('dinas-besar-0');
  await registerProgramme('dinas-kecil', [{ ...days, invited: { peer: 5 } }]);
  await takeRoster('dinas-kecil-0', { peer: 5 });
  await runScheduledTick(async () => false);
  await at('2027-02-28T17:00:00Z');
  const handed: HeldJob[] = [];
  await runScheduledTick(async (job) => handed.push(job) > 0);
  expect(handed).toMatchObject([{ kind: 'batch', subject: 'dinas-besar-0' }]);
  expect(await stateOf('dinas-besar-0')).toBe('open');
  expect(await stateOf('dinas-kecil-0')).toBe('published');
  // Taken as it is, no other tick starts it again.
  await runScheduledTick(async (job) => handed.push(job) > 0);
  expect(handed).toHaveLength(1);
  const [job] = handed;
  for (const stranger of [
    call(job!, ''),
    call(job!, `Bearer ${SECRET}`),
    call(job!, `Bearer ${backgroundToken('another secret of the tests, also long')}`),
    call({ ...job, subject: '../x' }),
    call({ ...job, kind: 'open' }),
  ]) {
    await countHandedOver(stranger);
    expect(await stateOf('dinas-besar-0')).toBe('open');
  }
  await countHandedOver(call(job!));
  expect(await stateOf('dinas-besar-0')).toBe('published');
  expect(await statesOf()).not.toContain('batch taken');
  expect(printed.join('\n')).not.toMatch(new RegExp(`${SECRET}|${backgroundToken(SECRET)}`));
});

test('a background that does not answer leaves the count due', async () => {
  await registerProgramme('dinas-sunyi', [
    { opensOn: '2027-03-01', closesOn: '2027-03-31', invited: { citizen: null } },
  ]);
  await at('2027-03-01T05:00:00Z');
  await runScheduledTick(async () => false);
  await fill('dinas-sunyi-0');
  await at('2027-03-31T17:00:00Z');
  printed.length = 0;
  await runScheduledTick(async () => false);
  expect(printed.join('\n')).toContain('dinas-sunyi-0');
  expect(await statesOf()).toContain('batch due');
  await at('2027-03-31T17:15:00Z');
  const started: string[] = [];
  await runScheduledTick(async ({ subject }) => started.push(subject) > 0);
  expect(started).toContain('dinas-sunyi-0');
});

test('after 25 seconds no further job is taken', async () => {
  const units = ['dinas-satu', 'dinas-dua', 'dinas-tiga'];
  for (const unit of units)
    await registerProgramme(unit, [
      { opensOn: '2027-05-01', closesOn: '2027-05-31', invited: { citizen: null } },
    ]);
  await at('2027-05-01T05:00:00Z');
  // Each look at the watch is eight seconds later than the one before.
  let time = 0;
  await runScheduledTick(
    async () => false,
    () => (time += 8_000),
  );
  const states = await Promise.all(units.map((unit) => stateOf(`${unit}-0`)));
  expect(states).toContain('planned');
  await runScheduledTick(async () => false);
  expect(await Promise.all(units.map((unit) => stateOf(`${unit}-0`)))).toEqual(
    units.map(() => 'open'),
  );
});

test('the proof of our own call is not the secret, and without a secret nobody has one', () => {
  const own = call({});
  expect(isOwnCall(own, SECRET)).toBe(true);
  expect(backgroundToken(SECRET)).not.toContain(SECRET);
  expect(isOwnCall(call({}, `Bearer ${backgroundToken('')}`), '')).toBe(false);
  // A check of APP_SECRET itself would put it on the way.
  expect(isOwnCall(call({}, `Bearer ${SECRET}`), SECRET)).toBe(false);
});

test('the server on one machine offers neither at any address', async () => {
  const functions = await loadFunctions(
    fileURLToPath(new URL('../../../netlify/functions', import.meta.url)),
  );
  const hidden = functions.filter(({ name }) => name === 'tick' || name === 'count-background');
  expect(hidden.map(({ paths }) => paths)).toEqual([[], []]);
  for (const path of ['/.netlify/functions/tick', '/.netlify/functions/count-background'])
    expect(functions.filter(({ covers }) => covers(path))).toEqual([]);
});
