// A plan file registers a unit with four dated waves, or is refused with every fault named and nothing registered.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listUnits, readUnit } from '#data/units.ts';
import { registerPlan } from '#operations/register-plan.ts';
import { attach } from '../../fixtures/attached.ts';

/** The plan that docs/operations.md shows, so that what it shows keeps working. */
const shown = JSON.parse(
  /```json\n([\s\S]*?)```/.exec(
    readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8'),
  )![1]!,
) as Record<string, unknown>;

let database: Awaited<ReturnType<typeof attach>>;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

function write(plan: object): string {
  const file = join(database.folder, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  return file;
}

test('the plan of docs/operations.md is registered with its four waves', async () => {
  expect(await registerPlan(write(shown))).toContain('dinas-anu-6: 2027-09-01 to 2027-09-14');
  const unit = await readUnit('dinas-anu');
  expect(unit!.programmes[0]!.waves.map(({ month, state }) => [month, state])).toEqual([
    [0, 'planned'],
    [1, 'planned'],
    [3, 'planned'],
    [6, 'planned'],
  ]);
  await expect(registerPlan(write(shown))).rejects.toThrow(/registered already/);
});

test.each([
  [{ slug: 'Dinas Anu' }, /not a slug/],
  [{ slug: 'dinas-anu-2' }, /may not end in a hyphen and digits.*write "dinas-anu2"/],
  [{ slug: 'isi' }, /"isi" is the name of a page/],
  [{ agency: { ...(shown.agency as object), slug: 'bongkar' } }, /"bongkar" is the name of a page/],
  [{ trainedOn: '1 Maret 2027' }, /not a date/],
  [
    { policy: { k: 3, kCitizen: 20, steps: 4, insiders: 1, values: 2, epsilon: 1 } },
    /k-not-offered/,
  ],
  [{ invited: { rekan: 9 } }, /"rekan" is not a group/],
  [{ targets: undefined }, /"targets" is missing/],
  [{ instrument: '9' }, /not known/],
  [{ targets: ['KOM2', 'KOM3'] }, /"targets" names 2 behaviors: a training aims at 3 to 7/],
  [
    { targets: ['KOM1', 'KOM2', 'KOM3', 'KOM4', 'KOM5', 'LAY1', 'LAY2', 'LAY3'] },
    /names 8 behaviors/,
  ],
  [{ targets: ['KOM2', 'KOM3', 'TER1'] }, /names TER1, which is no behavior that a training/],
  [{ targets: ['KOM2', 'KOM3', 'LAY2', 'LAY2'] }, /names LAY2 twice/],
  [
    { targets: ['TEK1', 'TEK2', 'TEK5'], invited: { self: 8, peer: 14 } },
    /names TEK5, which fewer than two of the groups asked can see \(self, peer\)/,
  ],
  [{ superiors: 2 }, /"invited.subordinate": .* invite them as "peer"/],
  [{ superiors: undefined }, /"invited.subordinate"/],
  [{ type: 'museum' }, /"type" is none of dinas, .*kelurahan.*, lainnya/],
  [{ typeLabel: { id: 'museum', en: 'museum' } }, /"typeLabel" is only for a unit of type lainnya/],
  [{ visitorsPerDay: 0 }, /"visitorsPerDay" is not a whole number from 1 to 100000/],
  [{ visitorsPerDay: undefined }, /"visitorsPerDay" is missing/],
  [{ visitorsPerDay: null }, /"visitorsPerDay" is missing/],
  [{ visitorsPerDay: 2.5 }, /"visitorsPerDay"/],
  [{ visitorsPerDay: '12' }, /"visitorsPerDay"/],
  [{ visitorsPerDay: 100_001 }, /"visitorsPerDay"/],
])('a plan with %j is refused', async (change, fault) => {
  const plan = { ...shown, slug: 'dinas-lain', ...change };
  await expect(registerPlan(write(plan))).rejects.toThrow(fault);
  expect(await readUnit('dinas-lain')).toBeNull();
});

test('a plan of the first version takes any targets, because it asks everybody the same', async () => {
  const plan = { ...shown, slug: 'dinas-lama', instrument: '0.1-draft', targets: ['KOM2'] };
  await registerPlan(write({ ...plan, superiors: undefined }));
  expect((await readUnit('dinas-lama'))!.programmes[0]!.targets).toEqual(['KOM2']);
});

test('a unit of a type that is on no list says in both languages what it is', async () => {
  const typeLabel = { id: 'museum daerah', en: 'regional museum' };
  await registerPlan(write({ ...shown, slug: 'museum-anu', type: 'lainnya', typeLabel }));
  expect(await readUnit('museum-anu')).toMatchObject({ type: 'lainnya', typeLabel });
  await registerPlan(write({ ...shown, slug: 'kelurahan-anu', type: 'kelurahan' }));
  expect(await readUnit('kelurahan-anu')).toMatchObject({ type: 'kelurahan', typeLabel: null });
  const listed = (await listUnits()).find(({ slug }) => slug === 'museum-anu');
  expect(listed).toMatchObject({ type: 'lainnya', typeLabel });
});

test('a plan that asks citizens alone is registered with batches that end with a month', async () => {
  const plan = { ...shown, slug: 'dinas-warga', invited: { citizen: null }, visitorsPerDay: 12 };
  expect(await registerPlan(write(plan))).toContain('dinas-warga-0: 2027-02-15 to 2027-02-28');
  const [programme] = (await readUnit('dinas-warga'))!.programmes;
  expect(programme!.visitorsPerDay).toBe(12);
  expect(programme!.waves.map(({ closesOn }) => closesOn)).toEqual([
    '2027-02-28',
    '2027-04-30',
    '2027-06-30',
    '2027-09-30',
  ]);
});
