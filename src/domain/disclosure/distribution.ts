// Says how the answers of a large group are distributed, where that gives no answer away.
import { codeCount, type Histogram } from './cells.ts';
import { margins } from './policy.ts';
import type { Cell, Distribution, Policy } from './published.ts';

/** In smaller groups four counts would single out the few who differ. */
export const FEWEST_DISTRIBUTED = 30;

/**
 * The four counts of a published cell, or `null` where too few answered.
 *
 * Each count keeps the distance that a sum keeps, one more than a favorable count: with one less, thirty raters of whom
 * one answered 4 and all others 3 would be known to that one. An exhaustive program checked the counts together with the
 * cell's sum and favorable count.
 */
export function publishDistribution(
  cell: Cell,
  histogram: Histogram,
  policy: Policy,
): Distribution | null {
  if (cell.n < FEWEST_DISTRIBUTED) return null;
  const code = (count: number) => codeCount(count, cell.n, margins(policy).sum);
  const [one, two, three, four] = histogram;
  return {
    atom: cell.atom,
    item: cell.item,
    n: cell.n,
    answers: [code(one), code(two), code(three), code(four)],
  };
}
