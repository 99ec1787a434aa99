// Sums several units up by interval arithmetic on what each has published, so that no total gives a unit away.
import { averageOf } from './ranges.ts';
import type { Range } from '../statistics/range.ts';
import type { IndexValue } from './values.ts';

export interface RollUp {
  /** Average of the units' indexes, each unit weighing the same: 25–100. */
  readonly index: Range;
  /** Average of the units' intervals, end by end: wider than it need be, and never narrower. */
  readonly interval: Range;
  /** Units whose value is shown, of all units that were asked. */
  readonly shown: number;
  readonly asked: number;
}

/**
 * The same group of raters over several units, such as the colleagues of all units of an agency.
 *
 * A unit that shows nothing is counted and adds nothing: its answers are in no total, so no subtraction can bring them
 * out. Values of different groups of raters must never be rolled up together.
 *
 * @param values one per unit, `null` where the unit shows none.
 */
export function rollUp(values: readonly (IndexValue | null)[]): RollUp | null {
  const shown = values.filter((value) => value !== null);
  if (shown.length === 0) return null;
  return {
    index: averageOf(shown.map(({ index }) => index)),
    interval: averageOf(shown.map(({ interval }) => interval)),
    shown: shown.length,
    asked: values.length,
  };
}
