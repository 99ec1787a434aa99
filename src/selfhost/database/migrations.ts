// Brings a database to the newest migration, each file in a transaction of its own, recorded as the Supabase CLI records it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sqlstateOf } from '#data/sqlstate.ts';
import { message, type Message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';

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

/** The roles of the API, which a Supabase project brings along. None may do more than the migrations grant it. */
const ROLES = ['anon', 'authenticated', 'service_role'] as const;

const INSUFFICIENT_PRIVILEGE = '42501';

/** Which roles are missing, and which ones the API could not take on; PostgreSQL 16 tells this apart from membership. */
const ASK_ROLES = `select name, r.oid is null as missing,
  coalesce(pg_has_role(current_user, r.oid,
    case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end), false) as usable
  from unnest(array['${ROLES.join("', '")}']) with ordinality as role (name, place)
  left join pg_catalog.pg_roles r on r.rolname = name order by place`;

/**
 * Create the roles that are missing and let the owner of the database take them on.
 *
 * @throws OperatorError with the statements for a superuser, if the owner of the database may not do that.
 */
export async function ensureRoles(run: RunSql): Promise<void> {
  const [row] = await run('select quote_ident(current_user) as owner');
  const missing = (await run(ASK_ROLES)).filter((role) => role.missing);
  const create = missing.map(({ name }) => `create role ${name} nologin;`);
  const grant = `grant ${ROLES.join(', ')} to ${row?.owner};`;
  try {
    for (const statement of create) await run(statement);
    if ((await run(ASK_ROLES)).some(({ usable }) => !usable)) await run(grant);
  } catch (cause) {
    if (sqlstateOf(cause) !== INSUFFICIENT_PRIVILEGE) throw cause;
    throw new OperatorError(
      message('database.lacksRoles', {
        state: INSUFFICIENT_PRIVILEGE,
        lines: [...create, grant].join('\n'),
      }),
      { cause },
    );
  }
}

/**
 * What the role lacks in its database, as the statements that give it. A database that came from a server before version 15,
 * or that somebody else owns, keeps its schema public to itself.
 */
const ASK_RIGHTS = `select quote_ident(current_database()) as database, concat_ws(e'\\n',
  case when not has_database_privilege(current_database(), 'create')
    then format('alter database %I owner to %I;', current_database(), current_user) end,
  case when not has_schema_privilege('public', 'create')
    then format('alter schema public owner to %I;', current_user) end) as lines`;

/**
 * Make sure that the role may create what the migrations bring, before the first of them fails half way.
 *
 * @throws OperatorError with the statements for a superuser.
 */
export async function checkRights(run: RunSql): Promise<void> {
  const [row] = await run(ASK_RIGHTS);
  const { database, lines } = row as { database: string; lines: string };
  if (lines) throw new OperatorError(message('owner.lacksRights', { database, lines }));
}

const LEDGER = `create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations
  (version text primary key, statements text[], name text);`;

/**
 * Apply what is missing.
 *
 * @param startAfresh tells the operator how to go on without a database that is too old to be brought up to date.
 * @returns how many migrations were applied.
 * @throws OperatorError if the database is newer than this program or was made by a version before the first release, or if a
 * migration fails.
 */
export async function migrate(
  run: RunSql,
  startAfresh: Message = message('database.startEmpty'),
): Promise<number> {
  await run(LEDGER);
  const applied = new Set(
    (await run('select version from supabase_migrations.schema_migrations')).map((row) =>
      String(row.version),
    ),
  );
  const known = readMigrations();
  const unknown = [...applied].filter((version) => !known.some((m) => m.version === version));
  if (unknown.some((version) => version < known[0]!.version)) {
    throw new OperatorError(message('database.tooOld', { afresh: startAfresh }));
  }
  if (unknown.length > 0) {
    throw new OperatorError(message('database.tooNew', { version: unknown[0]! }));
  }
  const missing = known.filter(({ version }) => !applied.has(version));
  for (const { version, name, sql } of missing) {
    const record = `insert into supabase_migrations.schema_migrations (version, name) values ('${version}', '${name}');`;
    await run(`begin; ${sql} ${record} commit;`).catch((cause: unknown) => {
      const state = sqlstateOf(cause);
      if (state === null) throw cause;
      throw new OperatorError(
        message('database.migrationFailed', { migration: `${version}_${name}`, state }),
        {
          cause,
        },
      );
    });
  }
  return missing.length;
}
