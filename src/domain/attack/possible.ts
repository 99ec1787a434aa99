// Decides exactly which answers a claim leaves open, by counting what a number of raters can add up to; no search is needed.
import type { Answer } from '../instrument/terms.ts';
import type { Range } from '../statistics/range.ts';
import type { Claim } from './claims.ts';

/** One rater's answer, and for then and now the earlier one; `null` where it was not given or not asked. */
export interface AnswerPair {
  readonly now: Answer;
  readonly before: Answer | null;
}

/** What is still to be explained by some raters, once what others said is taken away. */
interface Rest {
  /** Raters who answered both then and now, and those who answered now only. */
  readonly compared: number;
  readonly silent: number;
  readonly sum: Range;
  readonly favorable: Range;
  readonly more: Range;
  readonly less: Range;
  readonly counts: readonly Range[] | null;
}

const ANSWERS: readonly Answer[] = [1, 2, 3, 4];
const NOTHING: Range = { low: 0, high: 0 };

const meet = (a: Range, low: number, high: number): Range => ({
  low: Math.max(a.low, low),
  high: Math.min(a.high, high),
});
const isEmpty = ({ low, high }: Range): boolean => low > high;
const shiftBy = ({ low, high }: Range, by: number): Range => ({ low: low - by, high: high - by });

const restOf = ({ raters, sum, favorable, shift, counts }: Claim): Rest => ({
  compared: shift?.compared ?? 0,
  silent: raters.length - (shift?.compared ?? 0),
  sum,
  favorable,
  more: shift?.more ?? NOTHING,
  less: shift?.less ?? NOTHING,
  counts: counts ?? null,
});

/** What is left to explain once one rater's answers are known. */
function without(rest: Rest, { now, before }: AnswerPair): Rest {
  const isCompared = before !== null;
  return {
    compared: rest.compared - Number(isCompared),
    silent: rest.silent - Number(!isCompared),
    sum: shiftBy(rest.sum, now),
    favorable: shiftBy(rest.favorable, Number(now > 2)),
    more: shiftBy(rest.more, Number(isCompared && now > before)),
    less: shiftBy(rest.less, Number(isCompared && now < before)),
    counts: rest.counts?.map((range, index) => shiftBy(range, Number(index + 1 === now))) ?? null,
  };
}

/** Sums of n answers of which so many are favorable: every whole number between these. */
const sumsOf = (n: number, favorable: number): Range => ({
  low: n + 2 * favorable,
  high: 2 * n + 2 * favorable,
});

/**
 * Sums of n answers of which so many are favorable, if `more` of the raters rose (so none of them can be a 1) and `less`
 * fell (so none of them can be a 4).
 */
function sumsOfCompared(n: number, favorable: number, more: number, less: number): Range {
  const { low, high } = sumsOf(n, favorable);
  return {
    low: low + Math.max(0, more - favorable),
    high: high - Math.max(0, less - (n - favorable)),
  };
}

/** Sums of n answers of which so many are favorable, where each of the four counts is bounded. */
function sumsOfCounted(n: number, favorable: number, counts: readonly Range[]): Range {
  const [one, two, three, four] = counts as [Range, Range, Range, Range];
  const rest = n - favorable;
  const ones = meet(meet(one, rest - two.high, rest - two.low), 0, rest);
  const fours = meet(meet(four, favorable - three.high, favorable - three.low), 0, favorable);
  if (isEmpty(ones) || isEmpty(fours)) return { low: 1, high: 0 };
  const middle = 2 * n + favorable;
  return { low: middle + fours.low - ones.high, high: middle + fours.high - ones.low };
}

const meets = (a: Range, b: Range): boolean => !isEmpty(meet(a, b.low, b.high));

/** Whether raters without then and now can explain what is left. */
function canBePlain({ silent: n, sum, favorable, counts }: Rest): boolean {
  const { low, high } = meet(favorable, 0, n);
  for (let high3 = low; high3 <= high; high3++) {
    const sums = counts ? sumsOfCounted(n, high3, counts) : sumsOf(n, high3);
    if (!isEmpty(sums) && meets(sums, sum)) return true;
  }
  return false;
}

/** Whether there are answers of the remaining raters that explain what is left. */
function canBe(rest: Rest): boolean {
  const { compared: n, silent, sum, favorable } = rest;
  if (n < 0 || silent < 0) return false;
  const [more, less] = [meet(rest.more, 0, n), meet(rest.less, 0, n)];
  if (isEmpty(more) || isEmpty(less)) return false;
  if (n === 0) return canBePlain(rest);
  for (let up = more.low; up <= more.high; up++) {
    for (let down = less.low; down <= Math.min(less.high, n - up); down++) {
      for (let high = 0; high <= n; high++) {
        const sums = sumsOfCompared(n, high, up, down);
        // The others take up what these leave, between their own ends.
        const others: Rest = {
          ...rest,
          compared: 0,
          sum: { low: sum.low - sums.high, high: sum.high - sums.low },
          favorable: shiftBy(favorable, high),
        };
        if (
          silent === 0
            ? meets(others.sum, NOTHING) && meets(others.favorable, NOTHING)
            : canBePlain(others)
        )
          return true;
      }
    }
  }
  return false;
}

/** Everything that one rater may have said. */
export const possibleAnswers = (isCompared: boolean): readonly AnswerPair[] =>
  ANSWERS.flatMap((now) => (isCompared ? ANSWERS : [null]).map((before) => ({ now, before })));

/** Whether only one answer, one earlier answer or one direction of change is left. */
function isSettled(left: readonly AnswerPair[], isCompared: boolean): boolean {
  const kinds = (kind: (pair: AnswerPair) => number) => new Set(left.map(kind)).size;
  if (kinds(({ now }) => now) === 1) return true;
  if (!isCompared) return false;
  return (
    kinds(({ before }) => before!) === 1 ||
    kinds(({ now, before }) => Math.sign(now - before!)) === 1
  );
}

/** Who can work out the answer of some rater of a claim: anybody, somebody who is a rater too, or nobody. */
export type Reach = 'anybody' | 'insider' | 'nobody';

function reachOf(rest: Rest, isCompared: boolean): Reach {
  const isOpenTo = (known: Rest) => {
    const left = possibleAnswers(isCompared).filter((pair) => canBe(without(known, pair)));
    return left.length === 0 || !isSettled(left, isCompared);
  };
  if (!isOpenTo(rest)) return 'anybody';
  // An insider knows one rater's answers. Whose they are is not known here, so all that are possible are tried.
  const insiders = [
    ...(rest.compared > Number(isCompared) ? possibleAnswers(true) : []),
    ...(rest.silent > Number(!isCompared) ? possibleAnswers(false) : []),
  ].filter((own) => canBe(without(rest, own)));
  return insiders.every((own) => isOpenTo(without(rest, own))) ? 'nobody' : 'insider';
}

/** Who can work out answers of the raters of a claim who compared, and of those who did not. */
export interface ClaimReach {
  readonly compared: Reach;
  readonly silent: Reach;
}

/**
 * Who can work out an answer that a claim rests on.
 *
 * All raters of one kind are alike to a claim, so what holds for one holds for each of them. Exact for claims about
 * different people; for overlapping ones it never says too much.
 */
export function reachOfClaim(claim: Claim): ClaimReach {
  const rest = restOf(claim);
  return {
    compared: rest.compared > 0 ? reachOf(rest, true) : 'nobody',
    silent: rest.silent > 0 ? reachOf(rest, false) : 'nobody',
  };
}
