// Reads citizens' noisy bins: means, shares and an index whose 95 % intervals know how much noise there is.
//
// One pseudo-rater, spread evenly over 1, 2, 3 and 4, joins every item, as in the intervals of staff. Without noise the
// interval of a share is Wilson's. Nothing here looks at a person: only bins and the number of ballots are known.
import { BIN_VARIANCE } from '../disclosure/noise.ts';
import type { NoisyBins } from '../disclosure/published.ts';
import type { Range } from './range.ts';
import { studentQuantile } from './student.ts';

const Z = 1.959963984540054;
const LEVEL = 0.975;
/** Sum and sum of squares that the pseudo-rater brings, and its share of the raters. */
const PSEUDO = { sum: 2.5, squares: 7.5 } as const;
/** The least variance of single answers that is believed, and the most that the scale allows. */
const LEAST_VARIANCE = 0.04;
const MOST_VARIANCE = 2.25;

const clip = (value: number, { low, high }: Range): number => Math.min(high, Math.max(low, value));
const SCALE: Range = { low: 1, high: 4 };
const SHARES: Range = { low: 0, high: 1 };
const POINTS: Range = { low: 25, high: 100 };

/** Student's quantile for the raters of a batch. */
const quantileOf = (n: number): number => studentQuantile(LEVEL, n - 1);

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const average = (values: readonly number[]): number => total(values) / values.length;

/**
 * NoisyBins that add up to the public number of ballots again: all five are moved alike.
 *
 * @example restoreBins([2, 7, 29, 21, 6], 60) // => [1, 6, 28, 20, 5]
 */
export function restoreBins(bins: NoisyBins, n: number): NoisyBins {
  const excess = (total(bins) - n) / bins.length;
  const [one, two, three, four, missing] = bins;
  return [one - excess, two - excess, three - excess, four - excess, missing - excess];
}

/**
 * Where a·x² + b·x + c ≤ 0 within the bounds; all of the bounds where that is no bounded interval or where `isKnown` is
 * false.
 */
function solve([a, b, c]: readonly [number, number, number], bounds: Range, isKnown: boolean) {
  const discriminant = b * b - 4 * a * c;
  if (a <= 0 || discriminant < 0 || !isKnown) return bounds;
  const root = Math.sqrt(discriminant);
  return { low: clip((-b - root) / (2 * a), bounds), high: clip((-b + root) / (2 * a), bounds) };
}

/** What the noisy bins of one item say. */
export interface NoisyItem {
  /** Mean of the answers, 1–4, and its interval. */
  readonly mean: number;
  readonly meanInterval: Range;
  /** Share of those who answered 3 or 4 among those who answered, and its interval. */
  readonly share: number;
  readonly shareInterval: Range;
  /** Mean with the pseudo-rater, around which intervals of the index lie. */
  readonly center: number;
  /** Variances of that mean: from who answered, and from noise. */
  readonly sampling: number;
  readonly noise: number;
}

/**
 * Read one item.
 *
 * @param n readable ballots of the batch, at least 2.
 * @param variance of the noise in one bin; 0 where there is none.
 */
export function readItem(bins: NoisyBins, n: number, variance: number = BIN_VARIANCE): NoisyItem {
  const [one, two, three, four] = restoreBins(bins, n);
  const answered = one + two + three + four;
  const given = one + 2 * two + 3 * three + 4 * four;
  const [size, sum] = [answered + 1, given + PSEUDO.sum];
  const squares = one + 4 * two + 9 * three + 16 * four + PSEUDO.squares;
  const safe = Math.max(size, 2);
  const center = clip(sum / safe, SCALE);
  const most = (MOST_VARIANCE * safe) / (safe - 1);
  const spread = clip((squares - (sum * sum) / safe) / (safe - 1), {
    low: LEAST_VARIANCE,
    high: most,
  });
  const isKnown = answered > 0;
  const t = quantileOf(n) ** 2;
  const meanInterval = solve(
    [
      size * size - 0.8 * t * variance,
      4 * t * variance - 2 * sum * size,
      sum * sum - t * (safe * spread + 10 * variance),
    ],
    SCALE,
    isKnown,
  );
  const favorable = three + four;
  const z = Z ** 2;
  const shareInterval = solve(
    [
      answered * answered + z * answered - 0.8 * z * variance,
      0.8 * z * variance - 2 * favorable * answered - z * answered,
      favorable * favorable - 1.2 * z * variance,
    ],
    SHARES,
    isKnown,
  );
  return {
    // Where nobody seems to have answered, the middle of the interval says as little as is known.
    mean: clip(isKnown ? given / answered : 2.5, meanInterval),
    meanInterval,
    share: clip(isKnown ? favorable / answered : 0.5, shareInterval),
    shareInterval,
    center,
    sampling: spread / safe,
    noise: (variance * (10 - 4 * center + 0.8 * center * center)) / safe ** 2,
  };
}

/**
 * Variances of the average of some items. Answers of one person may agree fully, which nobody published; so the standard
 * deviation of the average is taken to be the average of the standard deviations (Minkowski's inequality).
 */
function variancesOf(items: readonly NoisyItem[]) {
  return {
    sampling: average(items.map(({ sampling }) => Math.sqrt(sampling))) ** 2,
    noise: average(items.map(({ noise }) => noise)) / items.length,
  };
}

/** A value with its interval. */
export interface Estimate {
  readonly value: number;
  readonly interval: Range;
}

/**
 * Indeks Perilaku of a batch, 25–100, over its items.
 *
 * @param items at least one.
 * @param n readable ballots.
 */
export function noisyIndex(items: readonly NoisyItem[], n: number): Estimate {
  const { sampling, noise } = variancesOf(items);
  const center = average(items.map((item) => item.center));
  const half = quantileOf(n) * Math.sqrt(sampling + noise);
  const interval = {
    low: clip(25 * (center - half), POINTS),
    high: clip(25 * (center + half), POINTS),
  };
  return { value: clip(25 * average(items.map(({ mean }) => mean)), interval), interval };
}

/** The items of a batch that are compared, and its readable ballots. */
export interface NoisyBatch {
  readonly items: readonly NoisyItem[];
  readonly n: number;
}

/** The 95 % interval of the change of the index between two batches, over the same items in both; index points. */
export function noisyIndexChange(before: NoisyBatch, after: NoisyBatch): Range {
  const [first, last] = [variancesOf(before.items), variancesOf(after.items)];
  const centerOf = ({ items }: NoisyBatch) => average(items.map(({ center }) => center));
  const change = centerOf(after) - centerOf(before);
  const variance = first.sampling + first.noise + last.sampling + last.noise;
  const half = quantileOf(Math.min(before.n, after.n)) * Math.sqrt(variance);
  return { low: 25 * (change - half), high: 25 * (change + half) };
}

/** The 95 % interval of the change of a share, by Newcombe's hybrid of two intervals that know the noise. */
export function noisyShareChange(before: NoisyItem, after: NoisyItem): Range {
  const [p, q] = [before.share, after.share];
  const [a, b] = [before.shareInterval, after.shareInterval];
  return {
    low: q - p - Math.hypot(q - b.low, a.high - p),
    high: q - p + Math.hypot(b.high - q, p - a.low),
  };
}

/**
 * The nearest bins that are nowhere negative and add up to n, for the eye only (Duchi and others, 2008).
 *
 * @example projectBins([-2, 4, 31, 30, -1], 60).map(Math.round) // => [0, 2, 29, 28, 0]
 */
export function projectBins(bins: NoisyBins, n: number): NoisyBins {
  const restored = restoreBins(bins, n);
  let [sum, shift] = [0, 0];
  for (const [place, bin] of [...restored].sort((a, b) => b - a).entries()) {
    sum += bin;
    const next = (sum - n) / (place + 1);
    if (bin > next) shift = next;
  }
  const [one, two, three, four, missing] = restored.map((bin) => Math.max(0, bin - shift));
  return [one!, two!, three!, four!, missing!];
}
