// One tick of the schedule: plans what the dates ask for, then does one job after the other, until nothing is due or its time is up.
import { randomBytes } from 'node:crypto';
import { DatabaseFailure } from '#data/client.ts';
import {
  failJob,
  finishJob,
  noteTick,
  planDueJobs,
  planJob,
  takeJob,
  type Job,
  type JobKind,
  type JobProblem,
} from '#data/jobs.ts';
import { message, type Message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Purge } from '../purge.ts';
import type { Mailbox } from '../retention.ts';

/** Who acts when nobody types a command, as the audit trail names him. */
export const TICK = 'tick';

/** What an act is given besides its subject. */
export interface TickPlace {
  /** APP_SECRET. */
  readonly secret: string;
  /** Public address without a slash at the end. */
  readonly siteUrl: string;
  /** Whom the audit trail names. */
  readonly actor: string;
  /** The CDN, or `null` where there is none. */
  readonly purge: Purge | null;
  /** What sends mail, or `null` where invitations and reminders go by hand. */
  readonly mailer: Mailer | null;
  /** Mails that lie as files on a machine that sends none. */
  readonly mailbox?: Mailbox | null;
}

/** What an act did. */
export interface Done {
  readonly told: readonly Message[];
  /** Slug of a unit whose pages changed: a purge of them becomes due. */
  readonly changed?: string | undefined;
  /** Whether it was only handed over; whoever took it finishes the job. */
  readonly isHandedOver?: boolean;
}

/**
 * What is done when a job is due. An act may be cut off anywhere and run again, even twice at once: it does what is missing.
 *
 * @throws OperatorError if an operator has to do something first; the job stays due.
 */
export type Act = (subject: string, place: TickPlace, held: HeldJob) => Promise<Done>;

/** A job in somebody's hands. */
export interface HeldJob extends Job {
  readonly holder: string;
}

/** The act of each kind of job; jobs of other kinds are neither planned nor taken. */
export type Acts = Readonly<Partial<Record<JobKind, Act>>>;

/** Work without a job of its own, done at each tick: it finds by itself what is due. */
export type Chore = (place: TickPlace, mayGoOn: () => boolean) => Promise<readonly Message[]>;

/** What a tick may do. */
export interface Schedule {
  readonly acts: Acts;
  /** Kinds that are neither planned nor taken where no mail is sent. */
  readonly byMail?: readonly JobKind[];
  readonly chores: readonly Chore[];
}

export interface TickOptions {
  /** Whether another job may be taken; a function ends in time. */
  readonly mayGoOn?: () => boolean;
  /** Whether jobs that failed before are tried again at once. */
  readonly isImpatient?: boolean;
}

/** What a tick did. */
export interface TickReport {
  readonly done: readonly Job[];
  readonly told: readonly Message[];
  /** What failed and stays due. */
  readonly problems: readonly Message[];
}

function problemOf(error: unknown): JobProblem {
  if (error instanceof OperatorError) return 'needs-operator';
  return error instanceof DatabaseFailure ? 'database' : 'unforeseen';
}

/** Of a failure that nobody foresaw only its kind is told: its message might quote something. */
function describeFailure(
  { kind, subject }: { readonly kind: string; readonly subject: string },
  error: unknown,
): Message {
  const cause =
    error instanceof OperatorError
      ? error.said
      : error instanceof DatabaseFailure
        ? error.message
        : (error as Error).name;
  return message('tick.failed', { kind, subject, cause });
}

/**
 * Do a job that is held, and finish it.
 *
 * The purge is written down before the job is finished: cut off between the two, the act is done again and says once more
 * that pages changed.
 */
async function doJob(job: HeldJob, acts: Acts, place: TickPlace): Promise<readonly Message[]> {
  const done = await acts[job.kind]!(job.subject, place, job);
  if (done.changed !== undefined) await planJob('purge', done.changed, done.changed);
  if (!done.isHandedOver) await finishJob(job.id, job.holder);
  return done.told;
}

/** Do a held job, also one that was handed over; where that fails it is put back, and the failure is told. */
export async function tryJob(job: HeldJob, acts: Acts, place: TickPlace): Promise<TickReport> {
  try {
    const told = await doJob(job, acts, place);
    return { done: [job], told, problems: [] };
  } catch (error) {
    // The database may be what failed: then the job is free again once its time is over.
    await failJob(job.id, job.holder, problemOf(error)).catch(() => undefined);
    return { done: [], told: [], problems: [describeFailure(job, error)] };
  }
}

const join = (one: TickReport, other: TickReport): TickReport => ({
  done: [...one.done, ...other.done],
  told: [...one.told, ...other.told],
  problems: [...one.problems, ...other.problems],
});

/** How often a tick looks again for what became due by what it did; the rest is the next one's. */
const MOST_ROUNDS = 5;

const NOTHING: TickReport = { done: [], told: [], problems: [] };

/** Do chores; one that fails keeps no other from being done. */
async function doChores(
  chores: readonly Chore[],
  place: TickPlace,
  mayGoOn: () => boolean,
): Promise<TickReport> {
  let report = NOTHING;
  for (const chore of chores) {
    if (!mayGoOn()) break;
    try {
      report = join(report, { ...NOTHING, told: await chore(place, mayGoOn) });
    } catch (error) {
      const failure = describeFailure({ kind: 'chore', subject: chore.name }, error);
      report = join(report, { ...NOTHING, problems: [failure] });
    }
  }
  return report;
}

/**
 * Do all that is due.
 *
 * @throws DatabaseFailure if the database cannot be asked what is due.
 */
export async function runTick(
  { acts, byMail = [], chores }: Schedule,
  place: TickPlace,
  { mayGoOn = () => true, isImpatient = false }: TickOptions = {},
): Promise<TickReport> {
  const holder = randomBytes(16).toString('hex');
  const kinds = (Object.keys(acts) as JobKind[]).filter(
    (kind) => place.mailer !== null || !byMail.includes(kind),
  );
  await noteTick();
  let report = NOTHING;
  // What was done may have made more due: a batch that ended is followed by another one.
  let done = -1;
  for (let round = 0; round < MOST_ROUNDS && report.done.length > done && mayGoOn(); round += 1) {
    done = report.done.length;
    await planDueJobs(kinds, isImpatient && round === 0);
    while (mayGoOn()) {
      const job = await takeJob(holder, kinds);
      if (!job) break;
      report = join(report, await tryJob({ ...job, holder }, acts, place));
    }
  }
  return join(report, await doChores(chores, place, mayGoOn));
}
