// Takes a wave from open to published: end, count, publish, destroy. Whatever interrupts it, running it again finishes it.
import { randomBytes } from 'node:crypto';
import { fromBase64 } from '../../crypto/base64.ts';
import { unwrapTallyKeys } from '../../crypto/tally-keys.ts';
import { closeWave, publishWave, readBoxes, type ClosedWave } from '../../data/waves.ts';
import { publish } from '../../domain/disclosure/publish.ts';
import { itemsOf, retrospectiveOf } from '../../domain/instrument/items.ts';
import type { RaterGroup } from '../../domain/instrument/terms.ts';
import { OperatorError } from '../stop.ts';
import { countBoxes } from './count-boxes.ts';
import { instrumentOf } from './instruments.ts';

export interface Closing {
  /** One line for the operator. */
  readonly line: string;
  /** Slug of the unit whose pages changed; `null` where nothing changed. */
  readonly unit: string | null;
}

/** Uniform numbers from the operating system, for the noise of the spread. */
const uniform = () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48;

async function keysOf(code: string, wave: ClosedWave, secret: string) {
  if (wave.tallyPrivateWrapped === null) {
    throw new OperatorError('The key of this wave is with its trustee, who must count it.');
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

/**
 * Close, count and publish a wave.
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
  const { unit, month, instrument, policy, invited } = wave as ClosedWave;
  const groups = Object.keys(invited) as RaterGroup[];
  const asked = instrumentOf(instrument);
  const items = Object.fromEntries(groups.map((group) => [group, itemsOf(asked, group, month)]));
  const retrospective = Object.fromEntries(
    groups.map((group) => [group, retrospectiveOf(asked, group, month)]),
  );
  const keys = await keysOf(code, wave as ClosedWave, secret);
  const counted = await countBoxes(code, keys, items, (after, atMost) =>
    readBoxes(code, after, atMost),
  );
  const terms = { policy, roster: invited, instrument, items, retrospective };
  const snapshot = publish(counted.tally, terms, uniform);
  await publishWave(code, snapshot, counted.comments);
  const unreadable = counted.unreadable > 0 ? `, ${counted.unreadable} of them unreadable` : '';
  const line = `Published wave "${code}": ${counted.ballots} ballots counted${unreadable}, ${snapshot.cells.length} cells shown. Ballots and key are destroyed.`;
  return { line, unit };
}
