// Reads published cells as ranges: what a coded number may have been, and nothing narrower.
import type { Cell, Coded } from '../disclosure/published.ts';
import type { Range } from '../statistics/range.ts';
import type { Change } from './values.ts';

/**
 * The range that a coded number allows.
 *
 * @param low the least it can be.
 * @param high the most it can be.
 * @example rangeOf({ at: 'least', value: 16 }, 5, 20) // => { low: 16, high: 20 }
 */
export function rangeOf({ at, value }: Coded, low: number, high: number): Range {
  return { low: at === 'most' ? low : value, high: at === 'least' ? high : value };
}

/** The mean of a cell's answers, 1–4. */
export function meanOf({ n, sum }: Cell): Range {
  const { low, high } = rangeOf(sum, n, 4 * n);
  return { low: low / n, high: high / n };
}

/** How many raters of a cell answered 3 or 4. */
export const favorableOf = ({ n, favorable }: Cell): Range => rangeOf(favorable, 0, n);

/** The mean of several ranges, each weighing the same. */
export function averageOf(ranges: readonly Range[]): Range {
  const sum = (end: 'low' | 'high') => ranges.reduce((total, range) => total + range[end], 0);
  return { low: sum('low') / ranges.length, high: sum('high') / ranges.length };
}

/** A range that is one value. */
export const pointAt = (value: number): Range => ({ low: value, high: value });

export const scaleRange = ({ low, high }: Range, factor: number): Range => ({
  low: low * factor,
  high: high * factor,
});

/** The least and the most of several intervals. */
export const hullOf = (intervals: readonly Range[]): Range => ({
  low: Math.min(...intervals.map(({ low }) => low)),
  high: Math.max(...intervals.map(({ high }) => high)),
});

/** The ends of a range; one if it is a point. */
export const endsOf = ({ low, high }: Range): readonly number[] =>
  low === high ? [low] : [low, high];

/**
 * A change in words' terms: up or down only where the whole interval says so.
 *
 * @param slightBelow changes of a smaller size hardly matter in practice.
 */
export function describeChange(
  before: Range,
  after: Range,
  interval: Range,
  slightBelow: number,
): Change {
  const estimate = (after.low - before.high + after.high - before.low) / 2;
  const state = interval.low > 0 ? 'up' : interval.high < 0 ? 'down' : 'uncertain';
  return { state, estimate, interval, slight: Math.abs(estimate) < slightBelow };
}
