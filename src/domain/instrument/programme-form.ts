// The form of a programme: the anchors that every training is judged by, and the behaviors that this one practices.
import type { Instrument } from './instrument.ts';
import { itemsOf, isBehavior, isTransfer, retrospectiveOf, sees } from './items.ts';
import { STAFF_GROUPS, type RaterGroup } from './terms.ts';

/** Behaviors that a training may aim at: with fewer its form says little of it, with more it is too long. */
export const TARGETS = { fewest: 3, most: 7 } as const;

/** Items that a colleague answers in one wave at most, besides those about the training itself. */
export const MOST_ITEMS = 12;

/** Groups that must see a target: what one group alone sees can be set against nothing. */
const FEWEST_VIEWS = 2;

/** Superiors of a unit who must have attended before subordinates rate them as a group. */
export const FEWEST_SUPERIORS = 3;

/** Seconds that a rater takes for one question. */
const SECONDS = 13;

/**
 * The instrument as one programme asks it: `itemsOf` and all that follows from it then speak of this programme's form.
 * A version without modules asks every programme the same and is answered as it is.
 *
 * @param targets ids of the behaviors that the training practices, in any order.
 * @example itemsOf(ofProgramme(instrument, ['TEK1', 'TEK2', 'KOM2']), 'peer', 0) // => ['KOM2', 'KOM3', 'KER4', 'KEP5', 'TEK1', 'TEK2', 'ADA1']
 */
export function ofProgramme<I extends Instrument>(instrument: I, targets: readonly string[]): I {
  if (!instrument.modules) return instrument;
  const { anchor_items: anchors } = instrument.forms;
  const inOrder = (ids: readonly string[]) =>
    instrument.items.map(({ id }) => id).filter((id) => ids.includes(id));
  const programme = { asked: inOrder([...anchors, ...targets]), targets: inOrder(targets) };
  return { ...instrument, programme };
}

export type TargetProblem =
  | { readonly problem: 'too-few' | 'too-many'; readonly count: number }
  /** Not a behavior of this version, or none that a training may aim at. */
  | { readonly problem: 'unknown'; readonly item: string }
  | { readonly problem: 'twice'; readonly item: string }
  /** Fewer than two of the groups asked can see it. */
  | { readonly problem: 'unseen'; readonly item: string };

/** Each once, in the order of their first place. */
const distinct = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/**
 * What is wrong with the targets of a plan; empty where they make a form. A version without modules takes any.
 *
 * @param groups that the programme asks.
 * @example checkTargets(instrument, ['KEP1', 'KEP2', 'KEP4'], ['self', 'peer']) // => KEP1, KEP2 and KEP4 are unseen
 */
export function checkTargets(
  instrument: Instrument,
  targets: readonly string[],
  groups: readonly RaterGroup[] = STAFF_GROUPS,
): readonly TargetProblem[] {
  if (!instrument.modules) return [];
  const named = distinct(targets);
  const isKnown = (item: string) =>
    instrument.items.some(({ id, module }) => id === item && module !== undefined);
  const views = (item: string) => groups.filter((group) => sees(instrument, group, item)).length;
  const known = named.filter(isKnown);
  const count = named.length;
  return [
    ...(count < TARGETS.fewest ? [{ problem: 'too-few', count } as const] : []),
    ...(count > TARGETS.most ? [{ problem: 'too-many', count } as const] : []),
    ...named
      .filter((item) => !isKnown(item))
      .map((item) => ({ problem: 'unknown', item }) as const),
    ...distinct(targets.filter((item, place) => targets.indexOf(item) !== place)).map(
      (item) => ({ problem: 'twice', item }) as const,
    ),
    ...known
      .filter((item) => views(item) < FEWEST_VIEWS)
      .map((item) => ({ problem: 'unseen', item }) as const),
  ];
}

/**
 * The group that somebody rates as. Subordinates of fewer than three superiors who attended would rate one or two persons
 * whom everybody can name: they get the peer form and count as peers.
 *
 * @param superiors of the unit who attended.
 * @example ratesAs('subordinate', 2) // => 'peer'
 */
export const ratesAs = (group: RaterGroup, superiors: number): RaterGroup =>
  group === 'subordinate' && superiors < FEWEST_SUPERIORS ? 'peer' : group;

/**
 * Questions that a group answers in a wave: those about "before the training" count as well.
 *
 * @param instrument as the programme asks it (`ofProgramme`).
 */
export const questionsOf = (instrument: Instrument, group: RaterGroup, month: number): number =>
  itemsOf(instrument, group, month).length + retrospectiveOf(instrument, group, month).length;

/**
 * Minutes that so many questions take, as the invitation and the form say it.
 *
 * @example minutesFor(12) // => 3
 */
export const minutesFor = (questions: number): number =>
  Math.max(1, Math.round((questions * SECONDS) / 60));

/** Items of a form that the limit of twelve is about: behaviors, without those about the training itself. */
export const countedItems = (items: readonly string[]): readonly string[] =>
  items.filter((item) => isBehavior(item) && !isTransfer(item));
