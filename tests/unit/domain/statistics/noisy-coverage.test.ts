// The intervals of citizens hold the truth about as often as they promise, with the noise in between; hiding wide ones would not.
import { expect, test } from 'vitest';
import { BIN_THRESHOLD, drawNoise } from '#domain/disclosure/noise.ts';
import type { NoisyBins } from '#domain/disclosure/published.ts';
import type { Range } from '#domain/statistics/range.ts';
import {
  noisyIndex,
  noisyIndexChange,
  noisyShareChange,
  readItem,
  type NoisyItem,
} from '#domain/statistics/noisy.ts';
import { chanceOf, drawNormal, type Chance } from '#demo/random.ts';

const SIZES = [10, 20, 30, 50, 100, 300];
const JUDGED = 6;

/** Thresholds on a latent normal scale above which an answer is 2, 3 and 4. */
interface Population {
  readonly name: string;
  readonly cuts: readonly [number, number, number];
  /** How much of what a person says is alike in all items, 0–1. */
  readonly alike: number;
  readonly missing: readonly number[];
}

const LAST_HARD = [0.03, 0.03, 0.03, 0.03, 0.03, 0.35];
const POPULATIONS: readonly Population[] = [
  // 5, 15, 45 and 35 in a hundred.
  { name: 'usual', cuts: [-1.6449, -0.8416, 0.3853], alike: 0.4, missing: LAST_HARD },
  { name: 'lenient', cuts: [-2.0537, -1.4758, -0.4959], alike: 0.5, missing: LAST_HARD },
  { name: 'two camps', cuts: [-0.1257, 0, 0.1257], alike: 0.6, missing: Array(6).fill(0.03) },
  { name: 'nearly all 4', cuts: [-9, -9, -1.8808], alike: 0.5, missing: Array(6).fill(0.03) },
];

/** Distribution function of the normal, by Abramowitz and Stegun 26.2.17. */
function below(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const tail = series.reduce((sum, term, at) => sum + term * t ** (at + 1), 0);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  return x < 0 ? density * tail : 1 - density * tail;
}

/** True mean and share of a population whose answers have moved up by a shift. */
function truthOf({ cuts }: Population, shift = 0) {
  const [two, three, four] = cuts.map((cut) => 1 - below(cut - shift));
  return { mean: 1 + two! + three! + four!, share: three! };
}

/** A batch of n persons, as noisy bins of six items. */
function drawBatch({ cuts, alike, missing }: Population, n: number, chance: Chance, shift = 0) {
  const words = () => Math.floor(chance() * 2 ** 32);
  const counts = missing.map(() => [0, 0, 0, 0, 0]);
  for (let person = 0; person < n; person += 1) {
    const own = drawNormal(Math.sqrt(alike), chance);
    for (const [item, gone] of missing.entries()) {
      const seen = own + drawNormal(Math.sqrt(1 - alike), chance) + shift;
      const answer = cuts.filter((cut) => seen > cut).length;
      counts[item]![chance() < gone ? 4 : answer]! += 1;
    }
  }
  return counts.map((five) => {
    const bins = five.map((bin) => bin + drawNoise(BIN_THRESHOLD, words)) as unknown as NoisyBins;
    return readItem(bins, n);
  });
}

const holds = ({ low, high }: Range, truth: number) => Number(low <= truth && truth <= high);
const average = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const repeat = <T>(times: number, make: () => T): readonly T[] =>
  Array.from({ length: times }, make);

test('item means, shares and the index are covered at least 93 in 100 times', () => {
  const rows = POPULATIONS.flatMap((population) => {
    const truth = truthOf(population);
    return SIZES.map((n) => {
      const chance = chanceOf(`cover ${population.name} ${n}`);
      const batches = repeat(n > 50 ? 700 : 1500, () => drawBatch(population, n, chance));
      const of = (item: number, judge: (one: NoisyItem) => number) =>
        average(batches.map((items) => judge(items[item]!)));
      return {
        name: population.name,
        n,
        mean: of(0, ({ meanInterval }) => holds(meanInterval, truth.mean)),
        share: of(0, ({ shareInterval }) => holds(shareInterval, truth.share)),
        hardMean: of(JUDGED - 1, ({ meanInterval }) => holds(meanInterval, truth.mean)),
        hardShare: of(JUDGED - 1, ({ shareInterval }) => holds(shareInterval, truth.share)),
        index: average(
          batches.map((items) => holds(noisyIndex(items, n).interval, 25 * truth.mean)),
        ),
        width: of(0, ({ meanInterval }) => meanInterval.high - meanInterval.low),
      };
    });
  });
  console.info(
    [
      'Coverage of 95 % intervals of citizens: mean, share (item 6: mean, share), index; width of a mean',
      ...rows.map(
        ({ name, n, mean, share, hardMean, hardShare, index, width }) =>
          `${name.padEnd(13)} ${String(n).padStart(3)}  ${[mean, share, hardMean, hardShare, index, width].map((value) => value.toFixed(2)).join('  ')}`,
      ),
    ].join('\n'),
  );
  for (const { mean, share, hardMean, hardShare, index } of rows) {
    expect(Math.min(mean, share, hardMean, hardShare, index)).toBeGreaterThanOrEqual(0.93);
  }
  const usual = rows.find(({ name, n }) => name === 'usual' && n === 30)!;
  expect(Math.abs(usual.width - 1.08)).toBeLessThan(0.06);
}, 120_000);

test('intervals that do not know the noise are not covered, so the table can fail', () => {
  const [population] = POPULATIONS;
  const truth = truthOf(population!);
  const chance = chanceOf('naive');
  const words = () => Math.floor(chance() * 2 ** 32);
  const naive = repeat(500, () => {
    const bins = [0, 0, 0, 0, 0];
    for (let person = 0; person < 30; person += 1) {
      const seen = drawNormal(1, chance);
      bins[population!.cuts.filter((cut) => seen > cut).length]! += 1;
    }
    const noisy = bins.map((bin) => bin + drawNoise(BIN_THRESHOLD, words)) as unknown as NoisyBins;
    return holds(readItem(noisy, 30, 0).meanInterval, truth.mean);
  });
  expect(average(naive)).toBeLessThan(0.9);
}, 60_000);

test('hiding items whose interval is wide picks lucky noise, so what is shown depends on n alone', () => {
  const camps = POPULATIONS.find(({ name }) => name === 'two camps')!;
  const truth = truthOf(camps);
  const chance = chanceOf('lucky');
  const items = repeat(1500, () => drawBatch(camps, 20, chance)[0]!);
  const shown = items.filter(({ shareInterval: { low, high } }) => high - low <= 0.5);
  expect(shown.length).toBeGreaterThan(20);
  const covered = (some: readonly NoisyItem[]) =>
    average(some.map(({ shareInterval }) => holds(shareInterval, truth.share)));
  expect(covered(shown)).toBeLessThan(0.3);
  expect(covered(items)).toBeGreaterThanOrEqual(0.93);
}, 60_000);

test('no change is claimed where there is none, and a real one is seen with enough answers', () => {
  const [usual] = POPULATIONS;
  const claims = (n: number, shift: number, seed: string) => {
    const chance = chanceOf(seed);
    const pairs = repeat(1000, () => {
      const before = { items: drawBatch(usual!, n, chance), n };
      const after = { items: drawBatch(usual!, n, chance, shift), n };
      return { before, after };
    });
    return {
      index: average(
        pairs.map(({ before, after }) => Number(noisyIndexChange(before, after).low > 0)),
      ),
      share: average(
        pairs.map(({ before, after }) =>
          Number(noisyShareChange(before.items[0]!, after.items[0]!).low > 0),
        ),
      ),
    };
  };
  for (const n of [20, 30, 60]) {
    const { index, share } = claims(n, 0, `none ${n}`);
    expect(index).toBeLessThanOrEqual(0.025);
    expect(share).toBeLessThanOrEqual(0.045);
  }
  // A shift that moves the mean by half a step.
  const shift = 0.78;
  expect(Math.abs(truthOf(usual!, shift).mean - truthOf(usual!).mean - 0.5)).toBeLessThan(0.03);
  const seen = claims(60, shift, 'real').index;
  expect(Math.abs(seen - 0.93)).toBeLessThan(0.04);
}, 120_000);
