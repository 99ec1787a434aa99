// Quantiles of Student's t, so that intervals of few raters are as wide as they must be.
import { incompleteBeta } from './beta.ts';

/** Probability that |T| exceeds t, with df degrees of freedom (DLMF 8.17 and the usual substitution). */
const tails = (t: number, df: number): number => incompleteBeta(df / (df + t * t), df / 2, 0.5);

/** Halvings that leave less than one unit in the last place of any quantile used here. */
const HALVINGS = 200;

/**
 * The value that T stays below with probability p, by bisection; accurate to 1e-9.
 *
 * @param p between 0.5 and 1, both excluded.
 * @param df degrees of freedom, at least 1, not necessarily whole.
 * @example studentQuantile(0.975, 4).toFixed(4) // => '2.7764'
 */
export function studentQuantile(p: number, df: number): number {
  const outside = 2 * (1 - p);
  let low = 0;
  let high = 1;
  while (tails(high, df) > outside) high *= 2;
  for (let step = 0; step < HALVINGS && low < high; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (tails(middle, df) > outside) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
