// Reads the settings from the environment and refuses half-set or wrong ones with one line each.
import { isAbsolute, relative, resolve } from 'node:path';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { findWrongSetting } from '#server/installation.ts';

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

/** A folder outside of the data folder; beside a Netlify site it holds invitations only, and the functions' store the rest. */
export interface KeyPlace {
  /** Absolute path. */
  readonly folder: string;
  readonly isHosted: boolean;
}

export interface Settings {
  readonly host: string;
  /** 1–65535. */
  readonly port: number;
  /** Absolute path of the folder that holds the embedded database, generated secrets and development mail. */
  readonly folder: string;
  readonly backend: Backend;
  /** Where secrets of waves and invitations lie. */
  readonly keys: KeyPlace;
  /** Secret that wraps private keys; `null` means: generate one into the folder. */
  readonly appSecret: string | null;
  /** Whether the demo data is seeded at the start. */
  readonly demo: boolean;
  /** Milliseconds that requests under way get when the server is asked to stop. */
  readonly longestDrain: number;
}

/** What a command needs to know to open the database. */
export type DatabaseSettings = Omit<Settings, 'demo' | 'longestDrain'>;

type Environment = Readonly<Record<string, string | undefined>>;

const SUPABASE = ['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY'] as const;
/** A random secret of 32 hexadecimal digits has fewer once in many millions. */
const FEWEST_CHARACTERS = 8;
const LONGEST_DRAIN = 600; // seconds
const SHORTEST_SECRET = 32; // characters; 128 bits even if only hexadecimal digits are used

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new OperatorError(message('settings.port', { given: text }));
  }
  return port;
}

/** The demo data is made for trying out, so a database that somebody set up himself gets it only if he asks. */
function readDemo(text: string | undefined, backend: Backend): boolean {
  if (!text) return backend.kind === 'embedded';
  if (text !== '0' && text !== '1') {
    throw new OperatorError(message('settings.demo', { given: text }));
  }
  return text === '1';
}

function readDrain(text: string): number {
  const seconds = Number(text);
  if (!/^\d+$/.test(text) || seconds > LONGEST_DRAIN) {
    throw new OperatorError(message('settings.drain', { given: text, most: LONGEST_DRAIN }));
  }
  return seconds * 1_000;
}

function isAddress(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

function readBackend(env: Environment): Backend {
  const set = SUPABASE.filter((name) => env[name]);
  if (set.length > 0 && set.length < SUPABASE.length) {
    const missing = SUPABASE.filter((name) => !env[name]).join(', ');
    throw new OperatorError(message('settings.halfSupabase', { set: set.join(', '), missing }));
  }
  if (set.length > 0 && env.DATABASE_URL) {
    throw new OperatorError(message('settings.twoDatabases'));
  }
  if (set.length > 0) {
    const [url, publishableKey, secretKey] = SUPABASE.map((name) => env[name] ?? '') as [
      string,
      string,
      string,
    ];
    if (!isAddress(url, ['http:', 'https:'])) {
      throw new OperatorError(message('settings.supabaseAddress'));
    }
    return { kind: 'supabase', url, publishableKey, secretKey };
  }
  if (env.DATABASE_URL) {
    if (!isAddress(env.DATABASE_URL, ['postgres:', 'postgresql:'])) {
      throw new OperatorError(message('settings.postgresAddress'));
    }
    return { kind: 'postgres', url: env.DATABASE_URL };
  }
  return { kind: 'embedded' };
}

/** Whether a secret has few different characters or is one piece again and again: long, and guessed at once. */
function isRepetitive(secret: string): boolean {
  return new Set(secret).size < FEWEST_CHARACTERS || /^(.{1,16})\1+.{0,15}$/su.test(secret);
}

const toAbsolute = (folder: string) => (isAbsolute(folder) ? folder : resolve(folder));

/** A copy of the data folder must not hold the keys, so their folder lies beside it. */
function readKeyPlace(env: Environment, folder: string, { kind }: Backend): KeyPlace {
  const { KEYS_DIR, NETLIFY_SITE_ID, NETLIFY_API_TOKEN } = env;
  const keys = toAbsolute(KEYS_DIR || `${folder}-keys`);
  const way = relative(folder, keys);
  if (way === '' || !(way.startsWith('..') || isAbsolute(way))) {
    throw new OperatorError(message('settings.keysInside'));
  }
  if (kind !== 'supabase') return { folder: keys, isHosted: false };
  if (NETLIFY_SITE_ID && KEYS_DIR) {
    throw new OperatorError(message('settings.twoKeyPlaces'));
  }
  if (NETLIFY_SITE_ID && !NETLIFY_API_TOKEN) {
    throw new OperatorError(message('settings.tokenMissing'));
  }
  if (!NETLIFY_SITE_ID && !KEYS_DIR) {
    throw new OperatorError(message('settings.noKeyPlace'));
  }
  return { folder: keys, isHosted: Boolean(NETLIFY_SITE_ID) };
}

/**
 * Refuse what pages could not show of this installation; what is unset is said by the pages.
 *
 * @throws OperatorError naming the first setting that cannot be shown.
 */
export function checkInstallation(env: Environment): void {
  const wrong = findWrongSetting(env);
  if (!wrong) return;
  const { setting, fault } = wrong;
  throw new OperatorError(
    message(fault === 'contact' ? 'settings.siteContact' : 'settings.siteText', { setting }),
  );
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
    throw new OperatorError(message('settings.shortSecret', { fewest: SHORTEST_SECRET }));
  }
  if (appSecret !== null && isRepetitive(appSecret)) {
    throw new OperatorError(message('settings.repetitiveSecret'));
  }
  if (backend.kind === 'supabase' && appSecret === null) {
    throw new OperatorError(message('settings.secretMissing'));
  }
  checkInstallation(env);
  const folder = toAbsolute(env.DATA_DIR || '.data');
  return {
    host: env.HOST || 'localhost',
    port: readPort(env.PORT || '4321'),
    folder,
    backend,
    keys: readKeyPlace(env, folder, backend),
    appSecret,
    demo: readDemo(env.DEMO, backend),
    longestDrain: readDrain(env.DRAIN_SECONDS || '25'),
  };
}
