// Closes citizens' batches by their rule: after their last day, with enough answers; and keeps a unit going from month to month.
import {
  closeBatch,
  planBatch,
  readUnfinishedBatches,
  type UnfinishedBatch,
} from '#data/batches.ts';
import { readCountingTerms, type ClosedWave } from '#data/waves.ts';
import { fateOfBatch, planNextBatch } from '#domain/waves/citizens/batches.ts';
import { readResult } from './keys/kept-result.ts';
import { OperatorError } from './operator-error.ts';
import {
  closeAndPublish,
  countWave,
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

/** Plan the batch that follows, unless one is there. */
async function planNext(batch: UnfinishedBatch) {
  if (batch.next) return batch.next;
  const planned = planNextBatch(batch, batch.today);
  await planBatch(batch.code, planned);
  return { ...planned, state: 'planned' };
}

/** What the operator must do before anybody can answer a batch of slips. */
const slipsFor = ({ entry }: UnfinishedBatch, code: string): string =>
  entry === 'slip' ? ` It needs slips: npm run invite -- ${code} --slips <number>.` : '';

/** Plan and open the batch that follows; answers what to tell about it. */
async function openNext(batch: UnfinishedBatch, secret: string): Promise<string> {
  const { code, state, opensOn, closesOn } = await planNext(batch);
  if (opensOn > batch.today)
    return ` Next: "${code}", planned from ${opensOn}.${slipsFor(batch, code)}`;
  if (state === 'planned') await openWithNewKeys(code, secret);
  return ` Next: "${code}" takes answers until ${closesOn}.${slipsFor(batch, code)}`;
}

/**
 * Close one batch, or let it wait.
 *
 * Keys are unwrapped and boxes opened before anything changes: after the last day no ballot is taken any more. The next
 * batch opens before this one is published: whatever interrupts this, running it again finds the closed batch and finishes
 * both.
 *
 * @param goesOn whether the batch that follows is planned and opened.
 * @throws OperatorError if the secret is another one.
 */
async function finishBatch(
  batch: UnfinishedBatch,
  secret: string,
  goesOn: boolean,
): Promise<Closing> {
  const { code, closesOn, kCitizen } = batch;
  const stored = (await readCountingTerms(code))!;
  if (stored.reason === 'published') return finishPublished(code, stored.unit);
  const kept = await readResult(code, stored.tallyPublic);
  if (kept) {
    const next = goesOn ? await openNext(batch, secret) : '';
    const closing = await publishResult(code, stored.unit, kept);
    return { ...closing, line: closing.line + next };
  }
  const keys = await keysOf(code, stored, secret);
  const counted = keys && (await countWave(code, stored, keys));
  const readable = counted && (counted.tally.groups.citizen?.raters ?? 0);
  const few = fateOfFew(batch);
  const outcome = await closeBatch(
    code,
    few.fate === 'waits-a-month' ? few.until : closesOn,
    readable === null ? null : readable >= kCitizen,
  );
  if (outcome.reason === 'waits') {
    const line = `Batch "${code}" has fewer answers than may be shown: they wait, and it takes more until ${outcome.closesOn}.`;
    return { line, unit: null };
  }
  // Another run has just finished it, or let it wait.
  if (outcome.reason === 'already-published') return finishPublished(code, stored.unit);
  if (outcome.reason !== 'closed') {
    return {
      line: `Batch "${code}" was changed by another run meanwhile. Run it again.`,
      unit: null,
    };
  }
  if (counted === null) {
    const line = `Batch "${code}" is closed. One half of its key is with the trustee, who counts it at /hitung/.`;
    const next = goesOn
      ? ` Next: "${(await planNext(batch)).code}" opens with a new trustee's file.`
      : '';
    return { line: line + next, unit: null };
  }
  const next = goesOn ? await openNext(batch, secret) : '';
  const result = await drawResult(code, outcome as ClosedWave, counted);
  const closing = await publishResult(code, stored.unit, result);
  return { ...closing, line: closing.line + next };
}

/**
 * Close what the operator names. A batch is closed by its rule and never early: its answers would not be enough.
 *
 * @param isEarly whether to close a wave of staff even before its last day is over.
 * @throws OperatorError if there is no such wave, its last day is not over, or the secret is another one.
 */
export async function closeNamed(code: string, secret: string, isEarly = false): Promise<Closing> {
  const batch = (await readUnfinishedBatches()).find((one) => one.code === code);
  if (!batch) return closeAndPublish(code, secret, isEarly);
  if (isDue(batch)) return finishBatch(batch, secret, false);
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
export async function closeDue(secret: string): Promise<readonly DueClosing[]> {
  const closings: DueClosing[] = [];
  for (const batch of await readUnfinishedBatches()) {
    if (!isDue(batch)) continue;
    try {
      closings.push(await finishBatch(batch, secret, true));
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      closings.push({ problem: error.message });
    }
  }
  return closings;
}
