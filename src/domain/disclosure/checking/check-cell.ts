// Finds out whether any answers of n raters would be published as the given cell.
import { codeFavorable, codeSum } from '../cells.ts';
import type { Coded, Policy } from '../published.ts';

/** From and to, both included. */
export type Range = readonly [from: number, to: number];

export interface Bounds {
  /** Fewest and most raters who can stand behind the cell. */
  readonly fewest: number;
  readonly most: number;
}

/** Whether a value is an object with exactly these keys; whatever else came along could carry answers out. */
export const hasExactly = (
  value: unknown,
  keys: readonly string[],
): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === keys.length &&
  keys.every((key) => Object.hasOwn(value, key));

const isCoded = (value: unknown): value is Record<string, unknown> & Coded =>
  hasExactly(value, ['at', 'value']) && Number.isInteger(value['value']);

const isSame = (a: Coded, b: Coded) => a.at === b.at && a.value === b.value;

/** The true numbers that a coded one can stand for, or `null` where the code would never say it. */
function rangeOf(coded: Coded, [from, to]: Range, code: (number: number) => Coded): Range | null {
  if (coded.at === 'most') return isSame(coded, code(from)) ? [from, coded.value] : null;
  if (coded.at === 'least') return isSame(coded, code(to)) ? [coded.value, to] : null;
  const isInside = coded.value >= from && coded.value <= to;
  return isInside && isSame(coded, code(coded.value)) ? [coded.value, coded.value] : null;
}

/** The true numbers that an untrusted coded number can stand for, or `null` where the code would never say it. */
export const canStandFor = (
  value: unknown,
  range: Range,
  code: (number: number) => Coded,
): Range | null => (isCoded(value) ? rangeOf(value, range, code) : null);

/** Whether a sum and a count of favorable answers can belong to the same answers, each 1–4, favorable ones 3 or 4. */
function canMeet(sum: Range, favorable: Range, n: number): boolean {
  const fewest = Math.max(favorable[0], Math.ceil((sum[0] - 2 * n) / 2));
  const most = Math.min(favorable[1], Math.floor((sum[1] - n) / 2));
  return fewest <= most;
}

/**
 * Whether a cell can have been published.
 *
 * The rules that write cells are asked themselves, so that a margin which changes there changes here too.
 */
export function isPossibleCell(
  cell: Readonly<Record<string, unknown>>,
  { fewest, most }: Bounds,
  policy: Policy,
): boolean {
  if (!hasExactly(cell, ['atom', 'item', 'n', 'sum', 'favorable'])) return false;
  const { n, sum, favorable } = cell;
  if (typeof n !== 'number' || !Number.isInteger(n) || n < fewest || n > most) return false;
  if (!isCoded(sum) || !isCoded(favorable)) return false;
  const sums = rangeOf(sum, [n, policy.steps * n], (number) => codeSum(number, n, policy));
  const counts = rangeOf(favorable, [0, n], (number) => codeFavorable(number, n, policy));
  return sums !== null && counts !== null && canMeet(sums, counts, n);
}
