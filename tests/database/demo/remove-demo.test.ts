// The demo data is taken away without a trace, and a real unit beside it stays to the last byte.
import { sayIn } from '#operations/message.ts';
import { existsSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { listUnits, readUnit, registerUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { removeDemo } from '#demo/remove.ts';
import { STAFF_WAVE } from '#demo/staff-visits.ts';
import { seedDemo } from '#demo/seed.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { runCli } from '../../fixtures/commands.ts';
import { attach, attachDemo, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { castHonest } from '../../fixtures/batch.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

// Each test starts processes of its own, which a busy machine lets wait.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let database: AttachedForTests;
afterEach(() => database.close());

const REAL = 'kota-sungguh';

/** A real unit of which one wave is published and another one takes answers, under an agency of the demo. */
async function addRealUnit(): Promise<void> {
  const plan = smallPlan(REAL);
  const [programme] = plan.programmes;
  const [wave] = programme!.waves;
  const waves = [
    { ...wave!, invited: { peer: 8, citizen: null } },
    { ...wave!, code: `${REAL}-1`, month: 1 },
  ];
  await registerUnit({
    ...{ ...plan, demo: false },
    agency: {
      slug: 'pemkot-contoh',
      name: { id: 'Pemerintah Kota Contoh', en: 'City of Contoh' },
    },
    programmes: [{ ...programme!, waves }],
  });
  for (const { code } of waves) await openWithNewKeys(code, SECRET, null, { actor: 'Tester' });
  await castHonest(`${REAL}-0`, 21);
  await closeAndPublish(`${REAL}-0`, SECRET, true);
  await castHonest(`${REAL}-1`, 3);
}

/** How many rows each table has. */
async function rowsNow(): Promise<Record<string, number>> {
  const tables = await database.gateway.run(
    `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await database.gateway.run(`select count(*)::int as n from app.${name}`);
    counts[String(name)] = Number(row!.n);
  }
  return counts;
}

/** Everything that is stored about the real unit. */
async function realRows(): Promise<string> {
  const parts = await Promise.all(
    ['ballots', 'wave_keys', 'issuer_keys', 'key_files', 'snapshots', 'bulletins'].map((table) =>
      database.gateway.run(
        `select to_jsonb(t)::text as line from app.${table} t join app.waves w on w.id = t.wave_id
          where w.code like '${REAL}-%' order by 1`,
      ),
    ),
  );
  return JSON.stringify([parts, await readUnit(REAL), await readWaveForm(`${REAL}-0`)]);
}

const remove = (table: string, where: string) =>
  database.gateway.run(`delete from app.${table} where ${where}`).then(
    () => 'removed',
    () => 'refused',
  );

describe.each(['pglite', 'postgres'] as const)('on %s', (kind) => {
  const open = async () => {
    if (kind === 'pglite') database = await attachDemo();
    else {
      database = await attach('postgres');
      await seedDemo(new Date(), SECRET);
    }
  };

  test.skipIf(kind === 'postgres' && !hasPostgres())(
    'every demo unit goes with all that belongs to it, and the real one stays as it is',
    async () => {
      await open();
      await addRealUnit();
      const before = await realRows();
      expect(JSON.parse(before)[1].programmes[0].waves[0].snapshot).not.toBeNull();
      const secret = await keyStore().read(`${REAL}-1`, 'secret');
      expect(await keyStore().read(STAFF_WAVE, 'secret')).not.toBeNull();
      expect(await removeDemo()).toHaveLength(8);
      expect(await realRows()).toBe(before);
      expect((await listUnits()).map(({ slug }) => slug)).toEqual([REAL]);
      expect(await keyStore().waves()).toEqual([`${REAL}-1`]);
      expect(await keyStore().read(`${REAL}-1`, 'secret')).toEqual(secret);
      // The real unit goes on.
      await castHonest(`${REAL}-1`, 18);
      expect(sayIn('en', (await closeAndPublish(`${REAL}-1`, SECRET, true)).line)).toMatch(
        /21 ballots counted/,
      );
      // Nothing of the demo is left in any table: what is there belongs to the real unit alone.
      expect(await rowsNow()).toEqual({
        ...Object.fromEntries(Object.keys(await rowsNow()).map((table) => [table, 0])),
        audit: 2, // who opened its waves
        ...{ agencies: 1, units: 1, programmes: 1, waves: 2, wave_groups: 3 },
        ...{ key_files: 1, snapshots: 2, bulletins: 2, unit_notes: 1, companion_figures: 1 },
      });
      expect(await removeDemo()).toEqual([]);
    },
  );
});

test('what was opened or published for a real unit is removed by nobody, with or without its unit', async () => {
  database = await attachDemo();
  await addRealUnit();
  const before = await realRows();
  const unit = `slug = '${REAL}'`;
  const ofUnit = `unit_id = (select id from app.units where ${unit})`;
  const ofWave = `wave_id = (select id from app.waves where code = '${REAL}-0')`;
  for (const [table, where] of [
    ['units', unit],
    ['programmes', ofUnit],
    ['waves', `code = '${REAL}-0'`],
    ['waves', `code = '${REAL}-1'`],
    ['snapshots', ofWave],
    ['bulletins', ofWave],
    ['key_files', ofWave],
  ] as const)
    expect([table, await remove(table, where)]).toEqual([table, 'refused']);
  // Nor by calling it a demo first.
  await expect(
    database.gateway.run(`update app.units set demo = true where ${unit}`),
  ).rejects.toThrow();
  expect(await realRows()).toBe(before);
  // Without these triggers each of them would be gone: the naive schema loses what was published.
  await database.gateway.run(
    `begin; ${['units', 'programmes', 'waves', 'snapshots', 'bulletins', 'key_files']
      .map((table) => `drop trigger kept on app.${table};`)
      .join(' ')}`,
  );
  expect(await remove('units', unit)).toBe('removed');
  const [left] = await database.gateway.run(
    `select count(*)::int as n from app.waves where code like '${REAL}-%'`,
  );
  expect(left!.n).toBe(0);
  await database.gateway.run('rollback');
  expect(await realRows()).toBe(before);
});

test('a real unit that was registered by mistake may go until it has asked anybody', async () => {
  database = await attach();
  const plan = smallPlan('kota-keliru');
  await registerUnit({ ...plan, demo: false });
  expect(await remove('units', `slug = 'kota-keliru'`)).toBe('removed');
});

test('a removal that was cut off between keys and units is finished by the next one', async () => {
  database = await attachDemo();
  await keyStore().destroy(STAFF_WAVE);
  expect(await removeDemo()).toHaveLength(8);
  expect(await listUnits()).toEqual([]);
  const folder = keyStore().place;
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});

test('the command asks before it removes anything, in the language of its operator', async () => {
  database = await attachDemo();
  // It runs beside this process, as beside a server.
  const env = { DATA_DIR: database.folder, APP_SECRET: SECRET };
  const asked = await runCli('demo', env, '--remove');
  expect([asked.code, asked.lines[0]]).toEqual([
    1,
    expect.stringMatching(/^Nothing was changed\. .*dinas-contoh.*--yes/),
  ]);
  const indonesian = await runCli('demo', { ...env, OPERATOR_LANG: 'id' }, '--remove');
  expect(indonesian.lines[0]).toMatch(/^Tidak ada yang diubah\./);
  expect(await runCli('demo', env, '--yes')).toMatchObject({ code: 1 });
  expect(await listUnits()).toHaveLength(8);
  const removed = await runCli('demo', env, '--remove', '--yes');
  expect([removed.code, removed.lines]).toEqual([
    0,
    [
      expect.stringMatching(/^Removed 8 demo units/),
      expect.stringMatching(/again at the next "npm start".*DEMO=0/),
    ],
  ]);
  expect(await listUnits()).toEqual([]);
  expect((await runCli('demo', env, '--remove', '--yes')).lines[0]).toMatch(/has no demo units/);
});
