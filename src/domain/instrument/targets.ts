// Decides whose behavior a wave asks about, so that a "group" of one or two people is never rated.

/** Whom the questions name: those who attended the training, or all officers of the unit. */
export type RatedGroup = 'participants' | 'officers';

/** With fewer, "the participants" would be one or two persons whom every colleague can name. */
const FEWEST_PARTICIPANTS = 3;

/** Items that can only be answered about people who attended. */
const ABOUT_PARTICIPANTS: readonly string[] = ['TER1', 'TER2', 'TER3'];

/**
 * Whom a programme's questions are about.
 *
 * @example ratedGroupOf(2) // => 'officers'
 */
export const ratedGroupOf = (participants: number): RatedGroup =>
  participants < FEWEST_PARTICIPANTS ? 'officers' : 'participants';

/**
 * The items that make sense about a rated group.
 *
 * @example itemsAbout('officers', ['KOM2', 'TER1', 'TER4']) // => ['KOM2', 'TER4']
 */
export function itemsAbout(rated: RatedGroup, items: readonly string[]): readonly string[] {
  return rated === 'officers' ? items.filter((item) => !ABOUT_PARTICIPANTS.includes(item)) : items;
}
