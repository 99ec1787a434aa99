// Writes down what the migrations amount to: the whole schema as SQL, and the functions of the API as TypeScript types.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { format, resolveConfig } from 'prettier';
import { migrate, type RunSql } from '#selfhost/database/migrations.ts';
import { startEmptyCluster } from '../tests/fixtures/cluster.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The files, from the root of the project. */
export const SCHEMA = 'supabase/schema.sql';
export const TYPES = 'src/data/database.types.ts';

/** The dump of another major version says the same schema in other words. */
export const DUMPED_BY = 15;

/** Run a program to its end and answer what it printed. */
async function print(program: string, given: readonly string[], folder: string): Promise<string> {
  const child = spawn(program, given, {
    cwd: folder,
    env: { ...process.env, HOME: folder, DO_NOT_TRACK: '1' },
  });
  let printed = '';
  let complaint = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${complaint}`);
  return printed;
}

/** Use an empty folder for a while. */
async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-schema-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Major version and folder of the programs of a server. */
export async function askServer(url: string): Promise<{ major: number; programs: string }> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const [row] =
    await sql`select setting as programs, current_setting('server_version_num') as version
    from pg_config where name = 'BINDIR'`;
  await sql.end();
  return { major: Math.floor(Number(row!.version) / 10_000), programs: String(row!.programs) };
}

/** The schema of a migrated database, without what belongs to the dump and not to the schema. */
export async function writeSchema(url: string): Promise<string> {
  const { programs } = await askServer(url);
  const dump = await inFolder((folder) =>
    print(
      join(programs, 'pg_dump'),
      ['--schema-only', '--no-owner', '--schema=app', '--schema=public', url],
      folder,
    ),
  );
  const kept = dump
    .split('\n')
    .filter(
      (line) =>
        !/^(--|\\|SET |SELECT pg_catalog\.set_config|(CREATE|COMMENT ON) SCHEMA public\b)/.test(
          line,
        ),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `-- What the migrations amount to, written by npm run schema; to change it, change them.\n\n${kept}\n`;
}

/** The types of schema `public` as the Supabase command line writes them. */
export async function writeTypes(url: string): Promise<string> {
  const printed = await inFolder((folder) =>
    print(
      join(ROOT, 'node_modules/.bin/supabase'),
      ['gen', 'types', '--lang=typescript', '--schema=public', `--remote=${url}`],
      folder,
    ),
  );
  // It says first how it is connected.
  const types = printed.slice(printed.indexOf('export type Json'));
  const header =
    '// The functions of the API, written by npm run schema from a migrated database.\n';
  const config = await resolveConfig(join(ROOT, TYPES));
  return format(header + types, { ...config, parser: 'typescript', plugins: [] });
}

/** Make an empty database on a server and migrate it as a project has it, without grants by default. */
export async function makeDatabase(server: string, name: string): Promise<string> {
  const admin = postgres(`${server}/postgres`, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  const sql = postgres(`${server}/${name}`, { max: 1, onnotice: () => undefined });
  const run: RunSql = async (text) => (await sql.unsafe(text)) as unknown as never;
  for (const role of ['anon', 'authenticated', 'service_role'])
    await run(
      `do $$ begin create role ${role} nologin; exception when duplicate_object then null; end $$`,
    );
  await migrate(run);
  await sql.end();
  return `${server}/${name}`;
}

async function generate(): Promise<void> {
  const cluster = await startEmptyCluster();
  if (!cluster) throw new Error('Install PostgreSQL (Debian: postgresql) or set POSTGRES_BIN.');
  try {
    const url = await makeDatabase(cluster.url, 'described');
    const { major } = await askServer(url);
    if (major !== DUMPED_BY)
      throw new Error(`PostgreSQL ${DUMPED_BY} writes ${SCHEMA}; this one is ${major}.`);
    writeFileSync(join(ROOT, SCHEMA), await writeSchema(url));
    writeFileSync(join(ROOT, TYPES), await writeTypes(url));
  } finally {
    cluster.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate();
