// The Supabase command line applies the same migrations to a bare project database, and ours finds nothing left to do.
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { describe, expect, inject, test } from 'vitest';
import { migrate, readMigrations } from '#selfhost/database/migrations.ts';
import { EXPECTED_MIGRATION } from '#data/health.ts';
import { hasPostgres, newFolder } from '../fixtures/databases.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Run the CLI in a copy of the folder, since it leaves files of its own behind. */
async function push(url: string): Promise<{ code: number | null; output: string }> {
  const workdir = newFolder();
  cpSync(join(ROOT, 'supabase'), join(workdir, 'supabase'), { recursive: true });
  const cli = spawn(
    join(ROOT, 'node_modules/.bin/supabase'),
    ['db', 'push', `--remote=${url}`, '--yes'],
    {
      cwd: workdir,
      env: { ...process.env, HOME: workdir, DO_NOT_TRACK: '1' },
    },
  );
  let output = '';
  cli.stdout.on('data', (chunk) => (output += chunk));
  cli.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => cli.on('close', resolve));
  return { code, output };
}

test('the program expects the newest migration', () => {
  expect(readMigrations().at(-1)!.version).toBe(EXPECTED_MIGRATION);
});

describe.skipIf(!hasPostgres())('the Supabase command line', () => {
  test('db push applies every migration, and a second push has nothing to do', async () => {
    const server = inject('postgresServer');
    const name = `cli_${randomBytes(4).toString('hex')}`;
    const admin = postgres(`${server}/postgres`, { max: 1 });
    await admin.unsafe(`create database ${name}`);
    await admin.end();
    const first = await push(`${server}/${name}`);
    expect(first, first.output).toMatchObject({ code: 0 });
    const sql = postgres(`${server}/${name}`, { max: 1, onnotice: () => undefined });
    const [row] = await sql`select public.health() as health`;
    expect(row!.health.migration).toBe(EXPECTED_MIGRATION);
    const run = async (text: string) =>
      (await sql.unsafe(text)) as unknown as Record<string, unknown>[];
    expect(await migrate(run)).toBe(0);
    await sql.end();
    expect(await push(`${server}/${name}`)).toMatchObject({ code: 0 });
  });
});
