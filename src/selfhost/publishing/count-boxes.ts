// Opens the boxes of a closed wave chunk by chunk and counts them; memory does not grow with the number of ballots.
import { fromBase64 } from '../../crypto/base64.ts';
import { contextOf, open, type TallyKeys } from '../../crypto/seal.ts';
import type { SealedBallot } from '../../data/waves.ts';
import { readOpenedBallot, readOpenedComment } from '../../domain/ballots/ballot.ts';
import { count, emptyTally, type Tally } from '../../domain/disclosure/tally.ts';
import type { RaterGroup } from '../../domain/instrument/terms.ts';

/** Ballots fetched at a time. */
const CHUNK = 250;
/** Comments are kept only where there are enough of both to hide among. */
const ENOUGH_BALLOTS = 10;
const ENOUGH_COMMENTS = 5;
/** More comments than a team can read are not held in memory. */
const MOST_COMMENTS = 2_000;

export type ReadChunk = (after: string, atMost: number) => Promise<readonly SealedBallot[]>;

export interface Count {
  readonly tally: Tally;
  /** Comments, in the order of random ballot ids; empty where there are too few. */
  readonly comments: readonly string[];
  readonly ballots: number;
  /** Boxes that did not open or did not hold a ballot of this wave. */
  readonly unreadable: number;
}

/**
 * Count all ballots of a wave.
 *
 * @param items ids of the items that each group was asked; a ballot that answers anything else is unreadable.
 */
export async function countBoxes(
  wave: string,
  keys: TallyKeys,
  items: Readonly<Partial<Record<RaterGroup, readonly string[]>>>,
  read: ReadChunk,
): Promise<Count> {
  let tally = emptyTally();
  let ballots = 0;
  let unreadable = 0;
  const comments: string[] = [];
  for (let after = ''; ;) {
    const chunk = await read(after, CHUNK);
    for (const { group, box } of chunk) {
      const opened = await open(keys, fromBase64(box), contextOf(wave, group));
      const asked = items[group] ?? [];
      const answers = readOpenedBallot(opened, asked);
      ballots += 1;
      if (answers === 'unreadable') {
        unreadable += 1;
        continue;
      }
      tally = count(tally, group, { answers }, { items: asked });
      const comment = readOpenedComment(opened);
      if (comment && comments.length < MOST_COMMENTS) comments.push(comment);
    }
    if (chunk.length < CHUNK) break;
    after = chunk.at(-1)!.id;
  }
  const enough = ballots >= ENOUGH_BALLOTS && comments.length >= ENOUGH_COMMENTS;
  return { tally, comments: enough ? comments : [], ballots, unreadable };
}
