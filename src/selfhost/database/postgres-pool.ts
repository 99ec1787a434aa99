// A PostgreSQL behind the embedded API, over the driver `pg`: connections that the server ends fail their request, and no more.
import { PostgresConnection } from '@supabase/lite/postgres';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types, type PoolConfig } from 'pg';

/** Milliseconds until a server that does not answer counts as away. */
const CONNECTING = 5_000;

const { builtins } = types;

const isWhole = (text: string): number | bigint => {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
};

/** A number where it says exactly the same. */
const asNumber = (text: string): number | string => {
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : text;
};

const asIs = (text: string) => text;

/** Types of `name[]`, in which the catalog says what a table or function is made of, and of `text[]`. */
const [NAMES, TEXTS] = [1003, 1009];

/** The API reads values as its own driver would give them: moments and days stay the text that they came as. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<
  number,
  (text: string) => unknown
>([
  [builtins.INT8, isWhole],
  [builtins.NUMERIC, asNumber],
  [builtins.DATE, asIs],
  [builtins.TIME, asIs],
  [builtins.TIMETZ, asIs],
  [builtins.TIMESTAMP, asIs],
  [builtins.TIMESTAMPTZ, asIs],
  [NAMES, types.getTypeParser(TEXTS)],
]);

const TYPES: PoolConfig['types'] = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(oid)) ||
    types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
};

/**
 * The API's connection with another driver than its own.
 *
 * Its own one, `postgres`, ends the process or waits for ever when the server goes away at the wrong moment (its issues 1154
 * and 1208); `pg` rejects the query, and its pool replaces the connection.
 */
export class PostgresPool extends PostgresConnection {
  readonly pool: Pool;

  /** @param url of the database */
  constructor(url: string) {
    super({ url });
    this.pool = new Pool({
      ...{ connectionString: url, connectionTimeoutMillis: CONNECTING, keepAlive: true },
      ...{ options: '-c TimeZone=UTC', types: TYPES },
    });
    // Whoever waits for an answer over a lost connection is told by the query; nobody else needs to know.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.kysely = new Kysely({ dialect: new PostgresDialect({ pool: this.pool }) });
  }

  override async close(): Promise<void> {
    await this.pool.end();
    await super.close();
  }
}
