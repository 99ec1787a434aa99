// Turns counts of answers into a cell that no colleague could work an answer out of, or into nothing.
import { margins } from './policy.ts';
import type { Cell, Coded, Policy } from './published.ts';

/** Answers on one item: how many 1s, 2s, 3s and 4s. */
export type Histogram = readonly [number, number, number, number];

/**
 * Say a sum of answers only where no colleague could work an answer out of it.
 *
 * Near either end of the scale only "at most" or "at least" is said: otherwise a unanimous group, or all but one,
 * would give everybody away.
 *
 * @param sum of n answers, each 1–4.
 * @example codeSum(19, 5, policy) // => { at: 'least', value: 16 }
 */
export function codeSum(sum: number, n: number, policy: Policy): Coded {
  const margin = margins(policy).sum;
  if (sum <= n + margin) return { at: 'most', value: n + margin };
  const top = policy.steps * n - margin;
  return sum >= top ? { at: 'least', value: top } : { at: 'exactly', value: sum };
}

/**
 * Say a count only where it is at least `margin` away from none and from all.
 *
 * @example codeCount(4, 8, 3) // => { at: 'exactly', value: 4 }
 */
export function codeCount(count: number, n: number, margin: number): Coded {
  if (count < margin) return { at: 'most', value: margin - 1 };
  if (count > n - margin) return { at: 'least', value: n - margin + 1 };
  return { at: 'exactly', value: count };
}

/**
 * Say a count of favorable answers (3 or 4) only where it names nobody: not near none, not near all.
 *
 * @param favorable among n answers, n >= 5.
 * @example codeFavorable(4, 8, policy) // => { at: 'exactly', value: 4 }
 */
export const codeFavorable = (favorable: number, n: number, policy: Policy): Coded =>
  codeCount(favorable, n, margins(policy).favorable);

/**
 * The cell of one item, or `null` if fewer than `fewest` answered it; then not even their number is said.
 *
 * @param fewest k of the atom.
 */
export function publishCell(
  atom: string,
  item: string,
  histogram: Histogram,
  fewest: number,
  policy: Policy,
): Cell | null {
  const n = histogram.reduce((total, count) => total + count, 0);
  if (n < fewest) return null;
  const sum = histogram.reduce((total, count, index) => total + count * (index + 1), 0);
  const favorable = histogram[2] + histogram[3];
  return {
    atom,
    item,
    n,
    sum: codeSum(sum, n, policy),
    favorable: codeFavorable(favorable, n, policy),
  };
}
