// A batch that more citizens answered than the unit serves, counted by the server and by a trustee: nothing is lost, and all of it stands apart.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countWave, publishCount } from '#counting/count-wave.ts';
import { castBallot } from '#data/ballots.ts';
import { readUnit, registerUnit } from '#data/units.ts';
import { rejoin } from '#domain/disclosure/set-aside.ts';
import { addDays } from '#domain/waves/calendar.ts';
import { closeNamed } from '#operations/close-batch.ts';
import { dayIn } from '#operations/day-in.ts';
import type { Trustee } from '#operations/make-keys.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { attach, SECRET } from '../../fixtures/attached.ts';
import { setClock } from '../../fixtures/clock.ts';
import { allOf, sealFor } from '../../fixtures/ballots.ts';
import { appointTrustee, listen } from '../../fixtures/trustee.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

let database: Awaited<ReturnType<typeof attach>>;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

const TODAY = dayIn('Asia/Jakarta', new Date());
const TOMORROW = `${addDays(TODAY, 1)}T05:00:00Z`;
const ANSWERS = 12;

/** A batch of one day in a unit that serves so many citizens on it, with twelve answers. */
async function fillBatch(slug: string, visitorsPerDay: number, trustee: Trustee | null = null) {
  const plan = smallPlan(slug);
  const [programme] = plan.programmes;
  const waves = programme!.waves.map((wave) => ({ ...wave, opensOn: TODAY, closesOn: TODAY }));
  await registerUnit({ ...plan, programmes: [{ ...programme!, visitorsPerDay, waves }] });
  await openWithNewKeys(`${slug}-0`, SECRET, trustee);
  for (let i = 0; i < ANSWERS; i += 1) {
    // The quota of the day takes no more than the unit serves, so a crowd comes with help from inside.
    await database.gateway.run('update app.citizen_days set taken = 0');
    await castBallot(await sealFor(`${slug}-0`, allOf(i % 2 ? 3 : 2)));
  }
  return `${slug}-0`;
}
const snapshotOf = async (slug: string) =>
  (await readUnit(slug))!.programmes[0]!.waves[0]!.snapshot!;

test('the server shows twelve answers of twelve citizens, and sets them aside where eleven are served', async () => {
  for (const [slug, visitors] of [
    ['kota-pas', 12],
    ['kota-lebih', 11],
  ] as const) {
    const code = await fillBatch(slug, visitors);
    await setClock(database.gateway, TOMORROW);
    const { line } = await closeNamed(code, SECRET);
    await setClock(database.gateway, null);
    expect(line).toContain('12 ballots counted');
    expect(line.includes('6 set aside because more citizens answered')).toBe(visitors === 11);
  }
  const [fits, over] = [await snapshotOf('kota-pas'), await snapshotOf('kota-lebih')];
  expect(fits).not.toHaveProperty('quarantined');
  expect(fits.atoms).toMatchObject([{ id: 'citizen', n: ANSWERS }]);
  expect([over.atoms, over.cells]).toEqual([[], []]);
  expect(over.quarantined).toMatchObject({ atom: { id: 'citizen', n: ANSWERS } });
  expect(over.quarantined!.cells).toEqual(fits.cells);
});

test('a trustee’s count sets them aside too, and the server takes no other', async () => {
  const trustee = await appointTrustee();
  const code = await fillBatch('kota-saksi', 11, trustee.half);
  await setClock(database.gateway, TOMORROW);
  expect((await closeNamed(code, SECRET)).line).toContain('trustee');
  const { server } = listen();
  const counting = await countWave(code, trustee.key, undefined, server);
  if (!counting.ok) throw new Error(counting.problem);
  const { counted } = counting;
  expect(counted).toMatchObject({ ballots: ANSWERS, withheld: [] });
  expect(counted.snapshot.quarantined!.atom.n).toBe(ANSWERS);
  const mixed = { ...counted, snapshot: rejoin(counted.snapshot) };
  expect(await publishCount(mixed, trustee.key, server)).toMatchObject({
    ok: false,
    problem: 'not-a-snapshot',
  });
  expect(await publishCount(counted, trustee.key, server)).toMatchObject({ ok: true });
  expect(await snapshotOf('kota-saksi')).toEqual(counted.snapshot);
});
