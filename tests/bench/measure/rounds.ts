// Measures variants in turn, there and back again, so that a machine that warms up or slows down favors none of them.
import { foreignShare, readLoad } from './load.ts';

/** One measurement; the unit is the case's own. */
export type Measure = () => Promise<number>;

/** What the kept rounds gave, and how many had to be dropped. */
export interface Rounds<Name extends string> {
  /** One value per kept round and variant, in the same order for all. */
  readonly values: Readonly<Record<Name, readonly number[]>>;
  /** Whether other programs were so busy that too few quiet rounds were left and all were kept. */
  readonly disturbed: boolean;
}

/** A round in which other programs took more than this share of the processors says little. */
const LARGEST_FOREIGN_SHARE = 0.15;

/**
 * The middle value.
 *
 * @example median([3, 1, 2, 10]) // => 2.5
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/**
 * Median of the ratios within each round: both values of a pair saw the same weather.
 *
 * @example pairedRatio([2, 4, 9], [1, 2, 3]) // => 2
 */
export function pairedRatio(ours: readonly number[], reference: readonly number[]): number {
  return median(ours.map((value, round) => value / (reference[round] ?? Number.NaN)));
}

/**
 * Measure every variant once a round, in the order A B C, then C B A, and so on.
 *
 * Rounds with foreign load are dropped while at least half of them remain; otherwise all are kept and the result says so.
 */
export async function interleave<Name extends string>(
  variants: Readonly<Record<Name, Measure>>,
  rounds: number,
): Promise<Rounds<Name>> {
  const names = Object.keys(variants) as Name[];
  const all: { readonly measured: Record<Name, number>; readonly quiet: boolean }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = readLoad();
    const measured = {} as Record<Name, number>;
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      measured[name] = await variants[name]();
    }
    all.push({ measured, quiet: foreignShare(before, readLoad()) <= LARGEST_FOREIGN_SHARE });
  }
  const quiet = all.filter((round) => round.quiet);
  const disturbed = quiet.length < rounds / 2;
  const kept = disturbed ? all : quiet;
  const pairs = names.map((name) => [name, kept.map(({ measured }) => measured[name])] as const);
  return { values: Object.fromEntries(pairs) as Record<Name, number[]>, disturbed };
}
