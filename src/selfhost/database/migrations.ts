// Brings a database to the newest migration, each file in a transaction of its own, recorded as the Supabase CLI records it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OperatorError } from '../stop.ts';

/** Runs SQL text and returns the rows of its last statement. */
export type RunSql = (sql: string) => Promise<readonly Record<string, unknown>[]>;

export interface Migration {
  /** Fourteen digits, the order of application. */
  readonly version: string;
  readonly name: string;
  readonly sql: string;
}

const FOLDER = new URL('../../../supabase/migrations/', import.meta.url);

/** All migrations of this version of the program, oldest first. */
export function readMigrations(): readonly Migration[] {
  return readdirSync(fileURLToPath(FOLDER))
    .filter((file) => /^\d{14}_\w+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      version: file.slice(0, 14),
      name: file.slice(15, -4),
      sql: readFileSync(new URL(file, FOLDER), 'utf8'),
    }));
}

/** The roles that a Supabase project brings along. */
const ROLES = `do $$ begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
  if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin bypassrls; end if;
end $$;`;

const LEDGER = `create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations
  (version text primary key, statements text[], name text);`;

/**
 * Apply what is missing.
 *
 * @returns how many migrations were applied.
 * @throws OperatorError if the database is newer than this program.
 */
export async function migrate(run: RunSql): Promise<number> {
  await run(ROLES);
  await run(LEDGER);
  const applied = new Set(
    (await run('select version from supabase_migrations.schema_migrations')).map(
      (row) => row.version,
    ),
  );
  const known = readMigrations();
  const unknown = [...applied].filter((version) => !known.some((m) => m.version === version));
  if (unknown.length > 0) {
    throw new OperatorError(
      `The database has migration ${unknown[0]}, which this version does not know. Update the program.`,
    );
  }
  const missing = known.filter(({ version }) => !applied.has(version));
  for (const { version, name, sql } of missing) {
    const record = `insert into supabase_migrations.schema_migrations (version, name) values ('${version}', '${name}');`;
    await run(`begin; ${sql} ${record} commit;`);
  }
  return missing.length;
}
