// The data part of a backup: all rows in one packed file, and the way back into a database.
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import type { Gateway } from '../database/gateway.ts';
import { readMigrations } from '../database/migrations.ts';
import type { Manifest } from './folder.ts';
import { checkFolder, writeFolder } from './folder.ts';
import { closeTables, hasRows, listTables, openTables, readRows, writeRows } from './rows.ts';

/** A row to a line: the table, a tab, the row as JSON. */
const ROWS = 'rows.gz';

type Owner = Pick<Gateway, 'transact'>;

/** The newest migration that this program knows; an open gateway has it. */
const newest = (): string => readMigrations().at(-1)!.version;

/** Write a backup of everything in the database, as it stands at one moment. */
export function writeData(gateway: Owner, folder: string): Promise<Manifest> {
  return writeFolder(folder, (growing) =>
    gateway.transact('read only', async (run) => {
      const packing = createGzip();
      const file = createWriteStream(join(growing, ROWS), { mode: 0o600, flags: 'wx' });
      packing.pipe(file);
      const [clock] = await run(
        `select to_char(app.clock() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as now`,
      );
      const tables: Record<string, number> = {};
      for (const table of await listTables(run)) {
        tables[table.name] = 0;
        for await (const lines of readRows(run, table)) {
          tables[table.name]! += lines.length;
          const text = lines.map((line) => `${table.name}\t${line}\n`).join('');
          if (!packing.write(text)) await once(packing, 'drain');
        }
      }
      packing.end();
      await finished(file);
      return { kind: 'data', madeAt: String(clock!['now']), migration: newest(), tables };
    }),
  );
}

/** The lines of a packed file. Only a line feed ends one: texts of people hold other separators. */
async function* linesIn(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file).pipe(createGunzip()).setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
}

const BATCH = 200;

/** Rows of one table at a time, in the order of the file. */
async function* batchesIn(file: string): AsyncGenerator<readonly [string, readonly string[]]> {
  let table = '';
  let lines: string[] = [];
  for await (const line of linesIn(file)) {
    const tab = line.indexOf('\t');
    const name = line.slice(0, tab);
    if (lines.length > 0 && (name !== table || lines.length >= BATCH)) {
      yield [table, lines];
      lines = [];
    }
    table = name;
    lines.push(line.slice(tab + 1));
  }
  if (lines.length > 0) yield [table, lines];
}

/** Check a backup before anything is opened or changed. */
export async function checkData(folder: string): Promise<Manifest> {
  const manifest = await checkFolder(folder, 'data');
  if (manifest.migration !== newest()) {
    const versions = { theirs: manifest.migration, ours: newest() };
    throw new OperatorError(message('backup.otherVersion', versions));
  }
  return manifest;
}

/**
 * Put a checked backup into a database, whole or not at all.
 *
 * @param replace lets what is there go.
 * @throws OperatorError if something is there, or if what came back are not the rows that were written.
 */
export async function putBack(
  gateway: Owner,
  folder: string,
  { tables: expected }: Manifest,
  replace: boolean,
): Promise<void> {
  await gateway.transact('read write', async (run) => {
    const tables = await listTables(run);
    if (!replace && (await hasRows(run, tables)))
      throw new OperatorError(message('backup.notEmpty'));
    await openTables(run, tables);
    const written = new Map<string, number>();
    for await (const [name, lines] of batchesIn(join(folder, ROWS))) {
      const table = tables.find((known) => known.name === name);
      if (!table) throw new OperatorError(message('backup.damaged', { folder, name: ROWS }));
      await writeRows(run, table, lines);
      written.set(name, (written.get(name) ?? 0) + lines.length);
    }
    for (const { name } of tables) {
      const [row] = await run(`select count(*)::int as n from ${name}`);
      if (row!['n'] !== (expected[name] ?? 0) || row!['n'] !== (written.get(name) ?? 0))
        throw new OperatorError(message('backup.damaged', { folder, name: ROWS }));
    }
    await closeTables(run, tables);
  });
}
