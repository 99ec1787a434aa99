// Publishes how far raters were apart with so much noise that one changed answer can hardly be told from none.
//
// Honest intervals need a spread; an exact one would undo the margins of the sums.
import { drawNoise, EPSILON, thresholdOf, type NextWord } from './noise.ts';
import type { ScoreSums } from './tally.ts';

/** The noise lives on a grid this fine, because noise in floating point leaks through its last digits. */
const GRID = 0.001;
/** Below this, an interval would claim more agreement than few raters can show. */
const FLOOR = 0.2;
/** Steps in which the spread is said. */
const STEP = 0.05;
/** The most by which one answer can change. */
const LARGEST_CHANGE = 3;

/** What the spread rests on: how many rater scores, their sample standard deviation, fewest items behind one score. */
export interface ScoreSpread {
  readonly n: number;
  readonly deviation: number;
  readonly fewestItems: number;
}

/** The widest possible sample standard deviation of n values between 1 and 4: half of them at either end. */
export const widestSpread = (n: number): number => 1.5 * Math.sqrt(n / (n - 1));

/**
 * Standard deviation of rater scores from their sums; `null` for fewer than two.
 *
 * @example spreadOf({ 2: { raters: 2, total: 8, squares: 40 } }) // => { n: 2, deviation: Math.SQRT2, fewestItems: 2 }
 */
export function spreadOf(scores: Readonly<Record<string, ScoreSums>>): ScoreSpread | null {
  // Ascending, so that the same counts always give the same floating-point sum.
  const sizes = Object.keys(scores)
    .map(Number)
    .sort((a, b) => a - b);
  const sums = sizes.map((size) => ({ size, ...scores[size]! }));
  const n = sums.reduce((total, { raters }) => total + raters, 0);
  if (n < 2) return null;
  const mean = sums.reduce((total, sum) => total + sum.total / sum.size, 0) / n;
  const squares = sums.reduce((total, { size, squares }) => total + squares / size ** 2, 0);
  const variance = Math.max(0, squares - n * mean * mean) / (n - 1);
  return { n, deviation: Math.sqrt(variance), fewestItems: sizes[0]! };
}

/**
 * The most grid steps by which one changed answer can move the spread.
 *
 * One answer moves its rater's score by at most 3 / items answered, and a sample standard deviation of n scores moves
 * by at most 1/√n of that. Rounding up to whole grid steps keeps the bound true after rounding to the grid.
 */
export const sensitivityInSteps = ({ n, fewestItems }: ScoreSpread): number =>
  Math.ceil(LARGEST_CHANGE / (fewestItems * Math.sqrt(n)) / GRID);

/**
 * The spread that is published, or `null` where fewer than `fewest` raters have a score.
 *
 * Steps: round to the grid; add noise; add one noise scale, because an interval that is too wide errs on the honest
 * side; keep between the floor and the widest possible; round to 0.05. All but the first two read no answer again.
 * Whether it is `null` depends on how many items were answered, never on how.
 */
export function publishSpread(
  scores: Readonly<Record<string, ScoreSums>>,
  fewest: number,
  nextWord: NextWord,
): number | null {
  const spread = spreadOf(scores);
  if (spread === null || spread.n < fewest) return null;
  const sensitivity = sensitivityInSteps(spread);
  const noise = drawNoise(thresholdOf(EPSILON / sensitivity), nextWord);
  const noisy = Math.round(spread.deviation / GRID) + noise;
  const raised = (noisy + sensitivity / EPSILON) * GRID;
  const kept = Math.min(widestSpread(spread.n), Math.max(FLOOR, raised));
  // Dividing by a whole number keeps 0.15 from becoming 0.15000000000000002.
  return Math.round(kept / STEP) / Math.round(1 / STEP);
}
