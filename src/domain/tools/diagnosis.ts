// Finds where to start after a training: the factor with the lowest share of fitting answers.
//
// Fifteen statements, six factors. Wherever there is an answer there is a place to start. That it is the main obstacle is
// said of a group alone: the answers of one person are few, and they hang together.
import { wilson } from '../statistics/shares.ts';
import type { Range } from '../statistics/range.ts';
import type { Answers } from '../instrument/terms.ts';

/** Factors of the transfer climate, in the order in which they are asked. */
export const FACTORS = ['IND', 'LIN', 'PIM', 'DES', 'TIN', 'SIS'] as const;
export type Factor = (typeof FACTORS)[number];

/** The statements of the short diagnosis, from the climate form of the instrument. */
export const STATEMENTS: readonly string[] = [
  ...['IND2', 'IND3', 'IND4', 'LIN1', 'LIN2', 'LIN3', 'LIN4', 'PIM1', 'PIM3', 'PIM4'],
  ...['DES1', 'DES4', 'TIN1', 'TIN3', 'SIS1'],
];

/** Answers of one factor: how many were 3 or 4, of how many that were 1 to 4. */
export interface Tally {
  readonly fit: number;
  readonly answered: number;
}

export type Tallies = Readonly<Record<Factor, Tally>>;

export interface FactorShare extends Tally {
  readonly factor: Factor;
  /** 0 to 1. */
  readonly share: number;
  /** Wilson's 95 % interval of the share, 0 to 1. */
  readonly interval: Range;
}

/** Shares are sorted from the lowest; a factor without answers has none. */
export type Diagnosis =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'start';
      /** The factor to start from. */
      readonly factor: Factor;
      /** Other factors with the same share. */
      readonly alike: readonly Factor[];
      /** Whether so many people answered so clearly that it is the main obstacle of their unit. */
      readonly isMainObstacle: boolean;
      readonly shares: readonly FactorShare[];
    };

/** A share of fitting answers surely below this is an obstacle. */
const OBSTACLE_BELOW = 0.6;

/** People who must have answered before a main obstacle is named. */
export const FEWEST_PEOPLE = 5;

/** The factor that a statement belongs to. */
export const factorOf = (statement: string): Factor => statement.slice(0, 3) as Factor;

const tallyEach = (count: (factor: Factor) => Tally): Tallies =>
  Object.fromEntries(FACTORS.map((factor) => [factor, count(factor)])) as Record<Factor, Tally>;

/**
 * Count one person's answers by factor; "do not know" and what was not answered count for nothing.
 *
 * @example tallyAnswers({ IND2: 4, IND3: 2, IND4: null }).IND // => { fit: 1, answered: 2 }
 */
export function tallyAnswers(answers: Answers): Tallies {
  return tallyEach((factor) => {
    const given = STATEMENTS.filter((statement) => factorOf(statement) === factor).flatMap(
      (statement) => answers[statement] ?? [],
    );
    return { fit: given.filter((answer) => answer >= 3).length, answered: given.length };
  });
}

/** Counts of two groups of sheets together. */
export function addTallies(one: Tallies, other: Tallies): Tallies {
  return tallyEach((factor) => ({
    fit: one[factor].fit + other[factor].fit,
    answered: one[factor].answered + other[factor].answered,
  }));
}

/** Whether counts can be true: whole numbers, not below zero, no more fitting answers than answers. */
export const isTally = ({ fit, answered }: Tally): boolean =>
  Number.isInteger(fit) && Number.isInteger(answered) && fit >= 0 && fit <= answered;

/**
 * Answers that a factor needs before it may be called the main obstacle: one more than four people can give.
 *
 * @example fewestAnswers('DES') // => 9
 */
export const fewestAnswers = (factor: Factor): number =>
  (FEWEST_PEOPLE - 1) * STATEMENTS.filter((statement) => factorOf(statement) === factor).length + 1;

/**
 * Find where to start: the factor with the lowest share of answers 3 and 4; of equal shares the one with more answers
 * counts, then the one that is asked first. It is the main obstacle only if five people answered, its interval lies
 * below 60 % and no other factor is equally low.
 *
 * @throws RangeError on counts that cannot be true.
 * @example diagnose(tallyAnswers({ PIM1: 1, IND2: 4 })) // => { kind: 'start', factor: 'PIM', isMainObstacle: false, … }
 */
export function diagnose(tallies: Tallies): Diagnosis {
  const wrong = FACTORS.find((factor) => !isTally(tallies[factor]));
  if (wrong) throw new RangeError(`The counts of ${wrong} cannot be true`);
  const shares = FACTORS.filter((factor) => tallies[factor].answered > 0)
    .map((factor): FactorShare => {
      const { fit, answered } = tallies[factor];
      const interval = wilson(fit, answered);
      return { factor, fit, answered, share: fit / answered, interval };
    })
    .sort((a, b) => a.share - b.share || a.interval.high - b.interval.high);
  const [first, second] = shares;
  if (!first) return { kind: 'empty' };
  const { factor, interval, answered } = first;
  const isAlone = second?.interval.high !== interval.high;
  const isClear = interval.high < OBSTACLE_BELOW && answered >= fewestAnswers(factor);
  const alike = shares.slice(1).filter(({ share }) => share === first.share);
  return {
    kind: 'start',
    factor,
    alike: alike.map((each) => each.factor),
    isMainObstacle: isAlone && isClear,
    shares,
  };
}

/**
 * How many answers may fit at most for a factor to be a main obstacle; for counting by hand.
 *
 * @param answered answers of the factor, at least 1
 * @returns `null` where so few answers never tell.
 * @example findLimit(2) // => null
 * @example findLimit(5) // => 0
 */
export function findLimit(answered: number): number | null {
  const counts = Array.from({ length: answered + 1 }, (_, fit) => fit);
  return counts.findLast((fit) => wilson(fit, answered).high < OBSTACLE_BELOW) ?? null;
}
