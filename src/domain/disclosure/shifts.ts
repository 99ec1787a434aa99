// Says how many raters see a behavior more or less often than before a training, where that gives no answer away.
import { codeCount } from './cells.ts';
import { margins } from './policy.ts';
import type { Cell, Policy, Shift } from './published.ts';
import type { Comparison } from './tally.ts';

/**
 * The then/now counts of a published cell, or `null`.
 *
 * An exhaustive program checked them together with the cell's sum and favorable count. Two things follow from it:
 * - "the same" is never said. With all three counts, four of six raters "more" and two "the same" beside a low sum would
 *   tell what everybody answered for "before".
 * - they are said only where exactly the raters of the cell compared. If one of them did not, the counts bind all
 *   others, and what is left of the sum is that one answer.
 *
 * @param comparison raters who answered both questions; their number, never their answers, decides what is said.
 */
export function publishShift(cell: Cell, comparison: Comparison, policy: Policy): Shift | null {
  const [more, same, less] = comparison;
  if (more + same + less !== cell.n) return null;
  const margin = margins(policy).favorable;
  return {
    atom: cell.atom,
    item: cell.item,
    n: cell.n,
    more: codeCount(more, cell.n, margin),
    less: codeCount(less, cell.n, margin),
  };
}
