// Closes citizens' batches by their rule: after their last day, with enough answers; and keeps a unit going from month to month.
import {
  closeBatch,
  planBatch,
  readUnfinishedBatches,
  type UnfinishedBatch,
} from '../../data/batches.ts';
import { fateOfBatch, planNextBatch } from '../../domain/waves/citizens/batches.ts';
import { OperatorError } from '../stop.ts';
import { closeAndPublish, countAndPublish, keysOf, type Closing } from './close-wave.ts';
import { dayIn } from './day-in.ts';
import { openWithNewKeys } from './open-wave.ts';

/** What becomes of a batch today if too few answered; whether enough did is the database's to know. */
const fateOfFew = ({ closesOn, kCitizen, timeZone }: UnfinishedBatch, now: Date) =>
  fateOfBatch({ closesOn, kCitizen, ballots: 0 }, dayIn(timeZone, now));

const isDue = (batch: UnfinishedBatch, now: Date): boolean =>
  batch.state === 'closed' || fateOfFew(batch, now).fate !== 'waits-for-its-day';

/** Plan the batch that follows, unless one is there. */
async function planNext(batch: UnfinishedBatch, today: string) {
  if (batch.next) return batch.next;
  const planned = planNextBatch(batch, today);
  await planBatch(batch.code, planned);
  return { ...planned, state: 'planned' };
}

/** Plan and open the batch that follows; answers what to tell about it. */
async function openNext(batch: UnfinishedBatch, secret: string, today: string): Promise<string> {
  const { code, state, opensOn, closesOn } = await planNext(batch, today);
  if (opensOn > today) return ` Next: "${code}", planned from ${opensOn}.`;
  if (state === 'planned') await openWithNewKeys(code, secret);
  return ` Next: "${code}" takes answers until ${closesOn}.`;
}

/**
 * Close one batch, or let it wait.
 *
 * The next batch opens before this one is counted: whatever interrupts this, running it again finds the closed batch and
 * finishes both.
 *
 * @param goesOn whether the batch that follows is planned and opened.
 */
async function finishBatch(
  batch: UnfinishedBatch,
  secret: string,
  now: Date,
  goesOn: boolean,
): Promise<Closing> {
  const { code, closesOn } = batch;
  const today = dayIn(batch.timeZone, now);
  const few = fateOfFew(batch, now);
  const outcome = await closeBatch(code, few.fate === 'waits-a-month' ? few.until : closesOn);
  if (outcome.reason === 'waits') {
    const line = `Batch "${code}" has fewer answers than may be shown: they wait, and it takes more until ${outcome.closesOn}.`;
    return { line, unit: null };
  }
  // Another run has just finished it, or let it wait. A batch is never closed by any other door than its own.
  if (outcome.reason === 'already-published') return closeAndPublish(code, secret);
  if (outcome.reason !== 'closed') {
    return {
      line: `Batch "${code}" was changed by another run meanwhile. Run it again.`,
      unit: null,
    };
  }
  if (outcome.tallyPrivateWrapped === null) {
    const line = `Batch "${code}" is closed. Its key is with the trustee, who counts it at /hitung/.`;
    const next = goesOn
      ? ` Next: "${(await planNext(batch, today)).code}" opens with a new trustee's file.`
      : '';
    return { line: line + next, unit: null };
  }
  const keys = await keysOf(code, outcome, secret);
  const next = goesOn ? await openNext(batch, secret, today) : '';
  const { line, unit } = await countAndPublish(code, outcome, keys);
  return { line: line + next, unit };
}

/**
 * Close what the operator names: a batch by its rule, any other wave at once.
 *
 * @throws OperatorError if there is no such wave, a batch's last day is not over, or the secret is another one.
 */
export async function closeNamed(code: string, secret: string, now: Date): Promise<Closing> {
  const batch = (await readUnfinishedBatches()).find((one) => one.code === code);
  if (!batch) return closeAndPublish(code, secret);
  if (isDue(batch, now)) return finishBatch(batch, secret, now, false);
  throw new OperatorError(
    `Batch "${code}" takes answers until ${batch.closesOn} and is counted after that day. Nothing was changed.`,
  );
}

/** A batch that was due, and how it ended: closed or waiting, or why it could not be closed. */
export type DueClosing = Closing | { readonly problem: string };

/**
 * Close every batch whose last day is over, and open the one that follows. A second run on the same day changes nothing.
 *
 * A batch that cannot be closed keeps no other one from closing.
 */
export async function closeDue(secret: string, now: Date): Promise<readonly DueClosing[]> {
  const closings: DueClosing[] = [];
  for (const batch of await readUnfinishedBatches()) {
    if (!isDue(batch, now)) continue;
    try {
      closings.push(await finishBatch(batch, secret, now, true));
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      closings.push({ problem: error.message });
    }
  }
  return closings;
}
