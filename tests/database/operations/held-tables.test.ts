// Somebody who reads tables while a wave is closed, as pg_dump or an open session does, stops neither the close nor the site.
// Writing the tables into new files, as closes once did, waits for that reader, and everybody else waits behind it.
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castBallot } from '#data/ballots.ts';
import { readUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { discard } from '#operations/discard-wave.ts';
import { sayIn } from '#operations/message.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { allOf, sealFor } from '../../fixtures/ballots.ts';
import { castHonest } from '../../fixtures/batch.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { openStaffWave, vote } from '../../fixtures/staff-wave.ts';

const LOCK_NOT_AVAILABLE = '55P03';

describe.skipIf(!hasPostgres())('beside a reader of PostgreSQL', () => {
  let database: AttachedForTests;
  let reader: postgres.Sql;
  let tables: readonly string[];
  beforeAll(async () => {
    database = await attach('postgres');
    reader = postgres(database.url!, { max: 1, onnotice: () => undefined });
    const found = await reader`select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('app', 'supabase_migrations')`;
    tables = found.map(({ name }) => String(name));
    // What pg_dump does first: one snapshot, and every table held against whatever would change its shape.
    await reader.unsafe(`begin isolation level repeatable read;
      lock table ${tables.join(', ')} in access share mode;
      select count(*) from app.staff_ballots`);
  });
  afterAll(async () => {
    await reader?.unsafe('rollback');
    await reader?.end();
    await database?.close();
  });

  test('a wave is closed, published and destroyed, and the site goes on', async () => {
    expect(tables.length).toBeGreaterThan(15);
    const wave = await openStaffWave('dinas-dibaca', { peer: 6 }, { citizens: true });
    for (const person of wave.people) await vote(wave, person, { KOM2: 3 });
    await castHonest(wave.code, 20);
    expect(sayIn('en', (await closeAndPublish(wave.code, SECRET, true)).line)).toMatch(
      /^Published wave.*Left: 0/,
    );
    expect((await readWaveForm(wave.code))!.state).toBe('published');
    expect((await readUnit('dinas-dibaca'))!.programmes[0]!.waves[0]!.snapshot).not.toBeNull();
    // Other waves take answers, and one that cannot be counted is discarded.
    const other = await openStaffWave('dinas-lanjut', { peer: 5 }, { citizens: true });
    expect(await castBallot(await sealFor(other.code, allOf(3)))).toBe('stored');
    expect(sayIn('en', (await discard(other.code, 'organiser')).line)).toMatch(
      /^Discarded wave.*Left: 0/,
    );
    const [held] = await reader`select count(*)::int as n from pg_locks
      where pid = pg_backend_pid() and locktype = 'relation' and mode = 'AccessShareLock'`;
    expect(held!['n']).toBeGreaterThanOrEqual(tables.length); // it held on to all of them until now
  });

  test.each([
    'cluster app.wave_keys using wave_keys_pkey',
    'truncate app.ballots',
    'vacuum full app.codes',
  ])('a close that needs the tables for itself cannot go on: %s', async (statement) => {
    const naive = postgres(database.url!, { max: 1, onnotice: () => undefined });
    await naive.unsafe(`set lock_timeout = '200ms'`);
    await expect(naive.unsafe(statement)).rejects.toMatchObject({ code: LOCK_NOT_AVAILABLE });
    await naive.end();
  });
});
