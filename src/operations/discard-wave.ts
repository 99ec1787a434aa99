// Ends a wave that cannot be counted, or must not be: nothing is published, everything is destroyed, and its page says so.
import { discardWave, readCountingTerms } from '#data/waves.ts';
import type { DiscardCause } from '#domain/waves/bulletin.ts';
import { planFollowing } from './close-batch.ts';
import {
  describeDestruction,
  destroyAll,
  finishDiscarded,
  joined,
  keysExist,
  type Closing,
  type StoredTerms,
} from './close-wave.ts';
import { readResult } from './keys/kept-result.ts';
import { keyStore } from './keys/open-key-store.ts';
import { findSecrets } from './keys/wave-secret.ts';
import { message, type Message } from './message.ts';
import { OperatorError } from './operator-error.ts';

/** Why a wave may be discarded, for the operator who confirms it. */
export interface Grounds {
  readonly cause: DiscardCause;
  readonly sentence: Message;
}

/** What keeps the boxes of a wave closed for good; `null` where the server still has its key, or its half of it. */
async function findLoss(
  code: string,
  stored: StoredTerms,
  secret: string,
): Promise<Message | null> {
  const secrets = await findSecrets(code, secret);
  if (!secrets) {
    return message('closing.secretLost', { place: keyStore().place });
  }
  if (await keysExist(code, stored, secrets)) return null;
  return message('closing.secretDiffers');
}

/**
 * Whether a wave may be discarded, and why.
 *
 * @param isForced whether to discard it even though its key is there.
 * @returns `null` for a wave that was discarded before.
 * @throws OperatorError if there is no such wave, nothing to discard, or no reason to.
 */
export async function findGrounds(
  code: string,
  secret: string,
  isForced: boolean,
): Promise<Grounds | null> {
  const stored = await readCountingTerms(code);
  if (!stored) throw new OperatorError(message('wave.unknown', { wave: code }));
  if (stored.reason === 'discarded') return null;
  if (stored.reason === 'published') {
    throw new OperatorError(message('wave.cancelPublished', { wave: code }));
  }
  if (!stored.tallyPublic) {
    throw new OperatorError(message('closing.nothingToDiscard', { wave: code }));
  }
  // Drawn and perhaps seen: nobody may throw away a result because of what it says.
  if (await readResult(code, stored.tallyPublic)) {
    throw new OperatorError(message('closing.resultKept', { wave: code }));
  }
  const loss = await findLoss(code, stored, secret);
  if (loss !== null) return { cause: 'key-lost', sentence: loss };
  if (isForced) {
    return {
      cause: 'organiser',
      sentence: message('closing.forced'),
    };
  }
  const how =
    stored.trusteeTokenHash === null
      ? message('closing.keyThere', { wave: code, place: keyStore().place })
      : message('closing.trusteeThere');
  throw new OperatorError(message('closing.discardRefused', { wave: code, how }));
}

/**
 * Discard a wave, plan the batch that follows it, and destroy its keys. Safe to run again.
 *
 * @param actor who does it; `null` for a demo unit alone.
 */
export async function discard(
  code: string,
  cause: DiscardCause,
  actor: string | null = null,
): Promise<Closing> {
  const stored = await readCountingTerms(code);
  if (!stored) throw new OperatorError(message('wave.unknown', { wave: code }));
  if (stored.reason === 'discarded') return finishDiscarded(code, stored.unit);
  const next = await planFollowing(code);
  const ending = await discardWave(code, cause, actor);
  if (ending.reason === 'operator-missing')
    throw new OperatorError(message('commands.operatorMissing', { unit: stored.unit }));
  if (!ending.ok) {
    throw new OperatorError(message('closing.notDiscarded', { wave: code, reason: ending.reason }));
  }
  const ended = message('closing.discarded', {
    wave: code,
    proof: joined(describeDestruction(ending)),
  });
  const line =
    next === null
      ? ended
      : message('closing.followed', {
          line: ended,
          next: message('closing.nextOpenByHand', { wave: next }),
        });
  return { line, unit: stored.unit, ...(await destroyAll(code)) };
}
