// Reads all rows of the database for a backup, and puts them back: as text, in the order of their keys.
//
// A copy of the database's own files, or a dump by its own tools, keeps rows in the order in which they came, and journals say
// more. Ballots and claims would be in line with the visits. Here nothing but the key of a row decides where it stands.
import { randomBytes } from 'node:crypto';
import type { RunSql } from '../database/migrations.ts';

export interface Table {
  /** Quoted, with its schema. */
  readonly name: string;
  /** Quoted names; without those that the database computes. */
  readonly columns: readonly string[];
  /** Quoted names of the primary key. */
  readonly key: readonly string[];
  /** Tables that its rows name. */
  readonly parents: readonly string[];
  /** Quoted names of columns that the database counts up. */
  readonly counted: readonly string[];
}

/** Signing in is over after a restore: sessions and their traces are no part of a backup. */
const TABLES = `n.nspname = 'app' or (n.nspname = 'auth' and c.relname in ('users', 'identities'))`;

const ASK_TABLES = `select format('%I.%I', n.nspname, c.relname) as name,
  (select json_agg(quote_ident(a.attname) order by a.attnum) from pg_catalog.pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
  coalesce((select json_agg(quote_ident(a.attname) order by array_position(i.indkey::int2[], a.attnum))
    from pg_catalog.pg_index i join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
    where i.indrelid = c.oid and i.indisprimary), '[]') as key,
  coalesce((select json_agg(distinct format('%I.%I', pn.nspname, p.relname)) from pg_catalog.pg_constraint f
    join pg_catalog.pg_class p on p.oid = f.confrelid join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace
    where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '[]') as parents,
  coalesce((select json_agg(quote_ident(a.attname)) from pg_catalog.pg_attribute a
    where a.attrelid = c.oid and a.attidentity <> ''), '[]') as counted
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and (${TABLES}) order by 1`;

/** Rows read or written at once. */
const CHUNK = 200;

const parsed = (value: unknown): readonly string[] =>
  (typeof value === 'string' ? JSON.parse(value) : value) as readonly string[];

/** All tables with data, those that others name first. */
export async function listTables(run: RunSql): Promise<readonly Table[]> {
  const waiting = (await run(ASK_TABLES)).map((row): Table => ({
    name: String(row['name']),
    columns: parsed(row['columns']),
    key: parsed(row['key']),
    parents: parsed(row['parents']),
    counted: parsed(row['counted']),
  }));
  const names = new Set(waiting.map(({ name }) => name));
  const sorted: Table[] = [];
  while (waiting.length > 0) {
    const isReady = ({ parents }: Table) =>
      parents.every((parent) => !names.has(parent) || sorted.some(({ name }) => name === parent));
    const place = waiting.findIndex(isReady);
    if (place < 0) throw new Error('Tables name each other in a circle.');
    sorted.push(...waiting.splice(place, 1));
  }
  return sorted;
}

/**
 * Read every row of a table, as JSON texts without a line break.
 *
 * Nothing here parses them: a number that passes through JavaScript may come back in other digits.
 *
 * @param run within a transaction
 */
export async function* readRows(run: RunSql, table: Table): AsyncGenerator<readonly string[]> {
  const { name, columns, key } = table;
  const order = (key.length > 0 ? key : columns).join(', ');
  await run(
    `declare rows no scroll cursor for select row_to_json(r)::text as line
      from (select ${columns.join(', ')} from ${name} order by ${order}) r`,
  );
  for (;;) {
    const lines = (await run(`fetch ${CHUNK} from rows`)).map(({ line }) => String(line));
    if (lines.length > 0) yield lines;
    if (lines.length < CHUNK) break;
  }
  await run('close rows');
}

/** Whether any table has a row. */
export async function hasRows(run: RunSql, tables: readonly Table[]): Promise<boolean> {
  const parts = tables.map(({ name }) => `exists (select from ${name})`);
  const [row] = await run(`select ${parts.join(' or ')} as found`);
  return row!['found'] === true;
}

/** Make room: the tables are emptied, and what refuses new rows is set aside until `closeTables`. */
export async function openTables(run: RunSql, tables: readonly Table[]): Promise<void> {
  await run(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`);
  for (const { name } of tables) await run(`alter table ${name} disable trigger user`);
}

/** Write rows as they were read. */
export async function writeRows(
  run: RunSql,
  { name, columns }: Table,
  lines: readonly string[],
): Promise<void> {
  const tag = `$rows${randomBytes(8).toString('hex')}$`;
  const list = columns.join(', ');
  await run(`insert into ${name} (${list}) overriding system value select ${list}
    from json_populate_recordset(null::${name}, ${tag}[${lines.join(',')}]${tag}::json)`);
}

/** What refuses changes is in force again, and columns that count go on behind the highest number. */
export async function closeTables(run: RunSql, tables: readonly Table[]): Promise<void> {
  for (const { name, counted } of tables) {
    await run(`alter table ${name} enable trigger user`);
    for (const column of counted)
      await run(`select setval(pg_get_serial_sequence('${name}', '${column.replaceAll('"', '')}'),
        (select coalesce(max(${column}), 0) + 1 from ${name}), false)`);
  }
}
