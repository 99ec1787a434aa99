// A unit's own address leads citizens to the wave that takes their answers now, and no unit can be confused with a wave or a page.
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlstateOf } from '#data/sqlstate.ts';
import { isPageName } from '#i18n/addresses.ts';
import type { UnitPlan, WavePlan } from '#domain/waves/plan.ts';
import type { Gateway } from '#selfhost/database/gateway.ts';
import { setClock } from '../fixtures/clock.ts';
import { hasPostgres, newGateway } from '../fixtures/databases.ts';
import { clientsOf, randomKeys, smallPlan } from '../fixtures/small-unit.ts';

const CHECK_VIOLATION = '23514';

/** A plan whose waves differ from that of the small plan. */
function planWith(slug: string, waves: readonly Partial<WavePlan>[]): UnitPlan {
  const plan = smallPlan(slug);
  const [programme] = plan.programmes;
  const [wave] = programme!.waves;
  const differing = waves.map((change, month) => ({
    ...wave!,
    month,
    code: `${slug}-${month}`,
    ...change,
  }));
  return { ...plan, programmes: [{ ...programme!, waves: differing }] };
}

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('the address of a unit on $kind', ({ kind, present }) => {
  let gateway: Gateway;
  beforeAll(async () => {
    if (!present) return;
    gateway = await newGateway(kind);
    await setClock(gateway, '2027-03-10T05:00:00Z');
  });
  afterAll(() => gateway?.close());
  const testIfPresent = test.skipIf(!present);

  const register = (record: UnitPlan) => clientsOf(gateway).operator('register_unit', { record });
  /** The SQLSTATE with which the owner of the database is refused; the API hides it. */
  const refusalOf = (record: UnitPlan) =>
    gateway
      .run(`select public.register_unit('${JSON.stringify(record)}')`)
      .then(() => null, sqlstateOf);
  const entryOf = async (slug: string) =>
    (await clientsOf(gateway).anyone('citizen_entry', { unit_slug: slug })).body;

  async function open(code: string): Promise<void> {
    const { operator } = clientsOf(gateway);
    await operator('prepare_wave', { wave_code: code, ...randomKeys() });
    expect((await operator('open_wave', { wave_code: code })).body.ok).toBe(true);
  }

  testIfPresent('leads to the newest wave that is open for citizens, and to no other', async () => {
    const days = { opensOn: '2027-03-01', closesOn: '2027-03-31' };
    const waves = [
      days,
      { ...days, opensOn: '2027-03-09' },
      { ...days, opensOn: '2027-03-10', invited: { peer: 9 } },
      { opensOn: '2027-04-01', closesOn: '2027-04-30' },
    ];
    await register(planWith('dinas-pintu', waves));
    expect(await entryOf('dinas-pintu')).toMatchObject({ open: null, opensOn: '2027-04-01' });
    await open('dinas-pintu-0');
    expect(await entryOf('dinas-pintu')).toMatchObject({ open: 'dinas-pintu-0' });
    await open('dinas-pintu-1');
    await open('dinas-pintu-2');
    expect(await entryOf('dinas-pintu')).toEqual({
      unit: { slug: 'dinas-pintu', name: { id: 'Dinas Uji', en: 'Dinas Uji' }, demo: true },
      open: 'dinas-pintu-1',
      opensOn: '2027-04-01',
      overdueSince: null,
    });
  });

  testIfPresent('says where nothing is open and nothing is planned', async () => {
    await register(planWith('dinas-usai', [{ opensOn: '2027-01-01', closesOn: '2027-01-31' }]));
    expect(await entryOf('dinas-usai')).toMatchObject({ open: null, opensOn: null });
    await register(planWith('dinas-hari-ini', [{ opensOn: '2027-03-10', closesOn: '2027-03-31' }]));
    // A day that has come is never told as one to come.
    expect(await entryOf('dinas-hari-ini')).toMatchObject({
      ...{ open: null, opensOn: null, overdueSince: '2027-03-10' },
    });
    expect(await entryOf('tidak-ada')).toBeNull();
  });

  testIfPresent('ends with the wave’s last day where the unit works', async () => {
    await register(planWith('dinas-tamat', [{ opensOn: '2027-03-01', closesOn: '2027-03-10' }]));
    await open('dinas-tamat-0');
    expect((await entryOf('dinas-tamat')).open).toBe('dinas-tamat-0');
    await setClock(gateway, '2027-03-10T17:00:00Z');
    expect((await entryOf('dinas-tamat')).open).toBeNull();
    await setClock(gateway, '2027-03-10T05:00:00Z');
  });

  testIfPresent('cannot look like a wave, nor a wave like a unit', async () => {
    for (const slug of ['dinas-2', 'dinas-contoh-09', 'a-0']) {
      expect([slug, await refusalOf(smallPlan(slug))]).toEqual([slug, CHECK_VIOLATION]);
    }
    for (const code of ['dinas-lain', 'dinas-lain-9a', 'dinas9']) {
      expect([code, await refusalOf(smallPlan('dinas-lain', code))]).toEqual([
        code,
        CHECK_VIOLATION,
      ]);
    }
    expect(await entryOf('dinas-lain')).toBeNull();
    for (const slug of ['dinas2', 'dinas-2a', '2-dinas']) {
      expect((await register(smallPlan(slug))).body).toMatchObject({ ok: true });
    }
  });

  testIfPresent('cannot be the name of a page, for a unit or an agency', async () => {
    const pages = fileURLToPath(new URL('../../src/pages/[...lang]/', import.meta.url));
    const names = globSync('*', { cwd: pages }).filter(isPageName);
    expect(names).toContain('isi');
    for (const name of names) {
      expect([name, await refusalOf(smallPlan(name))]).toEqual([name, CHECK_VIOLATION]);
      const agency = { slug: name, name: { id: name, en: name } };
      const refusal = await refusalOf({ ...smallPlan('dinas-instansi'), agency });
      expect([name, refusal]).toEqual([name, CHECK_VIOLATION]);
    }
  });
});
