// Sets the share of favorable answers before and after beside each other, behavior by behavior.
import type { Cell } from '../disclosure/published.ts';
import { newcombe, wilson } from '../statistics/shares.ts';
import { describeChange, favorableOf, scaleRange } from './ranges.ts';
import type { Absence, BehaviorRow, Change, ShareValue } from './values.ts';

/** Changes of less than five in a hundred raters are practically nil. */
const SLIGHT = 0.05;

/** The share of raters who answered 3 or 4. */
export function shareValueOf(cell: Cell): ShareValue {
  const count = favorableOf(cell);
  return {
    share: scaleRange(count, 1 / cell.n),
    interval: { low: wilson(count.low, cell.n).low, high: wilson(count.high, cell.n).high },
    n: cell.n,
  };
}

function shareChangeOf(before: Cell, after: Cell): Change {
  const [from, to] = [favorableOf(before), favorableOf(after)];
  const between = (start: number, end: number) =>
    newcombe({ count: start, n: before.n }, { count: end, n: after.n });
  const interval = { low: between(from.high, to.low).low, high: between(from.low, to.high).high };
  const shares = [scaleRange(from, 1 / before.n), scaleRange(to, 1 / after.n)] as const;
  return describeChange(...shares, interval, SLIGHT);
}

/** A behavior's cells, or why they are not there. */
export interface BehaviorCells {
  readonly item: string;
  readonly before: Cell | Absence;
  readonly after: Cell | Absence;
}

const isCell = (value: Cell | Absence): value is Cell => typeof value === 'object';

/** One row of a panel. */
export function behaviorRow({ item, before, after }: BehaviorCells): BehaviorRow {
  return {
    item,
    before: isCell(before) ? shareValueOf(before) : before,
    after: isCell(after) ? shareValueOf(after) : after,
    change: isCell(before) && isCell(after) ? shareChangeOf(before, after) : null,
  };
}

/** Rows with the largest rise first; rows without a change keep their order at the end. */
export function sortRows(rows: readonly BehaviorRow[]): readonly BehaviorRow[] {
  const rank = ({ change }: BehaviorRow) => change?.estimate ?? -Infinity;
  return [...rows].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}
