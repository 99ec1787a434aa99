// A reader who holds locks on the tables, such as a dump or a forgotten session, stops neither the close nor the site.
// Writing the tables into new files, as closes once did, waits for that reader, and everybody else waits behind it.
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { openStaffWave, vote } from '../../fixtures/staff-wave.ts';

const LOCK_NOT_AVAILABLE = '55P03';

describe.skipIf(!hasPostgres())('beside a reader of PostgreSQL', () => {
  let database: AttachedForTests;
  let reader: postgres.Sql;
  beforeAll(async () => {
    database = await attach('postgres');
    reader = postgres(database.url!, { max: 1, onnotice: () => undefined });
    await reader.unsafe(`begin;
      select count(*) from app.wave_keys; select count(*) from app.issuer_keys; select count(*) from app.codes;
      select count(*) from app.unclaimed; select count(*) from app.claims; select count(*) from app.staff_ballots;
      select count(*) from app.waves; select count(*) from app.snapshots;`);
  });
  afterAll(async () => {
    await reader?.unsafe('rollback');
    await reader?.end();
    await database?.close();
  });

  test('a wave is closed, published and destroyed, and the site goes on', async () => {
    const wave = await openStaffWave('dinas-dibaca', { peer: 6 });
    for (const person of wave.people) await vote(wave, person, { KOM2: 3 });
    expect((await closeAndPublish(wave.code, SECRET, true)).line).toMatch(/^Published wave/);
    expect((await readWaveForm(wave.code))!.state).toBe('published');
    expect((await readUnit('dinas-dibaca'))!.programmes[0]!.waves[0]!.snapshot).not.toBeNull();
  });

  test('a close that writes the tables into new files cannot go on', async () => {
    const naive = postgres(database.url!, { max: 1, onnotice: () => undefined });
    await naive.unsafe(`set lock_timeout = '200ms'`);
    await expect(naive.unsafe('cluster app.wave_keys using wave_keys_pkey')).rejects.toMatchObject({
      code: LOCK_NOT_AVAILABLE,
    });
    await naive.end();
  });
});
