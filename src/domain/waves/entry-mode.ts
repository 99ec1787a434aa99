// How citizens come to a wave, frozen when it opens: by a single-use slip from the counter, or through an entrance open to all.

import type { RaterGroup } from '../instrument/terms.ts';

/**
 * With `slip` each slip of paper from the counter is good for one answer, under a ticket. With `open` anybody may answer, even more than
 * once: such a wave shows how things stand, and is never compared with another.
 */
export type EntryMode = 'slip' | 'open';

/**
 * The groups of a wave that answer under tickets: colleagues by invitation, citizens where each has a slip.
 *
 * @param entry `null` where no citizens are asked.
 */
export const ticketGroups = (
  groups: readonly RaterGroup[],
  entry: EntryMode | null,
): readonly RaterGroup[] => groups.filter((group) => group !== 'citizen' || entry === 'slip');

/** Most slips of one wave; more is a slip of the keyboard. The database refuses the next one. */
export const MOST_SLIPS = 10_000;

/** Both ways, the one that allows comparisons first. */
export const ENTRY_MODES: readonly EntryMode[] = ['slip', 'open'];

/** What a plan that names none gets: it promises least. */
export const DEFAULT_ENTRY: EntryMode = 'open';
