// Intervals of shares and of their changes that hold for few raters and near 0 and 100 %.
import type { Range } from './range.ts';

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval of a share (E. B. Wilson, 1927), 95 %.
 *
 * @param count raters who did, 0 to n.
 * @param n raters, at least 1.
 * @returns between 0 and 1.
 * @example wilson(4, 5) // => { low: 0.3755…, high: 0.9638… }
 */
export function wilson(count: number, n: number): Range {
  const share = count / n;
  const center = share + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const scale = 1 + Z ** 2 / n;
  return {
    low: Math.max(0, (center - half) / scale),
    high: Math.min(1, (center + half) / scale),
  };
}

/** Raters who did, of all. */
export interface Share {
  readonly count: number;
  readonly n: number;
}

/**
 * Newcombe's hybrid score interval of the change of a share (R. G. Newcombe, 1998, method 10), 95 %.
 *
 * @returns after minus before, between −1 and 1.
 * @example newcombe({ count: 4, n: 10 }, { count: 8, n: 10 }) // => { low: −0.0226…, high: 0.6725… }
 */
export function newcombe(before: Share, after: Share): Range {
  const [p, q] = [before.count / before.n, after.count / after.n];
  const [a, b] = [wilson(before.count, before.n), wilson(after.count, after.n)];
  return {
    low: q - p - Math.hypot(q - b.low, a.high - p),
    high: q - p + Math.hypot(b.high - q, p - a.low),
  };
}
