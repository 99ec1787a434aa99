// Ends a wave that cannot be counted, or must not be: nothing is published, everything is destroyed, and its page says so.
import { discardWave, readCountingTerms } from '#data/waves.ts';
import type { DiscardCause } from '#domain/waves/bulletin.ts';
import { planFollowing } from './close-batch.ts';
import {
  describeDestruction,
  destroyAll,
  finishDiscarded,
  keysExist,
  type Closing,
  type StoredTerms,
} from './close-wave.ts';
import { readResult } from './keys/kept-result.ts';
import { keyStore } from './keys/open-key-store.ts';
import { findSecrets } from './keys/wave-secret.ts';
import { message } from './message.ts';
import { OperatorError } from './operator-error.ts';

/** Why a wave may be discarded, for the operator who confirms it. */
export interface Grounds {
  readonly cause: DiscardCause;
  readonly sentence: string;
}

/** What keeps the boxes of a wave closed for good; `null` where the server still has its key, or its half of it. */
async function findLoss(code: string, stored: StoredTerms, secret: string): Promise<string | null> {
  const secrets = await findSecrets(code, secret);
  if (!secrets) {
    return `Its secret is not in the key store (${keyStore().place}). If that is another place than before, put it back instead: then it can be counted.`;
  }
  if (await keysExist(code, stored, secrets)) return null;
  return 'APP_SECRET is not the one that it was opened with. If you still have that one, put it back instead: then it can be counted.';
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
  if (!stored) throw new OperatorError(`There is no wave "${code}".`);
  if (stored.reason === 'discarded') return null;
  if (stored.reason === 'published') {
    throw new OperatorError(`Wave "${code}" is published. What is published is never taken back.`);
  }
  if (!stored.tallyPublic) {
    throw new OperatorError(`Wave "${code}" has no keys and no answers yet: nothing to discard.`);
  }
  // Drawn and perhaps seen: nobody may throw away a result because of what it says.
  if (await readResult(code, stored.tallyPublic)) {
    throw new OperatorError(
      `Wave "${code}" has been counted, and its result is kept. Nothing was changed. Publish it: npm run close -- ${code}`,
    );
  }
  const loss = await findLoss(code, stored, secret);
  if (loss !== null) return { cause: 'key-lost', sentence: loss };
  if (isForced) {
    return {
      cause: 'organiser',
      sentence: 'Its key is there, and its page will say that you discarded it all the same.',
    };
  }
  const how =
    stored.trusteeTokenHash === null
      ? `Its key is in the key store (${keyStore().place}), so it can be counted: npm run close -- ${code}`
      : 'The key of the server is there, so it can be counted with the file of the trustee at /hitung/. If that file is lost, add --force';
  throw new OperatorError(
    `Wave "${code}" was not discarded. ${how}\nTo discard it all the same, add --force: its page then says that its key was still there.`,
  );
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
  if (!ending.ok) throw new OperatorError(`Wave "${code}" was not discarded (${ending.reason}).`);
  const following = next === null ? '' : ` Next: npm run wave -- open ${next}`;
  const line = `Discarded wave "${code}": nothing is published, and its page says so.${describeDestruction(ending)}${following}`;
  return { line, unit: stored.unit, ...(await destroyAll(code)) };
}
