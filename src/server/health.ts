// GET /api/health: whether everything that a programme needs works, tried out and not read from settings; says nothing secret.
//
// 503 means that answers are being lost or that a wave could not be counted. What can wait is named under `degraded`, and the
// answer stays 200: a monitor that wakes somebody up should not do so for it.
import { EXPECTED_MIGRATION, readMigration } from '#data/health.ts';
import { readScheduleHealth, type ScheduleHealth } from '#data/jobs.ts';
import { VERSION } from '#data/version.ts';
import { readCountingTerms } from '#data/waves.ts';
import { keysExist } from '#operations/close-wave.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { findSecrets } from '#operations/keys/wave-secret.ts';
import { nameGaps } from './installation.ts';
import { UNAVAILABLE_HEADERS } from './unavailable.ts';

/** Milliseconds after which a tick is late: its hour is known, and one comes each quarter of an hour. */
const LATE = 2 * 3_600_000;

/** Milliseconds for which an answer is given again: trying out a key store is not for everybody to repeat. */
const KEPT = 10_000;

/** What is asked; a test breaks it, or the world behind it. */
export interface HealthDependencies {
  readonly migration: typeof readMigration;
  readonly schedule: typeof readScheduleHealth;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What can wait, by its name. */
export type Degradation =
  | 'tick-never'
  | 'tick-late'
  | 'waves-unopened'
  | 'jobs-failing'
  | 'mail-half-set'
  | 'about-unset'
  | 'about-wrong';

/**
 * Whether the newest wave that has keys could be counted: APP_SECRET is the one that it was given, and its own secret is there.
 * Without such a wave nothing can be tried.
 */
async function trySecrets(newest: string | null, app: string | undefined): Promise<string> {
  if (!app) return 'missing';
  const stored = newest === null ? null : await readCountingTerms(newest);
  // Published in this very moment, its keys are gone.
  if (newest === null || !stored?.tallyPrivateWrapped) return 'untried';
  const secrets = await findSecrets(newest, app);
  if (!secrets) return 'lost';
  return (await keysExist(newest, stored, secrets)) ? 'fit' : 'differ';
}

/** Whether what is written to the key store can be read and removed again. */
const tryKeyStore = (): Promise<string> =>
  Promise.resolve()
    .then(() => keyStore().probe())
    .then(
      (isUsable) => (isUsable ? 'usable' : 'unusable'),
      () => 'unusable',
    );

function describeMail({ SMTP_URL, MAIL_FROM }: HealthDependencies['env']): string {
  if (SMTP_URL && MAIL_FROM) return 'configured';
  return SMTP_URL || MAIL_FROM ? 'half-set' : 'none';
}

function findDegradations(
  { lastTick, now, unopened, failing }: ScheduleHealth,
  mail: string,
  about: ReturnType<typeof nameGaps>,
): readonly Degradation[] {
  const age = lastTick === null ? null : Date.parse(now) - Date.parse(lastTick);
  return [
    ...(age === null ? (['tick-never'] as const) : []),
    ...(age !== null && age > LATE ? (['tick-late'] as const) : []),
    ...(unopened > 0 ? (['waves-unopened'] as const) : []),
    ...(failing > 0 ? (['jobs-failing'] as const) : []),
    ...(mail === 'half-set' ? (['mail-half-set'] as const) : []),
    ...(about.unset.length > 0 ? (['about-unset'] as const) : []),
    ...(about.wrong.length > 0 ? (['about-wrong'] as const) : []),
  ];
}

function answer(ok: boolean, facts: object): Response {
  return Response.json(
    { ok, ...facts, version: VERSION },
    { status: ok ? 200 : 503, headers: ok ? { 'cache-control': 'no-store' } : UNAVAILABLE_HEADERS },
  );
}

/** Try everything out. */
export async function reportHealth({
  migration: readNewest = readMigration,
  schedule: readSchedule = readScheduleHealth,
  env = process.env,
}: Partial<HealthDependencies> = {}): Promise<Response> {
  const migration = await readNewest().catch(() => undefined);
  if (migration === undefined) return answer(false, { database: 'unreachable' });
  const migrations = migration === EXPECTED_MIGRATION ? 'current' : 'behind';
  const reached = { database: 'reachable', migrations };
  // An older database does not know what is asked next.
  if (migrations === 'behind') return answer(false, reached);
  const keyStore = await tryKeyStore();
  const mail = describeMail(env);
  const schedule = await readSchedule().catch(() => null);
  if (!schedule) return answer(false, { ...reached, operator: 'refused', keyStore, mail });
  const secrets = await trySecrets(schedule.newest, env.APP_SECRET).catch(() => 'lost');
  const ok = keyStore === 'usable' && (secrets === 'fit' || secrets === 'untried');
  const { lastTick } = schedule;
  const about = nameGaps(env);
  const degraded = findDegradations(schedule, mail, about);
  return answer(ok, {
    ...reached,
    ...{ operator: 'works', secrets, keyStore, lastTick, mail, about, degraded },
  });
}

let kept: { readonly until: number; readonly text: Promise<[string, ResponseInit]> } | null = null;

/** The same, at most once in ten seconds. */
export async function answerHealth(now = Date.now()): Promise<Response> {
  if (!kept || kept.until <= now) {
    const text = reportHealth().then(async (fresh): Promise<[string, ResponseInit]> => [
      await fresh.text(),
      { status: fresh.status, headers: [...fresh.headers] },
    ]);
    kept = { until: now + KEPT, text };
  }
  return new Response(...(await kept.text));
}
