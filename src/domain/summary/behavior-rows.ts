// Sets the share of favorable answers before and after beside each other, behavior by behavior.
import type { Cell } from '../disclosure/published.ts';
import { noisyShareChange, readItem } from '../statistics/noisy.ts';
import { newcombe, wilson } from '../statistics/shares.ts';
import { isNoisy, type CitizenItem, type ItemFigure } from './item-figures.ts';
import { describeChange, favorableOf, pointAt, scaleRange } from './ranges.ts';
import type { Absence, BehaviorRow, Change, ShareValue } from './values.ts';

/** Changes of less than five in a hundred raters are practically nil. */
const SLIGHT = 0.05;

/** The share of those who answered 3 or 4 among those who answered. */
function shareValueOf(figure: ItemFigure): ShareValue {
  const { n } = figure;
  if (isNoisy(figure)) {
    const { share, shareInterval } = readItem(figure.bins, n);
    return { share: pointAt(share), interval: shareInterval, n };
  }
  const count = favorableOf(figure);
  return {
    share: scaleRange(count, 1 / n),
    interval: { low: wilson(count.low, n).low, high: wilson(count.high, n).high },
    n,
  };
}

function citizenChangeOf(before: CitizenItem, after: CitizenItem): Change {
  const [from, to] = [readItem(before.bins, before.n), readItem(after.bins, after.n)];
  const interval = noisyShareChange(from, to);
  return describeChange(pointAt(from.share), pointAt(to.share), interval, SLIGHT);
}

function cellChangeOf(before: Cell, after: Cell): Change {
  const [from, to] = [favorableOf(before), favorableOf(after)];
  const between = (start: number, end: number) =>
    newcombe({ count: start, n: before.n }, { count: end, n: after.n });
  const interval = { low: between(from.high, to.low).low, high: between(from.low, to.high).high };
  const shares = [scaleRange(from, 1 / before.n), scaleRange(to, 1 / after.n)] as const;
  return describeChange(...shares, interval, SLIGHT);
}

/** `null` between figures of different kinds, which are never compared. */
function shareChangeOf(before: ItemFigure, after: ItemFigure): Change | null {
  if (isNoisy(before) && isNoisy(after)) return citizenChangeOf(before, after);
  return isNoisy(before) || isNoisy(after) ? null : cellChangeOf(before, after);
}

/** What is published about a behavior, or why nothing is. */
export interface BehaviorFigures {
  readonly item: string;
  readonly before: ItemFigure | Absence;
  readonly after: ItemFigure | Absence;
}

const isThere = (value: ItemFigure | Absence): value is ItemFigure => typeof value === 'object';

/** One row of a panel. */
export function behaviorRow({ item, before, after }: BehaviorFigures): BehaviorRow {
  return {
    item,
    before: isThere(before) ? shareValueOf(before) : before,
    after: isThere(after) ? shareValueOf(after) : after,
    change: isThere(before) && isThere(after) ? shareChangeOf(before, after) : null,
  };
}

/** Rows with the largest rise first; rows without a change keep their order at the end. */
export function sortRows(rows: readonly BehaviorRow[]): readonly BehaviorRow[] {
  const rank = ({ change }: BehaviorRow) => change?.estimate ?? -Infinity;
  return [...rows].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}
