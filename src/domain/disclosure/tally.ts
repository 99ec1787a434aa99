// Counts ballots into a few hundred whole numbers: the same whatever their order, resumable, and no larger for more ballots.
import { isIndexed } from '../instrument/items.ts';
import type { Answer, Answers, RaterGroup } from '../instrument/terms.ts';
import type { Histogram } from './cells.ts';

/** What one rater answered. */
export interface RaterResponse {
  readonly answers: Answers;
  /** "Before the training", for the items that ask it beside "now". */
  readonly before?: Answers;
}

/** What a group was asked. */
export interface ItemsAsked {
  readonly items: readonly string[];
  /** Items of `items` that were asked for "before the training" as well. */
  readonly retrospective?: readonly string[];
}

/** Raters who saw a behavior more often, the same, less often than before the training. */
export type Comparison = readonly [more: number, same: number, less: number];

/** Rater scores of those who answered the same number of items, kept as whole numbers so that no order can matter. */
export interface ScoreSums {
  readonly raters: number;
  /** Sum of the raters' totals. */
  readonly total: number;
  /** Sum of the squares of the raters' totals. */
  readonly squares: number;
}

export interface GroupTally {
  /** Readable ballots. */
  readonly raters: number;
  readonly items: Readonly<Record<string, Histogram>>;
  /** By item, raters who answered both "before" and "now"; what they answered for "before" is kept nowhere. */
  readonly comparisons: Readonly<Record<string, Comparison>>;
  /** By number of items answered; a rater's score is the total divided by that number. */
  readonly scores: Readonly<Record<string, ScoreSums>>;
}

/** Plain JSON, so that counting can stop and go on elsewhere. It belongs inside the ballot box. */
export interface Tally {
  readonly version: 1;
  readonly groups: Readonly<Partial<Record<RaterGroup, GroupTally>>>;
}

export const emptyTally = (): Tally => ({ version: 1, groups: {} });

const NO_RATERS: GroupTally = { raters: 0, items: {}, comparisons: {}, scores: {} };
export const NO_ANSWERS: Histogram = [0, 0, 0, 0];
const ONE_ANSWER: Readonly<Record<Answer, Histogram>> = {
  1: [1, 0, 0, 0],
  2: [0, 1, 0, 0],
  3: [0, 0, 1, 0],
  4: [0, 0, 0, 1],
};
export const NO_COMPARISONS: Comparison = [0, 0, 0];
const NO_SCORES: ScoreSums = { raters: 0, total: 0, squares: 0 };

/** Share of the items that a rater must have answered to have a score. */
const ENOUGH = 0.7;

/** The items of the index that a rater of staff answered, if they are enough for a score; citizens are never scored. */
function scoreOf(group: RaterGroup, answers: Answers, items: readonly string[]): ScoreSums | null {
  if (group === 'citizen') return null;
  const asked = items.filter(isIndexed);
  const given = asked.map((item) => answers[item] ?? 0).filter((answer) => answer > 0);
  if (given.length === 0 || given.length < ENOUGH * asked.length) return null;
  const total = given.reduce<number>((sum, answer) => sum + answer, 0);
  return { raters: given.length, total, squares: total * total };
}

const addHistograms = (a: Histogram, b: Histogram): Histogram => [
  a[0] + b[0],
  a[1] + b[1],
  a[2] + b[2],
  a[3] + b[3],
];

const addComparisons = (a: Comparison, b: Comparison): Comparison => [
  a[0] + b[0],
  a[1] + b[1],
  a[2] + b[2],
];

const addScores = (a: ScoreSums, b: ScoreSums): ScoreSums => ({
  raters: a.raters + b.raters,
  total: a.total + b.total,
  squares: a.squares + b.squares,
});

function addRecords<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  none: T,
  add: (a: T, b: T) => T,
): Readonly<Record<string, T>> {
  const sums: Record<string, T> = { ...a };
  for (const [key, value] of Object.entries(b)) sums[key] = add(sums[key] ?? none, value);
  return sums;
}

/** Two group tallies as one. */
function addGroups(a: GroupTally, b: GroupTally): GroupTally {
  return {
    raters: a.raters + b.raters,
    items: addRecords(a.items, b.items, NO_ANSWERS, addHistograms),
    comparisons: addRecords(a.comparisons, b.comparisons, NO_COMPARISONS, addComparisons),
    scores: addRecords(a.scores, b.scores, NO_SCORES, addScores),
  };
}

/** The tally of several groups together. */
export const poolGroups = (tally: Tally, groups: readonly RaterGroup[]): GroupTally =>
  groups.map((group) => tally.groups[group] ?? NO_RATERS).reduce(addGroups, NO_RATERS);

/** One rater's comparison of "now" with "before". */
function compare(now: Answer, before: Answer): Comparison {
  if (now === before) return [0, 1, 0];
  return now > before ? [1, 0, 0] : [0, 0, 1];
}

function tallyOne(
  group: RaterGroup,
  { answers, before = {} }: RaterResponse,
  { items, retrospective = [] }: ItemsAsked,
): GroupTally {
  const histograms: Record<string, Histogram> = {};
  const comparisons: Record<string, Comparison> = {};
  for (const item of items) {
    const answer = answers[item];
    if (!answer) continue;
    histograms[item] = ONE_ANSWER[answer];
    const earlier = retrospective.includes(item) ? before[item] : null;
    if (earlier) comparisons[item] = compare(answer, earlier);
  }
  const score = scoreOf(group, answers, items);
  return {
    raters: 1,
    items: histograms,
    comparisons,
    scores: score ? { [score.raters]: { ...score, raters: 1 } } : {},
  };
}

/**
 * The tally with one more ballot; the given tally stays as it is.
 *
 * @param response of one rater, already checked.
 * @param asked of the group in this wave; other answers are ignored.
 */
export function count(
  tally: Tally,
  group: RaterGroup,
  response: RaterResponse,
  asked: ItemsAsked,
): Tally {
  const sum = addGroups(tally.groups[group] ?? NO_RATERS, tallyOne(group, response, asked));
  return { version: 1, groups: { ...tally.groups, [group]: sum } };
}

/** Two tallies of different ballots as one. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const groups: Partial<Record<RaterGroup, GroupTally>> = { ...a.groups };
  for (const [name, tally] of Object.entries(b.groups)) {
    const group = name as RaterGroup;
    groups[group] = addGroups(groups[group] ?? NO_RATERS, tally);
  }
  return { version: 1, groups };
}
