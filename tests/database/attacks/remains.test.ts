// After the close the files of the database hold no key, no code and no ballot, as they would after a plain delete.
// Journals (pg_wal) and backups are outside of this promise.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeAndPublish } from '#operations/close-wave.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { openStaffWave, vote } from '../../fixtures/staff-wave.ts';

/** Needles that lie in some file of a folder, as they would on a stolen disk. */
function found(folder: string, needles: Readonly<Record<string, Buffer>>): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size > 0);
  const seen = new Set<string>();
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const [name, needle] of Object.entries(needles))
      if (bytes.includes(needle)) seen.add(name);
  }
  return [...seen].sort();
}

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on the disk of $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());
  const run = (sql: string) => database.gateway.run(sql);
  const bytesOf = async (sql: string) =>
    Buffer.from(String(Object.values((await run(sql))[0]!)[0]), 'hex');

  /** Folder with the files of this database's tables. */
  async function filesOfTables(): Promise<string> {
    if (!database.url) return join(database.folder, 'postgres', 'base');
    const [row] = await run(`select current_setting('data_directory') || '/base/' || oid as folder
      from pg_database where datname = current_database()`);
    return String(row!.folder);
  }

  async function playWave(slug: string) {
    const wave = await openStaffWave(slug, { peer: 6 });
    const items = wave.file.groups.peer!.items;
    for (const person of wave.people) {
      await vote(wave, person, Object.fromEntries(items.map((item) => [item, 3])));
    }
    const here = `(select id from app.waves where code = '${wave.code}')`;
    const needles = {
      'the tally key': await bytesOf(
        `select encode(tally_private_wrapped, 'hex') from app.wave_keys where wave_id = ${here}`,
      ),
      'the issuer’s key': await bytesOf(
        `select encode(private_wrapped, 'hex') from app.issuer_keys where wave_id = ${here}`,
      ),
      'a code': await bytesOf(
        `select encode(code_hash, 'hex') from app.invitations where wave_id = ${here} limit 1`,
      ),
      'a ballot': await bytesOf(
        `select encode(substring(box for 100), 'hex') from app.staff_ballots where wave_id = ${here} limit 1`,
      ),
    };
    return { wave, here, needles };
  }

  test.skipIf(!present)('nothing is left of a published wave', async () => {
    const folder = await filesOfTables();
    const { wave, needles } = await playWave('dinas-tuntas');
    await run('checkpoint');
    expect(found(folder, needles)).toEqual(Object.keys(needles).sort());
    await closeAndPublish(wave.code, SECRET, true);
    await run('checkpoint');
    expect(found(folder, needles)).toEqual([]);
  });

  test.skipIf(!present)('a delete alone leaves keys and ballots where they were', async () => {
    const folder = await filesOfTables();
    const { here, needles } = await playWave('dinas-hapus-saja');
    await run(`select app.destroy_secrets(${here})`);
    await run('checkpoint');
    expect(found(folder, needles)).toContain('the tally key');
    expect(found(folder, needles)).toContain('a ballot');
  });
});
