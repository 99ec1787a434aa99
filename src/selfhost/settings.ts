// Reads the settings from the environment and refuses half-set or wrong ones with one line each.
import { isAbsolute, resolve } from 'node:path';
import { OperatorError } from '#operations/operator-error.ts';

/** Which database answers: the embedded one, a PostgreSQL behind the same gateway, or a Supabase project. */
export type Backend =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'postgres'; readonly url: string }
  | {
      readonly kind: 'supabase';
      readonly url: string;
      readonly publishableKey: string;
      readonly secretKey: string;
    };

export interface Settings {
  readonly host: string;
  /** 1–65535. */
  readonly port: number;
  /** Absolute path of the folder that holds the embedded database, generated secrets and development mail. */
  readonly folder: string;
  readonly backend: Backend;
  /** Secret that wraps private keys; `null` means: generate one into the folder. */
  readonly appSecret: string | null;
  /** Whether the demo data is seeded at the start. */
  readonly demo: boolean;
}

/** What a command needs to know to open the database. */
export type DatabaseSettings = Omit<Settings, 'demo'>;

type Environment = Readonly<Record<string, string | undefined>>;

const SUPABASE = ['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY'] as const;
const SHORTEST_SECRET = 32; // characters; 128 bits even if only hexadecimal digits are used

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new OperatorError(`PORT must be a number from 1 to 65535, not "${text}".`);
  }
  return port;
}

/** The demo data is made for trying out, so a database that somebody set up himself gets it only if he asks. */
function readDemo(text: string | undefined, backend: Backend): boolean {
  if (!text) return backend.kind === 'embedded';
  if (text !== '0' && text !== '1') {
    throw new OperatorError(`DEMO must be 1 (seed the demo data) or 0, not "${text}".`);
  }
  return text === '1';
}

function isAddress(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

function readBackend(env: Environment): Backend {
  const set = SUPABASE.filter((name) => env[name]);
  if (set.length > 0 && set.length < SUPABASE.length) {
    const missing = SUPABASE.filter((name) => !env[name]).join(' and ');
    throw new OperatorError(
      `${set.join(' and ')} is set but ${missing} is not. Set all three, or none.`,
    );
  }
  if (set.length > 0 && env.DATABASE_URL) {
    throw new OperatorError('SUPABASE_URL and DATABASE_URL are both set. Choose one database.');
  }
  if (set.length > 0) {
    const [url, publishableKey, secretKey] = SUPABASE.map((name) => env[name] ?? '') as [
      string,
      string,
      string,
    ];
    if (!isAddress(url, ['http:', 'https:'])) {
      throw new OperatorError(
        'SUPABASE_URL must start with https:// (or http:// on your own network).',
      );
    }
    return { kind: 'supabase', url, publishableKey, secretKey };
  }
  if (env.DATABASE_URL) {
    if (!isAddress(env.DATABASE_URL, ['postgres:', 'postgresql:'])) {
      throw new OperatorError('DATABASE_URL must look like postgres://user@host:5432/database.');
    }
    return { kind: 'postgres', url: env.DATABASE_URL };
  }
  return { kind: 'embedded' };
}

/**
 * Read all settings.
 *
 * @throws OperatorError naming the first setting that is wrong and what it should be.
 */
export function readSettings(env: Environment): Settings {
  const backend = readBackend(env);
  const appSecret = env.APP_SECRET ?? null;
  if (appSecret !== null && appSecret.length < SHORTEST_SECRET) {
    throw new OperatorError(`APP_SECRET must have at least ${SHORTEST_SECRET} characters.`);
  }
  if (backend.kind === 'supabase' && appSecret === null) {
    throw new OperatorError(
      'APP_SECRET must be set with a Supabase project: it wraps the tally keys.',
    );
  }
  const folder = env.DATA_DIR || '.data';
  return {
    host: env.HOST || 'localhost',
    port: readPort(env.PORT || '4321'),
    folder: isAbsolute(folder) ? folder : resolve(folder),
    backend,
    appSecret,
    demo: readDemo(env.DEMO, backend),
  };
}
