// Intervals of means and of their changes that stay honest for five raters who all agree.
//
// One pseudo-rater, spread evenly over 1, 2, 3 and 4, joins every group. A plain t interval of five equal answers has no
// width at all and covers the truth far less often than it says; with the pseudo-rater it covers about 95 % even then,
// a little less only where five answers fall into two camps.
import type { Range } from './range.ts';
import { studentQuantile } from './student.ts';

/** What is known of one group's rater scores. */
export interface MeanSummary {
  readonly n: number;
  /** On the scale 1–4. */
  readonly mean: number;
  /** Sample standard deviation of rater scores. */
  readonly spread: number;
}

/** Mean and mean square of the pseudo-rater's four quarters. */
const PSEUDO_SUM = 2.5;
const PSEUDO_SQUARES = 7.5;
/** Two-sided 95 %. */
const LEVEL = 0.975;

/** Summary of a group after the pseudo-rater joined; variance of the raters, not of their mean. */
function joinPseudoRater({ n, mean, spread }: MeanSummary) {
  const size = n + 1;
  const joined = (n * mean + PSEUDO_SUM) / size;
  const squares = (n - 1) * spread ** 2 + n * mean ** 2 + PSEUDO_SQUARES;
  return { n: size, mean: joined, variance: (squares - size * joined ** 2) / (size - 1) };
}

const clip = (value: number): number => Math.min(4, Math.max(1, value));

/**
 * The 95 % interval of a group's mean, on the scale 1–4.
 *
 * @example intervalOfMean({ n: 5, mean: 4, spread: 0 }) // => { low: 2.9203…, high: 4 }
 */
export function intervalOfMean(group: MeanSummary): Range {
  const { n, mean, variance } = joinPseudoRater(group);
  const half = studentQuantile(LEVEL, n - 1) * Math.sqrt(variance / n);
  return { low: clip(mean - half), high: clip(mean + half) };
}

/**
 * The 95 % interval of the change between two groups of raters, by Welch's method on the two joined summaries: raters
 * may differ between waves, and so may their spread.
 *
 * @returns after minus before, clipped to what the scale allows, −3 to 3.
 */
export function intervalOfChange(before: MeanSummary, after: MeanSummary): Range {
  const [a, b] = [joinPseudoRater(before), joinPseudoRater(after)];
  const [u, v] = [a.variance / a.n, b.variance / b.n];
  const df = (u + v) ** 2 / (u ** 2 / (a.n - 1) + v ** 2 / (b.n - 1));
  const half = studentQuantile(LEVEL, df) * Math.sqrt(u + v);
  const change = b.mean - a.mean;
  return { low: Math.max(-3, change - half), high: Math.min(3, change + half) };
}

/**
 * Indeks Perilaku of a mean on the scale 1–4.
 *
 * @returns 25–100.
 * @example indexOf(3) // => 75
 */
export const indexOf = (mean: number): number => 25 * mean;
