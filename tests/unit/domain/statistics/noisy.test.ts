// What citizens' noisy bins are read as: the fixtures of the method, the formulas without noise, and how often intervals hold.
import { describe, expect, test } from 'vitest';
import {
  noisyIndex,
  noisyIndexChange,
  noisyShareChange,
  projectBins,
  readItem,
  restoreBins,
} from '#domain/statistics/noisy.ts';
import type { NoisyBins } from '#domain/disclosure/published.ts';
import { intervalOfMean } from '#domain/statistics/means.ts';
import type { Range } from '#domain/statistics/range.ts';
import { newcombe, wilson } from '#domain/statistics/shares.ts';

const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(4)));
const ends = ({ low, high }: Range) => rounded([low, high]);
const plain = (values: readonly number[], digits: number) =>
  values.map((value) => Number(value.toFixed(digits)) + 0);

const AFTER: readonly NoisyBins[] = [
  [2, 7, 29, 21, 1],
  [-2, 4, 31, 30, -1],
];
const BEFORE: readonly NoisyBins[] = [
  [4, 12, 28, 14, 2],
  [3, 10, 30, 16, 0],
];
const itemsOf = (rows: readonly NoisyBins[]) => rows.map((bins) => readItem(bins, 60));

describe('Noisy bins', () => {
  test.each<[NoisyBins, number, number | null, readonly number[], number, readonly number[]]>([
    [AFTER[0]!, 60, 3.1695, [2.8664, 3.4595], 0.8475, [0.6969, 0.9598]],
    [AFTER[1]!, 60, 3.5016, [3.2515, 3.7324], 0.9805, [0.8513, 1]],
    [BEFORE[0]!, 60, 2.8966, [2.5813, 3.204], 0.7241, [0.5652, 0.858]],
    [BEFORE[1]!, 60, 2.9933, [2.6894, 3.2876], 0.7759, [0.6222, 0.8996]],
    [[5, 9, 20, 15, 2], 50, null, [2.5422, 3.3], 0.7178, [0.5368, 0.8707]],
    [[4, 15, 44, 33, 7], 100, null, [2.9018, 3.3278], 0.8098, [0.6995, 0.8973]],
    [[-3, 1, 2, 3, 18], 20, null, [1, 4], 1, [0, 1]],
  ])('%j of %i are read as the method says', (bins, n, mean, interval, share, shares) => {
    const item = readItem(bins, n);
    expect(ends(item.meanInterval)).toEqual(interval);
    expect(ends(item.shareInterval)).toEqual(shares);
    expect(rounded([item.share])).toEqual([share]);
    if (mean !== null) expect(rounded([item.mean])).toEqual([mean]);
  });

  test('are restored to the number of ballots, and drawn without negative bars', () => {
    expect(plain(restoreBins(AFTER[1]!, 60), 1)).toEqual([-2.4, 3.6, 30.6, 29.6, -1.4]);
    expect(plain(projectBins(AFTER[1]!, 60), 2)).toEqual([0, 2.33, 29.33, 28.33, 0]);
    expect(plain(projectBins(AFTER[0]!, 60), 2)).toEqual([2, 7, 29, 21, 1]);
    expect(plain(projectBins([0, 0, 1, 23, -4], 20), 2)).toEqual([0, 0, 0, 20, 0]);
  });

  test('make an index, its change, and the change of a share', () => {
    const [before, after] = [itemsOf(BEFORE), itemsOf(AFTER)];
    const [first, last] = [noisyIndex(before, 60), noisyIndex(after, 60)];
    expect([...rounded([last.value]), ...ends(last.interval)]).toEqual([83.389, 77.647, 88.4508]);
    expect([...rounded([first.value]), ...ends(first.interval)]).toEqual([
      73.6233, 66.8261, 80.0496,
    ]);
    const change = noisyIndexChange({ items: before, n: 60 }, { items: after, n: 60 });
    expect(ends(change)).toEqual([1.0731, 18.1489]);
    expect(rounded([last.value - first.value])).toEqual([9.7657]);
    expect(ends(noisyShareChange(before[0]!, after[0]!))).toEqual([-0.0782, 0.3179]);
    expect(rounded([after[0]!.share - before[0]!.share])).toEqual([0.1233]);
  });

  test('without noise are read by the formulas of Wilson, Newcombe and the pseudo-rater', () => {
    expect(ends(readItem([1, 3, 8, 12, 0], 24, 0).shareInterval)).toEqual([0.6415, 0.9332]);
    const rows: readonly NoisyBins[] = [
      [1, 3, 8, 12, 0],
      [4, 4, 6, 10, 0],
      [0, 9, 11, 4, 0],
    ];
    for (const bins of rows) {
      const [one, two, three, four] = bins;
      const item = readItem(bins, 24, 0);
      const share = wilson(three + four, 24);
      expect(item.shareInterval.low).toBeCloseTo(share.low, 9);
      expect(item.shareInterval.high).toBeCloseTo(share.high, 9);
      const mean = (one + 2 * two + 3 * three + 4 * four) / 24;
      const squares = one + 4 * two + 9 * three + 16 * four;
      const spread = Math.sqrt((squares - 24 * mean ** 2) / 23);
      // The interval of staff takes the pseudo-rater for one more; that of bins counts the ballots.
      const { low, high } = intervalOfMean({ n: 24, mean, spread });
      const ratio = (item.meanInterval.high - item.meanInterval.low) / (high - low);
      expect(ratio).toBeCloseTo(2.0686576104 / 2.0638985616, 9);
      expect((item.meanInterval.high + item.meanInterval.low) / 2).toBeCloseTo((low + high) / 2, 9);
      const changed = noisyShareChange(readItem(rows[2]!, 24, 0), item);
      const expected = newcombe({ count: 15, n: 24 }, { count: three + four, n: 24 });
      expect(changed.low).toBeCloseTo(expected.low, 9);
      expect(changed.high).toBeCloseTo(expected.high, 9);
    }
  });
});
