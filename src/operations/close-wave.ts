// Takes a wave from open to published: end, count, publish, destroy. Whatever interrupts it, running it again finishes it.
import { fromBase64 } from '#crypto/base64.ts';
import type { TallyKeys } from '#crypto/seal.ts';
import { unwrapTallyKeys } from '#crypto/tally-keys.ts';
import type { WrappingSecrets } from '#crypto/wrapping.ts';
import { randomWord } from '#crypto/random-word.ts';
import { countBoxes, type Count } from '#counting/count-boxes.ts';
import {
  closeWave,
  publishWave,
  readBoxes,
  readCountingTerms,
  readSlipBoxes,
  readStaffBoxes,
  type ClosedWave,
  type Publishing,
} from '#data/waves.ts';
import { publish } from '#domain/disclosure/publish.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { reportOf } from '#domain/waves/bulletin.ts';
import { termsOf } from '#domain/waves/counting-terms.ts';
import { destroyKeys } from './keys/destroy-keys.ts';
import { keepResult, readResult, type Result } from './keys/kept-result.ts';
import { secretsOf } from './keys/wave-secret.ts';
import { message, type Message } from './message.ts';
import { OperatorError } from './operator-error.ts';
import { instrumentOf } from '#content/instruments/registry.ts';

export interface Closing {
  /** One line for the operator. */
  readonly line: Message;
  /** Slug of the unit whose pages changed; `null` where nothing changed. */
  readonly unit: string | null;
  /** What could not be removed from the key store; it is tried again at every start and close. */
  readonly leftover?: Message;
}

/** A wave as the database tells it before anything is changed. */
export type StoredTerms = NonNullable<Awaited<ReturnType<typeof readCountingTerms>>>;

/** The server's key of a wave, or its half of it; `null` unless both secrets are those that wrapped it. */
const unwrap = (
  code: string,
  { tallyPublic, tallyPrivateWrapped }: StoredTerms,
  secrets: WrappingSecrets,
): Promise<TallyKeys | null> =>
  unwrapTallyKeys(secrets, code, {
    publicKey: fromBase64(tallyPublic),
    privateKeyWrapped: fromBase64(tallyPrivateWrapped),
  });

/** Whether these secrets unwrap the server's key of a wave, or its half of it. */
export const keysExist = async (
  code: string,
  stored: StoredTerms,
  secrets: WrappingSecrets,
): Promise<boolean> => (await unwrap(code, stored, secrets)) !== null;

/**
 * The keys that open a wave's boxes, to be had before anything is changed; `null` where a trustee has the other half.
 *
 * @throws OperatorError if the wave's secret is lost, or the operator's is another one.
 */
export async function keysOf(
  code: string,
  stored: StoredTerms,
  secret: string,
): Promise<TallyKeys | null> {
  const keys = await unwrap(code, stored, await secretsOf(code, secret));
  // With a trustee this is one half of two: it must be there for the count, and opens nothing here.
  if (keys) return stored.trusteeTokenHash === null ? keys : null;
  throw new OperatorError(message('closing.otherSecret'));
}

/** The proof of destruction, behind the sentence of what happened: what was deleted, and what a second look found left. */
export function describeDestruction({
  destroyed,
  left,
}: Pick<Publishing, 'destroyed' | 'left'>): readonly Message[] {
  return [
    ...(destroyed ? [message('closing.destroyed', { ...destroyed })] : []),
    ...(left
      ? [message('closing.left', { count: left.ballots + left.keys + left.invitations })]
      : []),
  ];
}

/** Sentences of one line, one behind the other. */
export const joined = ([first, ...rest]: readonly Message[]): Message | string =>
  first === undefined
    ? ''
    : rest.reduce((line, next) => message('closing.joined', { line, next }), first);

/** What happened, with the proof of destruction. */
function describe(
  code: string,
  { boxes, report: { unreadable }, snapshot }: Result,
  ending: Publishing,
): Message {
  const citizens = citizensOf(snapshot);
  return message('closing.published', {
    wave: code,
    boxes,
    cells: snapshot.cells.length,
    faulty: unreadable > 0 ? message('closing.faulty', { count: unreadable }) : '',
    noisy: citizens ? message('closing.noisy', { count: Object.keys(citizens.items).length }) : '',
    proof: joined(describeDestruction(ending)),
  });
}

/** Open and count the boxes of a wave that takes no ballots any more. */
export async function countWave(code: string, wave: StoredTerms, keys: TallyKeys): Promise<Count> {
  const terms = termsOf(code, wave, instrumentOf(wave.instrument));
  return countBoxes(terms, keys, {
    citizens: (after, atMost) => readBoxes(code, after, atMost),
    slips: (after, atMost) => readSlipBoxes(code, after, atMost),
    staff: (after, atMost) => readStaffBoxes(code, after, atMost),
  });
}

const hasEnded = (state: string | undefined): boolean =>
  state === 'published' || state === 'discarded';

/** Destroy the keys of a wave that has ended; where that fails its ending stands, and the operator is told. */
export async function destroyAll(code: string): Promise<Pick<Closing, 'leftover'>> {
  try {
    await destroyKeys(code);
    return {};
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return { leftover: error.said };
  }
}

/** Draw the result of a count and keep it; answers the one that counts, which another run may have kept before. */
export async function drawResult(
  code: string,
  closed: ClosedWave,
  counted: Count,
): Promise<Result> {
  const terms = termsOf(code, closed, instrumentOf(closed.instrument));
  const snapshot = publish(counted.tally, terms, randomWord, counted.unreadableCitizens);
  const report = reportOf(snapshot, counted.spent, counted.unreadable);
  const result = { snapshot, comments: counted.comments, report, boxes: counted.ballots };
  try {
    return await keepResult(code, closed.tallyPublic, result);
  } catch (error) {
    // Another run has ended the wave, and its destruction took away what was just being written: this result is never sent.
    if (hasEnded((await readCountingTerms(code))?.reason)) return result;
    throw error;
  }
}

/**
 * Publish the kept result of a closed wave, and destroy what it was counted from.
 *
 * It is looked once more whether another run has ended the wave meanwhile, and destroyed its result: what was kept after
 * that is a second draw, which the database must not see. If the wave has not ended now, no result of it was destroyed
 * before, and the kept one is the first.
 */
export async function publishResult(code: string, unit: string, result: Result): Promise<Closing> {
  const state = (await readCountingTerms(code))?.reason;
  if (state === 'published') return finishPublished(code, unit);
  if (state === 'discarded') return finishDiscarded(code, unit);
  const { snapshot, comments, report } = result;
  const published = await publishWave(code, snapshot, comments, report);
  if (published.reason === 'already-published') return finishPublished(code, unit);
  if (!published.ok) {
    throw new OperatorError(
      message('closing.refusedByDatabase', { wave: code, reason: published.reason }),
    );
  }
  const line = describe(code, result, published);
  return { line, unit, ...(await destroyAll(code)) };
}

/** Do again for a published wave what may have been cut off after the publication; the pages are the caller's to purge. */
export async function finishPublished(code: string, unit: string): Promise<Closing> {
  const line = message('closing.alreadyPublished', { wave: code });
  return { line, unit, ...(await destroyAll(code)) };
}

/** Do again for a discarded wave what may have been cut off after it was discarded. */
export async function finishDiscarded(code: string, unit: string): Promise<Closing> {
  const line = message('closing.alreadyDiscarded', { wave: code });
  return { line, unit, ...(await destroyAll(code)) };
}

/**
 * Close, count and publish a wave.
 *
 * @param isEarly whether to close it even before its last day is over.
 * @throws OperatorError if there is no such wave, it is not open yet, its last day is not over, or the secret is another one.
 */
export async function closeAndPublish(
  code: string,
  secret: string,
  isEarly = false,
  actor: string | null = null,
): Promise<Closing> {
  const stored = await readCountingTerms(code);
  if (!stored) throw new OperatorError(message('wave.unknown', { wave: code }));
  if (stored.reason === 'planned')
    throw new OperatorError(message('closing.notOpened', { wave: code }));
  if (stored.reason === 'published') return finishPublished(code, stored.unit);
  if (stored.reason === 'discarded') return finishDiscarded(code, stored.unit);
  const kept = await readResult(code, stored.tallyPublic);
  if (kept) return publishResult(code, stored.unit, kept);
  const keys = await keysOf(code, stored, secret);
  const outcome = await closeWave(code, isEarly, actor);
  if (outcome.reason === 'not-ended') {
    throw new OperatorError(
      message('closing.notEnded', { wave: code, closesOn: outcome.closesOn }),
    );
  }
  if (outcome.reason === 'already-published') return finishPublished(code, stored.unit);
  if (outcome.reason !== 'closed') {
    throw new OperatorError(message('closing.changedMeanwhile', { wave: code }));
  }
  if (keys === null) {
    throw new OperatorError(message('closing.withTrustee', { wave: code }));
  }
  const closed = outcome as ClosedWave;
  const result = await drawResult(code, closed, await countWave(code, closed, keys));
  return publishResult(code, closed.unit, result);
}
