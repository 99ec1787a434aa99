// The words of the field that every room shares: who rates, in which language, on what scale.

/** A group of raters, in the fixed order in which every page shows them. */
export type RaterGroup = 'self' | 'superior' | 'peer' | 'subordinate' | 'citizen';

/** All rater groups in display order: diri, atasan, rekan, bawahan, warga. */
export const RATER_GROUPS: readonly RaterGroup[] = [
  'self',
  'superior',
  'peer',
  'subordinate',
  'citizen',
];

/** Groups of colleagues: invited by a roster and answering with tickets. Citizens come by themselves. */
export type StaffGroup = Exclude<RaterGroup, 'citizen'>;

/** The staff groups in display order. */
export const STAFF_GROUPS: readonly StaffGroup[] = ['self', 'superior', 'peer', 'subordinate'];

export type Language = 'id' | 'en';

/** The same text in both languages; Indonesian is the source. */
export type Bilingual = Readonly<Record<Language, string>>;

/** An answer on one item: 1 (almost never) to 4 (almost always). "Cannot judge" is `null`. */
export type Answer = 1 | 2 | 3 | 4;

/**
 * Answers by item id: `null` for "cannot judge" and "did not apply", absent where an item was not asked or left out. Both
 * are published together.
 */
export type Answers = Readonly<Record<string, Answer | null>>;
