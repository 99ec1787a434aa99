// The result of a wave, drawn once: it stands in the key store before anybody sees it, and every later run sends that one.
//
// Noise that is drawn anew at each try gives itself away: whoever lets a publication fail again and again, or restores a
// backup and counts once more, sees many draws, and their mean is the truth.
import { encode } from '#crypto/bytes.ts';
import type { KeptComment } from '#domain/ballots/kept-comments.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';
import type { CountReport } from '#domain/waves/bulletin.ts';
import { message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { keyStore } from './open-key-store.ts';

export interface Result {
  readonly snapshot: Snapshot;
  readonly comments: readonly KeptComment[];
  readonly report: CountReport;
  /** Boxes that were looked at, unreadable ones among them. */
  readonly boxes: number;
}

interface Kept extends Result {
  /** Names the wave even where another database had one of the same code. */
  readonly tallyPublic: string;
}

function read(wave: string, tallyPublic: string, content: Uint8Array): Result {
  const { tallyPublic: owner, ...result } = JSON.parse(new TextDecoder().decode(content)) as Kept;
  if (owner === tallyPublic) return result;
  throw new OperatorError(message('keys.otherResult', { wave, place: keyStore().place }));
}

/**
 * The result of a wave that was counted before, or `null`.
 *
 * @param tallyPublic the wave's public tally key.
 * @throws OperatorError if the key store holds that of another wave with this code.
 */
export async function readResult(wave: string, tallyPublic: string): Promise<Result | null> {
  const content = await keyStore().read(wave, 'result');
  return content && read(wave, tallyPublic, content);
}

/** Keep a result unless one is kept; answers the one that counts. */
export async function keepResult(
  wave: string,
  tallyPublic: string,
  result: Result,
): Promise<Result> {
  const kept: Kept = { ...result, tallyPublic };
  const content = await keyStore().create(wave, 'result', encode(JSON.stringify(kept)));
  return read(wave, tallyPublic, content);
}
