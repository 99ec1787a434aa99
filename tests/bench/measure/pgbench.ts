// Drives PostgreSQL with pgbench, its own C client, so that the client costs next to nothing.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newFolder } from '../places/folder.ts';

const run = promisify(execFile);

export interface Drive {
  readonly pgbench: string;
  /** Address of the database. */
  readonly url: string;
  /** A pgbench script; `:name` stands for a value of `given`. */
  readonly script: string;
  readonly given: Readonly<Record<string, string>>;
  readonly clients: number;
  readonly seconds: number;
}

/**
 * Transactions per second over prepared statements, the time of connecting left out.
 *
 * @throws if pgbench fails or a transaction of it does.
 */
export async function drive(drive: Drive): Promise<number> {
  const file = join(newFolder(), 'script.sql');
  writeFileSync(file, drive.script);
  const given = Object.entries(drive.given).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const clients = ['-c', String(drive.clients), '-j', String(Math.min(drive.clients, 2))];
  const options = ['-n', '-M', 'prepared', '-T', String(drive.seconds), '-f', file];
  const { stdout } = await run(drive.pgbench, [...options, ...clients, ...given, drive.url]);
  const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (!rate) throw new Error(`pgbench finished no transaction in ${drive.seconds} s`);
  return Number(rate);
}
