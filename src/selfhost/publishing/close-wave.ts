// Takes a wave from open to published: end, count, publish, destroy. Whatever interrupts it, running it again finishes it.
import { randomBytes } from 'node:crypto';
import { fromBase64 } from '../../crypto/base64.ts';
import type { TallyKeys } from '../../crypto/seal.ts';
import { unwrapTallyKeys } from '../../crypto/tally-keys.ts';
import { countBoxes, type Count } from '../../components/counting/count-boxes.ts';
import {
  closeWave,
  publishWave,
  readBoxes,
  readStaffBoxes,
  type ClosedWave,
  type Publishing,
} from '../../data/waves.ts';
import { publish } from '../../domain/disclosure/publish.ts';
import type { Snapshot } from '../../domain/disclosure/published.ts';
import { termsOf } from '../../domain/waves/counting-terms.ts';
import { OperatorError } from '../stop.ts';
import { instrumentOf } from './instruments.ts';

export interface Closing {
  /** One line for the operator. */
  readonly line: string;
  /** Slug of the unit whose pages changed; `null` where nothing changed. */
  readonly unit: string | null;
}

/** Uniform numbers from the operating system, for the noise of the spread. */
const uniform = () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48;

/**
 * The keys that open a closed wave's boxes.
 *
 * @throws OperatorError if a trustee has them, or the secret is another one.
 */
export async function keysOf(code: string, wave: ClosedWave, secret: string): Promise<TallyKeys> {
  if (wave.tallyPrivateWrapped === null) {
    throw new OperatorError(
      `Wave "${code}" is closed. Its key is with the trustee, who counts it at /hitung/.`,
    );
  }
  const keys = await unwrapTallyKeys(secret, code, {
    publicKey: fromBase64(wave.tallyPublic),
    privateKeyWrapped: fromBase64(wave.tallyPrivateWrapped),
  });
  if (keys) return keys;
  throw new OperatorError(
    'APP_SECRET is not the one that this wave was opened with. Nothing was changed.',
  );
}

/** What happened, with the proof of destruction: what was deleted, and what a second look found left. */
function describe(
  code: string,
  { ballots, unreadable }: Count,
  { cells, quarantined }: Snapshot,
  { destroyed, left }: Publishing,
): string {
  const faulty = unreadable > 0 ? `, ${unreadable} of them unreadable` : '';
  const apart = quarantined
    ? `, ${quarantined.cells.length} set aside because more citizens answered than the unit serves`
    : '';
  const gone = destroyed
    ? `Destroyed: ${destroyed.ballots} ballots, ${destroyed.keys} keys, ${destroyed.invitations} invitations.`
    : '';
  const rest = left ? `Left: ${left.ballots + left.keys + left.invitations}.` : '';
  return `Published wave "${code}": ${ballots} ballots counted${faulty}, ${cells.length} cells shown${apart}. ${gone} ${rest}`;
}

/** Count and publish a closed wave. */
export async function countAndPublish(
  code: string,
  closed: ClosedWave,
  keys: TallyKeys,
): Promise<Closing> {
  const terms = termsOf(code, closed, instrumentOf(closed.instrument));
  const counted = await countBoxes(terms, keys, {
    citizens: (after, atMost) => readBoxes(code, after, atMost),
    staff: (after, atMost) => readStaffBoxes(code, after, atMost),
  });
  const snapshot = publish(counted.tally, terms, uniform);
  const published = await publishWave(code, snapshot, counted.comments);
  return { line: describe(code, counted, snapshot, published), unit: closed.unit };
}

/**
 * Close, count and publish a wave at once.
 *
 * @throws OperatorError if there is no such wave, it is not open yet, or the secret is another one.
 */
export async function closeAndPublish(code: string, secret: string): Promise<Closing> {
  const wave = await closeWave(code);
  if (wave.reason === 'wave-unknown') throw new OperatorError(`There is no wave "${code}".`);
  if (wave.reason === 'not-open') throw new OperatorError(`Wave "${code}" has not opened yet.`);
  if (wave.reason === 'already-published') {
    return { line: `Wave "${code}" is already published. Nothing was changed.`, unit: null };
  }
  const closed = wave as ClosedWave;
  return countAndPublish(code, closed, await keysOf(code, closed, secret));
}
