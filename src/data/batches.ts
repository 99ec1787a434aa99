// Closes citizens' batches by their rule and plans the ones that follow. Operator only; no answer says how many voted.
import type { BatchSeries } from '#domain/waves/citizens/batches.ts';
import type { PlannedDates } from '#domain/waves/calendar.ts';
import type { EntryMode } from '#domain/waves/entry-mode.ts';
import type { WaveState } from '#domain/waves/record.ts';
import { callFunction, type Outcome } from './client.ts';
import type { ClosedWave } from './waves.ts';

/** A batch that is open, or closed and not counted yet. */
export interface UnfinishedBatch extends BatchSeries {
  readonly code: string;
  readonly state: 'open' | 'closed';
  readonly closesOn: string;
  /** ISO date of this day where the unit works, by the database's clock. */
  readonly today: string;
  /** How citizens come to it, and to the batch that follows. */
  readonly entry: EntryMode;
  readonly kCitizen: number;
  /** The batch of the same programme that follows and is not published, if there is one. */
  readonly next: {
    readonly code: string;
    readonly state: WaveState;
    readonly opensOn: string;
    readonly closesOn: string;
  } | null;
}

/** A batch with too few answers, which takes more until this day. */
export interface WaitingBatch extends Outcome<'waits'> {
  readonly closesOn: string;
}

/** A batch whose boxes are enough, as far as anybody but its trustee can tell; nothing was changed. */
export type TrusteesBatch = Outcome<'trustee-counts'>;

export type BatchRefusal = Outcome<
  | 'already-published'
  | 'discarded'
  | 'not-ended'
  | 'not-open'
  | 'not-a-later-day'
  | 'not-a-batch'
  | 'wave-unknown'
>;

/** All batches that are open or not counted yet, by code. */
export function readUnfinishedBatches(): Promise<readonly UnfinishedBatch[]> {
  return callFunction('unfinished_batches', {}, 'operator');
}

/**
 * End a batch that has enough answers and receive what counting needs; one that has fewer waits until `later`.
 *
 * @param isEnough whether enough ballots can be read; `null` where a trustee has half of the key and has not counted: then
 *   the batch waits if it has too few boxes, and is left to the trustee if it has more.
 * @param actor whom the audit trail names; nothing is recorded without one.
 */
export function closeBatch(
  code: string,
  later: string,
  isEnough: boolean | null,
  actor: string | null = null,
): Promise<ClosedWave | WaitingBatch | TrusteesBatch | BatchRefusal> {
  return callFunction(
    'close_batch',
    { wave_code: code, later, enough: isEnough, actor },
    'operator',
  );
}

/** Plan the batch that follows another one; safe to repeat. */
export function planBatch(
  after: string,
  { code, month, opensOn, closesOn }: PlannedDates & { readonly code: string },
): Promise<Outcome<'planned' | 'already-planned' | 'code-taken' | 'not-a-batch' | 'wave-unknown'>> {
  const given = { wave_code: code, month, opens_on: opensOn, closes_on: closesOn };
  return callFunction('plan_batch', { after, ...given }, 'operator');
}
