// Gives the benchmarks one throw-away PostgreSQL on disk, with fsync on as it is by default, and databases in it.
import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import startTestCluster from '../../fixtures/cluster.ts';
import { openOver, smallPlan } from '../../fixtures/small-unit.ts';

export type Sql = postgres.Sql;

export interface Cluster {
  /** Address of the server without database name. */
  readonly url: string;
  /** Path of pgbench beside the running server; `null` if it was not installed. */
  readonly pgbench: string | null;
  /** Make a migrated, empty database; returns its address. */
  readonly create: (name: string) => Promise<string>;
  readonly stop: () => void;
}

/** Type number of tmpfs on Linux: a commit there costs nothing and would flatter everybody. */
const TMPFS = 0x01021994;

/** Open a connection that keeps quiet. */
export const connect = (url: string): Sql => postgres(url, { max: 1, onnotice: () => undefined });

/** Start the cluster that the tests use, or say why there is none. */
export async function startCluster(): Promise<Cluster | string> {
  if (statfsSync(tmpdir()).type === TMPFS && existsSync('/var/tmp'))
    process.env.TMPDIR = '/var/tmp';
  let url = '';
  const project = { provide: (_: string, address: string) => (url = address) };
  const stop = await startTestCluster(project as unknown as TestProject);
  if (url === '') return 'no PostgreSQL on this machine (set POSTGRES_BIN)';
  const admin = connect(`${url}/postgres`);
  const [row] = await admin`select setting from pg_config where name = 'BINDIR'`;
  await admin.end();
  const pgbench = join(String(row?.setting), 'pgbench');
  return {
    url,
    pgbench: existsSync(pgbench) ? pgbench : null,
    create: async (name) => {
      const owner = connect(`${url}/postgres`);
      await owner.unsafe(`create database ${name} template template_of_ours`);
      await owner.end();
      return `${url}/${name}`;
    },
    stop,
  };
}

/** Register a unit whose citizen waves of these months are all open; the wave of month m is called `slug-m`. */
export async function openUnit(sql: Sql, slug: string, months: readonly number[]): Promise<void> {
  const plan = smallPlan(slug);
  const [programme] = plan.programmes;
  const [wave] = programme!.waves;
  const waves = months.map((month) => ({ ...wave!, month, code: `${slug}-${month}` }));
  const record = { ...plan, programmes: [{ ...programme!, waves }] };
  await sql`select public.register_unit(${sql.json(record as unknown as postgres.JSONValue)})`;
  for (const { code } of waves) await openOver(sql, code);
}
