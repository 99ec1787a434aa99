// The schedule: jobs that are due, who does them, and what the schedule has to say about units. Operator only.
import { callFunction, type Outcome } from './client.ts';

/** What can become due. */
export type JobKind =
  /** Open a wave whose first day has come. */
  | 'open'
  /** Tell that nobody opened a wave on its days. */
  | 'miss'
  /** End, count and publish a wave whose last day is over. */
  | 'count'
  /** The same for a batch of citizens, which may also wait for more answers, and is followed by another one. */
  | 'batch'
  /** Make the network forget the pages of a unit. */
  | 'purge'
  /** Destroy keys that a close has left behind. */
  | 'destroy'
  /** Remind everybody on the roster of an open wave. */
  | 'remind'
  /** Delete the comments of a wave half a year after its publication. */
  | 'delete-comments'
  /** Mail codes to those who read the comments of a published wave. */
  | 'send-codes';

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** Code of a wave, slug of a unit, or a word for what belongs to none. */
  readonly subject: string;
  /** ISO time with its zone. */
  readonly due: string;
  /** Tries, this one among them. */
  readonly attempts: number;
}

/** Why a try failed, as far as the database may know it. */
export type JobProblem = 'needs-operator' | 'database' | 'unforeseen';

/** What somebody should look at. */
export type WarningFact =
  | 'roster-missing'
  | 'trustee-missing'
  | 'not-opened'
  | 'missed'
  | 'closes-soon'
  | 'too-few-raters'
  | 'slips-missing'
  | 'trustee-counts'
  | 'results-unanswered'
  | 'codes-missing'
  | 'job-failing';

export interface UnitWarning {
  /** Slug of the unit. */
  readonly unit: string;
  /** Code of a wave, or slug of the unit. */
  readonly subject: string;
  /** ISO date that the fact belongs to. */
  readonly day: string;
  readonly fact: WarningFact;
}

/** What the database says of its own schedule. */
export interface ScheduleHealth {
  /** ISO time of the hour in which the last tick ran; `null` where none ever did. */
  readonly lastTick: string | null;
  /** ISO time by the database's clock. */
  readonly now: string;
  readonly failing: number;
  /** Waves whose day has come hours ago, and that are not open. */
  readonly unopened: number;
  /** Code of the newest wave that has keys, or `null`. */
  readonly newest: string | null;
}

/**
 * Write down the jobs that the dates ask for; safe to repeat.
 *
 * @param isImpatient whether jobs that failed are tried again at once.
 */
export function planDueJobs(
  kinds: readonly JobKind[],
  isImpatient: boolean,
): Promise<Outcome<'planned'>> {
  return callFunction('plan_due_jobs', { kinds, impatient: isImpatient }, 'operator');
}

/** Write down one job that is due now, unless it waits already. */
export function planJob(
  kind: JobKind,
  subject: string,
  unit: string | null,
): Promise<Outcome<'planned' | 'already-planned' | 'unit-unknown'>> {
  return callFunction('plan_job', { kind, subject, unit_slug: unit }, 'operator');
}

/** Take the earliest job that is due, or `null`. */
export function takeJob(holder: string, kinds: readonly JobKind[]): Promise<Job | null> {
  return callFunction('take_job', { holder, kinds }, 'operator');
}

/** Note that a job is done, unless another holder has taken it meanwhile. */
export function finishJob(job: string, holder: string): Promise<Outcome<'finished' | 'not-held'>> {
  return callFunction('finish_job', { job, holder }, 'operator');
}

/** Put a job back, to be tried again later. */
export function failJob(
  job: string,
  holder: string,
  problem: JobProblem,
): Promise<Outcome<'put-back' | 'not-held'>> {
  return callFunction('fail_job', { job, holder, problem }, 'operator');
}

/** Note the hour of this tick. */
export function noteTick(): Promise<Outcome<'noted'>> {
  return callFunction('note_tick', {}, 'operator');
}

/** Record, once, that nobody opened a wave on its days; `unit` is the slug of its unit. */
export function noteMissedWave(
  code: string,
  actor: string,
): Promise<Outcome<'noted' | 'not-missed' | 'wave-unknown'> & { readonly unit?: string }> {
  return callFunction('note_missed_wave', { wave_code: code, actor }, 'operator');
}

/** What somebody should look at in a unit, or in all of them. */
export function readWarnings(unit: string | null): Promise<readonly UnitWarning[]> {
  return callFunction('unit_warnings', { unit_slug: unit }, 'operator');
}

/** How the schedule is doing. */
export function readScheduleHealth(): Promise<ScheduleHealth> {
  return callFunction('operator_health', {}, 'operator');
}
