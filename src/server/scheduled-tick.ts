// What the scheduled functions do: a tick within its seconds, and the large counts that it hands over to the background.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { purgeCache } from '@netlify/functions';
import * as v from 'valibot';
import { isSlug } from '#domain/slug.ts';
import type { Mailer } from '#operations/mail/mailer.ts';
import { readMailSetting } from '#operations/mail/mail-setting.ts';
import { openSmtp } from '#operations/mail/smtp-mailer.ts';
import { sayIn } from '#operations/message.ts';
import { ACTS, SCHEDULE } from '#operations/tick/acts.ts';
import { actsBeside, type StartCount } from '#operations/tick/hand-over.ts';
import { runTick, TICK, tryJob, type TickPlace, type TickReport } from '#operations/tick/tick.ts';

/** A scheduled function has 30 seconds; a job that is taken after these might not end within them. */
const SECONDS_TO_TAKE = 25;

/** Milliseconds that the background gets to say that it has begun. */
const PATIENCE = 4_000;

const PATH = '/.netlify/functions/count-background';

const secretOf = () => process.env.APP_SECRET ?? '';

/** What proves a call of ours to the background function; APP_SECRET itself never travels. */
export const backgroundToken = (secret: string): string =>
  createHmac('sha256', secret).update('jejak-perilaku/2|count-background').digest('hex');

/** Whether a request comes from our own tick. Without a secret nothing does. */
export function isOwnCall(request: Request, secret: string): boolean {
  if (secret === '') return false;
  const wanted = Buffer.from(`Bearer ${backgroundToken(secret)}`);
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Where the functions of this site answer, without a slash at the end. */
const siteOf = () => (process.env.URL ?? process.env.SITE_URL ?? '').replace(/\/$/, '');

/** By the server of the settings; half set or wrong, mail waits, and the health address names it. */
function mailerOf(): Mailer | null {
  try {
    const setting = readMailSetting(process.env);
    return setting && openSmtp(setting);
  } catch {
    return null;
  }
}

const placeOf = (mailer: Mailer | null): TickPlace => ({
  mailer,
  ...{ secret: secretOf(), siteUrl: (process.env.SITE_URL ?? siteOf()).replace(/\/$/, '') },
  ...{ actor: TICK, purge: (tags) => purgeCache({ tags }) },
});

const startCount: StartCount = async (job) => {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${backgroundToken(secretOf())}`,
  };
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), PATIENCE);
  try {
    const init = { method: 'POST', headers, body: JSON.stringify(job), signal: ending.signal };
    return (await fetch(`${siteOf()}${PATH}`, init)).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};

/** One line for each thing that was done or failed, for the log of the host; nothing in it is secret. */
function log({ told, problems }: TickReport): void {
  for (const said of told) console.log(`[tick] ${sayIn('id', said)}`);
  for (const problem of problems) console.error(`[tick] ${sayIn('id', problem)}`);
}

/** Do what is due, as far as the seconds of a scheduled function reach. */
export async function runScheduledTick(
  start: StartCount = startCount,
  now: () => number = Date.now,
): Promise<void> {
  const until = now() + SECONDS_TO_TAKE * 1_000;
  const mailer = mailerOf();
  try {
    const schedule = { ...SCHEDULE, acts: actsBeside(start) };
    log(await runTick(schedule, placeOf(mailer), { mayGoOn: () => now() < until }));
  } catch (error) {
    console.error(`[tick] ${(error as Error).message}`);
  } finally {
    mailer?.close();
  }
}

const HandedJobSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  kind: v.picklist(['count', 'batch']),
  subject: v.pipe(v.string(), v.check(isSlug)),
  due: v.string(),
  attempts: v.number(),
  holder: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
});

/** Count what a tick has handed over. The host has answered before this begins, so nothing is answered here. */
export async function countHandedOver(request: Request): Promise<void> {
  if (!isOwnCall(request, secretOf())) return;
  const { success, output } = v.safeParse(HandedJobSchema, await request.json().catch(() => null));
  if (success) log(await tryJob(output, ACTS, placeOf(null)));
}
