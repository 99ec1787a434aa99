// Finds out whether then/now counts and distributions of a snapshot could have been written beside its cells.
import { codeCount } from '../cells.ts';
import { canStandFor, hasExactly, type Range } from './check-cell.ts';
import { FEWEST_DISTRIBUTED } from '../distribution.ts';
import { margins } from '../policy.ts';
import type { WaveTerms } from '../publish.ts';
import type { Cell } from '../published.ts';

/** Numbers of raters that a coded count can stand for, or `null` where the rule would never say it. */
const countOf = (value: unknown, n: number, margin: number): Range | null =>
  canStandFor(value, [0, n], (count) => codeCount(count, n, margin));

/** Whether counts of different raters, each known to lie in a range, can add up to at most `n`, or to exactly `n`. */
function canAdd(ranges: readonly (Range | null)[], n: number, exactly: boolean): boolean {
  if (ranges.some((range) => range === null)) return false;
  const known = ranges as readonly Range[];
  const least = known.reduce((sum, [from]) => sum + from, 0);
  const most = known.reduce((sum, [, to]) => sum + to, 0);
  return least <= n && (!exactly || most >= n);
}

function isShift(value: unknown, { atom, item, n }: Cell, { policy }: WaveTerms): boolean {
  if (!hasExactly(value, ['atom', 'item', 'n', 'more', 'less'])) return false;
  const margin = margins(policy).favorable;
  const counts = [value['more'], value['less']].map((count) => countOf(count, n, margin));
  const isHere = value['atom'] === atom && value['item'] === item && value['n'] === n;
  return isHere && canAdd(counts, n, false);
}

function isDistribution(value: unknown, { atom, item, n }: Cell, { policy }: WaveTerms): boolean {
  if (!hasExactly(value, ['atom', 'item', 'n', 'answers'])) return false;
  const answers = value['answers'];
  if (!Array.isArray(answers) || answers.length !== policy.steps) return false;
  const counts = answers.map((count) => countOf(count, n, margins(policy).sum));
  const isHere = value['atom'] === atom && value['item'] === item && value['n'] === n;
  return isHere && n >= FEWEST_DISTRIBUTED && canAdd(counts, n, true);
}

/** Where groups are pooled, the item counts as asked twice if one of them was: the others may not have answered at all. */
const isAskedTwice = ({ atom, item }: Cell, { retrospective = {} }: WaveTerms): boolean =>
  Object.entries(retrospective).some(
    ([group, items]) => atom.split('+').includes(group) && items.includes(item),
  );

/** Whether a list holds, in the order of the cells, only entries that pass for cells that may have one. */
function followsCells(
  entries: unknown,
  cells: readonly Cell[],
  passes: (entry: unknown, cell: Cell) => boolean,
): boolean {
  if (!Array.isArray(entries) || entries.length > cells.length) return false;
  let at = 0;
  for (const cell of cells) {
    if (at < entries.length && passes(entries[at], cell)) at += 1;
  }
  return at === entries.length;
}

/** Whether then/now counts stand only for items that were asked twice, and distributions for the others. */
export function arePossibleCounts(
  shifts: unknown,
  distributions: unknown,
  cells: readonly Cell[],
  terms: WaveTerms,
): boolean {
  const twice = (cell: Cell) => isAskedTwice(cell, terms);
  return (
    followsCells(shifts, cells, (entry, cell) => twice(cell) && isShift(entry, cell, terms)) &&
    followsCells(
      distributions,
      cells,
      (entry, cell) => !twice(cell) && isDistribution(entry, cell, terms),
    )
  );
}
