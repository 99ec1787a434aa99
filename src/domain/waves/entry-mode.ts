// How citizens come to a wave, frozen when it opens: by a single-use slip from the counter, or through an entrance open to all.

/**
 * With `slip` each slip of paper from the counter is good for one answer. With `open` anybody may answer, even more than
 * once: such a wave shows how things stand, and is never compared with another.
 */
export type EntryMode = 'slip' | 'open';

/** Both ways, the one that allows comparisons first. */
export const ENTRY_MODES: readonly EntryMode[] = ['slip', 'open'];

/** What a plan that names none gets: it promises least. */
export const DEFAULT_ENTRY: EntryMode = 'open';
