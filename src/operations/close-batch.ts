// Closes citizens' batches by their rule: after their last day, with enough answers; and keeps a unit going from month to month.
import {
  closeBatch,
  planBatch,
  readUnfinishedBatches,
  type UnfinishedBatch,
} from '#data/batches.ts';
import { readCountingTerms, type ClosedWave } from '#data/waves.ts';
import { fateOfBatch, planNextBatch } from '#domain/waves/citizens/batches.ts';
import { demandActor } from './demand-actor.ts';
import { readResult, type Result } from './keys/kept-result.ts';
import { message, type Message } from './message.ts';
import { OperatorError } from './operator-error.ts';
import {
  closeAndPublish,
  countWave,
  finishDiscarded,
  finishPublished,
  keysOf,
  drawResult,
  publishResult,
  type Closing,
} from './close-wave.ts';
import { openWithNewKeys } from './open-wave.ts';

/** What becomes of a batch today if too few answers can be read. */
const fateOfFew = ({ closesOn, kCitizen, today }: UnfinishedBatch) =>
  fateOfBatch({ closesOn, kCitizen, ballots: 0 }, today);

const isDue = (batch: UnfinishedBatch): boolean =>
  batch.state === 'closed' || fateOfFew(batch).fate !== 'waits-for-its-day';

/** Until a batch is opened by hand, with a new trustee's file for example, some weeks may go by. */
const DAYS_BY_HAND = 31;

const findUnfinished = async (code: string): Promise<UnfinishedBatch | undefined> =>
  (await readUnfinishedBatches()).find((one) => one.code === code);

/** Plan the batch that follows, unless one is there. */
async function planNext(batch: UnfinishedBatch, daysToOpen = 0) {
  if (batch.next) return batch.next;
  const planned = planNextBatch(batch, batch.today, daysToOpen);
  await planBatch(batch.code, planned);
  return { ...planned, state: 'planned' };
}

/** What the operator must do before anybody can answer a batch of slips. */
const slipsFor = ({ entry }: UnfinishedBatch, code: string): Message | string =>
  entry === 'slip' ? message('closing.nextSlips', { wave: code }) : '';

/** Plan and open the batch that follows; answers what to tell about it. */
async function openNext(batch: UnfinishedBatch, secret: string): Promise<Message> {
  const { code, state, opensOn, closesOn } = await planNext(batch);
  if (opensOn > batch.today)
    return message('closing.nextPlanned', { wave: code, opensOn, slips: slipsFor(batch, code) });
  // That it opens follows from the rule, whoever closed the one before.
  if (state === 'planned') await openWithNewKeys(code, secret, null, { actor: 'tick' });
  return message('closing.nextOpen', { wave: code, closesOn, slips: slipsFor(batch, code) });
}

/** What follows the end of a batch, and whom the audit trail names. */
interface BatchEnd {
  /** Whether the batch that follows is planned and opened. */
  readonly goesOn: boolean;
  readonly actor: string | null;
}

/**
 * Close one batch, or let it wait.
 *
 * Keys are unwrapped and boxes opened before anything changes: after the last day no ballot is taken any more. The next
 * batch opens before this one is published: whatever interrupts this, running it again finds the closed batch and finishes
 * both.
 *
 * @throws OperatorError if the secret is another one.
 */
async function finishBatch(
  batch: UnfinishedBatch,
  secret: string,
  { goesOn, actor }: BatchEnd,
): Promise<Closing> {
  const { code, closesOn, kCitizen } = batch;
  const stored = (await readCountingTerms(code))!;
  if (stored.reason === 'published') return finishPublished(code, stored.unit);
  if (stored.reason === 'discarded') return finishDiscarded(code, stored.unit);
  const next = async () => {
    if (!goesOn) return null;
    if (stored.trusteeTokenHash === null) return openNext(batch, secret);
    return message('closing.nextTrustee', { wave: (await planNext(batch, DAYS_BY_HAND)).code });
  };
  const publishFollowed = async (result: Result): Promise<Closing> => {
    const following = await next();
    const closing = await publishResult(code, stored.unit, result);
    if (following === null) return closing;
    return {
      ...closing,
      line: message('closing.followed', { line: closing.line, next: following }),
    };
  };
  const kept = await readResult(code, stored.tallyPublic);
  if (kept) return publishFollowed(kept);
  const keys = await keysOf(code, stored, secret);
  const counted = keys && (await countWave(code, stored, keys));
  const readable = counted && (counted.tally.groups.citizen?.raters ?? 0);
  const few = fateOfFew(batch);
  const outcome = await closeBatch(
    code,
    few.fate === 'waits-a-month' ? few.until : closesOn,
    readable === null ? null : readable >= kCitizen,
    actor,
  );
  if (outcome.reason === 'waits') {
    const line = message('closing.batchWaits', { wave: code, closesOn: outcome.closesOn });
    return { line, unit: stored.unit }; // whose pages say until when answers are taken
  }
  // Another run has just finished it, or let it wait.
  if (outcome.reason === 'already-published') return finishPublished(code, stored.unit);
  if (outcome.reason === 'trustee-counts' || (counted === null && outcome.reason === 'closed')) {
    return { line: message('closing.batchTrustee', { wave: code }), unit: null };
  }
  if (counted === null || outcome.reason !== 'closed') {
    return { line: message('closing.batchChanged', { wave: code }), unit: null };
  }
  return publishFollowed(await drawResult(code, outcome as ClosedWave, counted));
}

/**
 * Close what the operator names. A batch is closed by its rule and never early: its answers would not be enough.
 *
 * @param isEarly whether to close a wave of staff even before its last day is over.
 * @throws OperatorError if there is no such wave, its last day is not over, or the secret is another one.
 */
export async function closeNamed(
  code: string,
  secret: string,
  isEarly = false,
  actor: string | null = null,
): Promise<Closing> {
  const batch = await findUnfinished(code);
  if (!batch) return closeAndPublish(code, secret, isEarly, actor);
  if (isDue(batch)) return finishBatch(batch, secret, { goesOn: false, actor });
  throw new OperatorError(
    message('closing.batchNotEnded', { wave: code, closesOn: batch.closesOn }),
  );
}

/**
 * Let a batch take more answers, whose trustee found too few that can be read. Safe to repeat.
 *
 * @returns ISO date until which it takes answers; `null` where there is nothing that could wait.
 */
export async function letBatchWait(code: string): Promise<string | null> {
  const batch = await findUnfinished(code);
  if (batch?.state !== 'open') return null;
  const few = fateOfFew(batch);
  if (few.fate !== 'waits-a-month') return batch.closesOn;
  const outcome = await closeBatch(code, few.until, false);
  if (outcome.reason === 'waits') return outcome.closesOn;
  // Another page was quicker.
  const now = await findUnfinished(code);
  return now?.state === 'open' ? now.closesOn : null;
}

/**
 * Close a batch whose trustee has counted enough answers, before the result is kept; and plan the one that follows, which
 * opens with a new file of the trustee. Safe to repeat.
 *
 * @returns whether it is closed.
 */
export async function closeCountedBatch(code: string): Promise<boolean> {
  const batch = await findUnfinished(code);
  if (!batch) return false;
  const few = fateOfFew(batch);
  if (batch.state === 'open') {
    if (few.fate !== 'waits-a-month') return false;
    const outcome = await closeBatch(code, few.until, true);
    if (outcome.reason !== 'closed') return false;
  }
  await planNext(batch, DAYS_BY_HAND);
  return true;
}

/** Plan the batch that follows one which will not be counted; answers its code, or `null` where no batch ends. */
export async function planFollowing(code: string): Promise<string | null> {
  const batch = await findUnfinished(code);
  return batch ? (await planNext(batch, DAYS_BY_HAND)).code : null;
}

/**
 * Close one batch whose last day is over, and open the one that follows; for one that ended before, do again what follows
 * its end. Safe to repeat.
 *
 * @returns `null` where there is nothing to do.
 * @throws OperatorError if the secret is another one.
 */
export async function closeDueBatch(
  code: string,
  secret: string,
  actor: string,
): Promise<Closing | null> {
  const batch = await findUnfinished(code);
  if (batch) return isDue(batch) ? finishBatch(batch, secret, { goesOn: true, actor }) : null;
  const stored = await readCountingTerms(code);
  if (stored?.reason === 'published') return finishPublished(code, stored.unit);
  return stored?.reason === 'discarded' ? finishDiscarded(code, stored.unit) : null;
}

/**
 * Whoever closes batches of real units says who he is, before the first one is closed.
 *
 * @throws OperatorError if one is due, and nobody answers for it.
 */
export async function demandActorForDue(actor: string | null): Promise<void> {
  for (const batch of await readUnfinishedBatches())
    if (isDue(batch)) await demandActor(batch.code, actor);
}

/** A batch that was due, and how it ended: closed or waiting, or why it could not be closed. */
export type DueClosing = Closing | { readonly problem: Message };

/**
 * Close every batch whose last day is over, and open the one that follows. A second run on the same day changes nothing.
 *
 * A batch that cannot be closed keeps no other one from closing.
 */
export async function closeDue(
  secret: string,
  actor: string | null = null,
): Promise<readonly DueClosing[]> {
  const closings: DueClosing[] = [];
  for (const batch of await readUnfinishedBatches()) {
    if (!isDue(batch)) continue;
    try {
      closings.push(await finishBatch(batch, secret, { goesOn: true, actor }));
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      closings.push({ problem: error.said });
    }
  }
  return closings;
}
