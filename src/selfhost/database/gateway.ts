// The embedded Supabase: its API over PGlite (or a PostgreSQL) in this process, with six protections around it.
import { join } from 'node:path';
import { App } from '@supabase/lite';
import type { QueryResult } from 'pg';
import type { Mail } from '#operations/mail/mailbox-mailer.ts';
import { sqlstateOf } from '#data/sqlstate.ts';
import { checkRights, ensureRoles, migrate, type RunSql } from './migrations.ts';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { redactConsole } from './redact-console.ts';
import { loadOrCreateSecrets, type Secrets } from './secrets.ts';
import { prepareFolder } from './prepare-folder.ts';
import { makeLine, withMutex, type Fetch, type InTurn } from './mutex.ts';

export interface Gateway {
  /** The Supabase API; one request at a time. */
  readonly fetch: Fetch;
  /** The API without turns, so that a test can show what they prevent. */
  readonly unguarded: Fetch;
  readonly secrets: Secrets;
  /** Runs SQL as the owner, past the API: for migrations and tests. */
  readonly run: RunSql;
  /** Runs work while no other process prepares the same database. */
  readonly exclusively: Exclusively;
  readonly transact: Transact;
  readonly close: () => Promise<void>;
}

/**
 * Does work in one transaction of the owner, on one view of the data: for backups and what puts them back. The embedded
 * database answers nobody else meanwhile.
 */
export type Transact = <T>(
  mode: 'read only' | 'read write',
  work: (run: RunSql) => Promise<T>,
) => Promise<T>;

export interface GatewayOptions {
  readonly folder: string;
  /** Use this PostgreSQL instead of the embedded database. */
  readonly postgresUrl?: string;
  readonly siteUrl: string;
  readonly deliver?: (mail: Mail) => Promise<void>;
}

/**
 * The API grants every table to every role at its first request; this takes it back.
 *
 * Only functions of `public` stay open, as the migrations granted them.
 */
const TAKE_BACK = ['app', 'public', 'supabase_migrations']
  .map(
    (schema) => `
revoke all on all tables in schema ${schema} from anon, authenticated, service_role;
revoke all on all sequences in schema ${schema} from anon, authenticated, service_role;
alter default privileges in schema ${schema} revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema ${schema} revoke all on sequences from anon, authenticated, service_role;
${schema === 'public' ? '' : `revoke all on schema ${schema} from anon, authenticated, service_role;`}`,
  )
  .join('');

/** Runs work while no other process prepares the same database; the embedded one has its folder lock for that. */
type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;

/** Any number that nothing else locks. */
const SETUP_LOCK = 7_305_441;

/** Do work between the two ends of a transaction. */
async function within<T>(
  run: RunSql,
  mode: 'read only' | 'read write',
  work: (run: RunSql) => Promise<T>,
): Promise<T> {
  await run(`begin isolation level repeatable read ${mode}`);
  try {
    const result = await work(run);
    await run('commit');
    return result;
  } catch (error) {
    await run('rollback').catch(() => undefined);
    throw error;
  }
}

async function connect(options: GatewayOptions, inTurn: InTurn) {
  if (options.postgresUrl) {
    const { PostgresPool } = await import('./postgres-pool.ts');
    const connection = new PostgresPool(options.postgresUrl);
    /** Do work over one connection of its own. */
    const over = async <T>(work: (run: RunSql) => Promise<T>): Promise<T> => {
      const client = await connection.pool.connect();
      try {
        return await work(async (sql) => lastRows(await client.query(sql)));
      } finally {
        client.release();
      }
    };
    const run: RunSql = (sql) => over((inside) => inside(sql));
    const exclusively: Exclusively = async (work) => {
      await run('select 1').catch((cause: { code?: string }) => {
        const state = sqlstateOf(cause);
        throw new OperatorError(
          state
            ? message('database.refused', { state })
            : message('database.silent', { reason: cause.code ?? message('database.noReason') }),
          { cause },
        );
      });
      return over(async (inside) => {
        await inside(`select pg_advisory_lock(${SETUP_LOCK})`);
        try {
          return await work();
        } finally {
          // A connection that was lost has given up its locks.
          await inside(`select pg_advisory_unlock(${SETUP_LOCK})`).catch(() => undefined);
        }
      });
    };
    const transact: Transact = (mode, work) => over((inside) => within(inside, mode, work));
    return { connection, run, exclusively, transact };
  }
  const { createPgliteConnection } = await import('@supabase/lite/pglite');
  const connection = await createPgliteConnection({ url: join(options.folder, 'postgres') });
  const run: RunSql = async (sql) => (await connection.driver.exec(sql)).at(-1)?.rows ?? [];
  const exclusively: Exclusively = (work) => work();
  const transact: Transact = (mode, work) => inTurn(() => within(run, mode, work));
  return { connection, run, exclusively, transact };
}

/** The rows of the last statement: several statements answer with several results. */
function lastRows(results: QueryResult | QueryResult[]): readonly Record<string, unknown>[] {
  return (Array.isArray(results) ? results.at(-1)! : results).rows as Record<string, unknown>[];
}

/** Codes of the desk, as a Supabase project is set up as well (`supabase/config.toml`). */
const CODE_DIGITS = 8;
const CODE_SECONDS = 600;

/**
 * What the API offers beside functions: signing in with an account that is there.
 *
 * Everything else is closed: making accounts, its pages for administrators, and what says how it is set up.
 */
const OPEN_AUTH = ['otp', 'verify', 'token', 'user', 'logout'].map((name) => `/auth/v1/${name}`);

/**
 * The request as the API may see it; `null` where it must not see it.
 *
 * @param secretKey what the operator's server signs its requests with.
 */
async function admit(request: Request, secretKey: string): Promise<Request | null> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/rest/v1/')) return request;
  if (!OPEN_AUTH.includes(pathname)) return null;
  if (pathname !== '/auth/v1/otp' || request.method !== 'POST') return request;
  // The operator's server asks for people whom the desk knows; they have no account before their first code.
  if (request.headers.get('apikey') === secretKey) return request;
  // The API makes an account for whoever asks for a code, whatever its settings say, unless the request forbids it.
  const given: unknown = await request.json().catch(() => null);
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  return new Request(request.url, {
    ...{ method: 'POST', headers },
    body: JSON.stringify({ ...(given as object | null), create_user: false }),
  });
}

/**
 * Open the embedded Supabase: hold the folder, migrate, warm up, take back the grants.
 *
 * @throws OperatorError if the folder cannot be used or another process holds it, if the database is newer than the program, or if its owner may
 * not prepare it.
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const release = prepareFolder(options.folder);
  const secrets = loadOrCreateSecrets(options.folder);
  const inTurn = makeLine();
  const { connection, run, exclusively, transact } = await connect(options, inTurn);
  const app = new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      site_url: options.siteUrl,
      additional_redirect_urls: [`${options.siteUrl}/**`],
      enable_signup: false,
      email: {
        ...{ enable_signup: false, enable_confirmations: true },
        ...{ otp_length: CODE_DIGITS, otp_expiry: CODE_SECONDS },
      },
    },
    options: {
      drivers: { email: { send: options.deliver ?? (async () => undefined) } },
      server: { admin: false },
    },
  });
  const redaction = redactConsole();
  const unguarded: Fetch = async (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init);
    const admitted = await admit(request, secrets.secretKey);
    return admitted
      ? redaction.run(async () => app.fetch(admitted))
      : Response.json({ message: 'Not found' }, { status: 404 });
  };
  /**
   * A claim deletes a row, and a deleted row tells in its page which transaction deleted it. PostgreSQL cleans that table by
   * itself; the embedded database does not, so it is cleaned after each claim, outside of the claim's transaction.
   */
  const cleaned: Fetch = async (input, init) => {
    const response = await unguarded(input, init);
    const address = input instanceof Request ? input.url : String(input);
    if (!options.postgresUrl && address.endsWith('/rpc/claim_ticket'))
      await run('vacuum app.unclaimed');
    return response;
  };
  const fetch = withMutex(cleaned, inTurn);
  const prepare = async () => {
    await checkRights(run);
    await ensureRoles(run);
    await app.init();
    await run(connection.config.baseSchema ?? '');
    await migrate(
      run,
      options.postgresUrl
        ? message('database.setEmpty')
        : message('database.deleteFolder', { folder: options.folder }),
    );
    const first = await fetch(`${options.siteUrl}/rest/v1/rpc/health`, {
      method: 'POST',
      headers: { apikey: secrets.publishableKey, 'content-type': 'application/json' },
      body: '{}',
    });
    await run(TAKE_BACK);
    if (first.ok) return;
    const state = sqlstateOf(await first.json().catch(() => null));
    throw new OperatorError(
      message('database.apiFailed', {
        cause: state ? `SQLSTATE ${state}` : `HTTP ${first.status}`,
      }),
    );
  };
  await exclusively(prepare).catch(async (cause: unknown) => {
    redaction.restore();
    await connection.close();
    release();
    const state = cause instanceof OperatorError ? null : sqlstateOf(cause);
    throw state ? new OperatorError(message('database.notPrepared', { state }), { cause }) : cause;
  });
  return {
    fetch,
    unguarded,
    secrets,
    run,
    exclusively,
    transact,
    close: async () => {
      // Also a request whose caller has given up keeps its turn to the end.
      await inTurn(async () => undefined);
      await connection.close();
      redaction.restore();
      release();
    },
  };
}
