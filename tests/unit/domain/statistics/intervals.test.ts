// Intervals have the published closed forms, to four decimals.
import { describe, expect, test } from 'vitest';
import { incompleteBeta } from '#domain/statistics/beta.ts';
import { indexOf, intervalOfChange, intervalOfMean } from '#domain/statistics/means.ts';
import { newcombe, wilson } from '#domain/statistics/shares.ts';
import { studentQuantile } from '#domain/statistics/student.ts';
import { describeChange } from '#domain/summary/ranges.ts';
import type { Range } from '#domain/statistics/range.ts';

function summaryOf(scores: readonly number[]) {
  const n = scores.length;
  const mean = scores.reduce((sum, score) => sum + score, 0) / n;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return { n, mean, spread: Math.sqrt(squares / (n - 1)) };
}
const rounded = ({ low, high }: Range) => [Number(low.toFixed(4)), Number(high.toFixed(4))];

describe('Quantiles of t', () => {
  test.each([
    [1, 12.706204736],
    [2, 4.30265273],
    [4, 2.776445105],
    [5, 2.570581836],
    [10, 2.228138852],
    [30, 2.042272456],
    [100, 1.983971519],
    [1e6, 1.959966],
  ])('with %d degrees of freedom are accurate to a millionth', (df, quantile) => {
    expect(Math.abs(studentQuantile(0.975, df) - quantile)).toBeLessThan(1e-6);
  });

  test('grow smoothly between whole degrees of freedom', () => {
    expect(studentQuantile(0.975, 4.5)).toBeLessThan(studentQuantile(0.975, 4));
    expect(studentQuantile(0.975, 4.5)).toBeGreaterThan(studentQuantile(0.975, 5));
  });

  test('rest on an incomplete beta function with the right values', () => {
    expect(incompleteBeta(0.5, 2, 2)).toBeCloseTo(0.5, 12);
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 12);
    // For whole a and b it is a binomial tail: P(X >= 2), X ~ Bin(4, 0.2).
    expect(incompleteBeta(0.2, 2, 3)).toBeCloseTo(0.1808, 12);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });
});

describe('The interval of a mean', () => {
  test.each<[number[], number, [number, number]]>([
    [[4, 4, 4, 4, 4], 4, [2.9203, 4]],
    [[3, 3, 4, 4, 2], 3.2, [2.0924, 4]],
    [[3, 3, 3, 4, 4, 4, 2, 4], 3.375, [2.623, 3.9326]],
    [[2, 2, 3, 3, 3, 2, 3, 1, 3, 2, 3, 3], 2.5, [2.0639, 2.9361]],
  ])('of %j', (scores, mean, interval) => {
    const summary = summaryOf(scores);
    expect(summary.mean).toBeCloseTo(mean, 10);
    expect(rounded(intervalOfMean(summary))).toEqual(interval);
  });

  test('covers a coded mean from one end of its range to the other, because its ends move with the mean', () => {
    for (const n of [5, 8, 12, 20, 50]) {
      for (const spread of [0.2, 0.6, 1.2]) {
        const along = Array.from({ length: 31 }, (_, step) =>
          intervalOfMean({ n, mean: 1 + step / 10, spread }),
        );
        for (const [step, { low, high }] of along.entries()) {
          expect(low).toBeGreaterThanOrEqual(along[step - 1]?.low ?? 1);
          expect(high).toBeGreaterThanOrEqual(along[step - 1]?.high ?? 1);
        }
      }
    }
  });

  test('has a width even where everybody agrees', () => {
    const { low, high } = intervalOfMean({ n: 12, mean: 2.5, spread: 0 });
    expect(high - low).toBeGreaterThan(0.3);
  });

  test('is the index on another scale', () => expect(indexOf(3)).toBe(75));
});

describe('The interval of a change of means', () => {
  test('turns around with time', () => {
    const [a, b] = [
      { n: 8, mean: 2.4, spread: 0.5 },
      { n: 12, mean: 3.1, spread: 0.4 },
    ];
    const [there, back] = [intervalOfChange(a, b), intervalOfChange(b, a)];
    expect(there.low).toBeCloseTo(-back.high, 12);
    expect(there.high).toBeCloseTo(-back.low, 12);
  });

  test('is that of two equal pseudo-rater summaries where nothing changed', () => {
    const group = { n: 9, mean: 2.5, spread: 0.5 };
    // Variance with the pseudo-rater: (8 × 0.25 + 9 × 6.25 + 7.5 − 10 × 6.25) / 9 = 0.3611…; df = 18.
    const half = studentQuantile(0.975, 18) * Math.sqrt((2 * (3.25 / 9)) / 10);
    const { low, high } = intervalOfChange(group, group);
    expect(high).toBeCloseTo(half, 10);
    expect(low).toBeCloseTo(-half, 10);
  });
});

describe('A change', () => {
  const point = (value: number) => ({ low: value, high: value });
  const stateOf = (before: number, after: number, interval: Range) =>
    describeChange(point(before), point(after), interval, 5);

  test('is up or down only where its whole interval lies on that side, else uncertain', () => {
    expect(stateOf(60, 70, { low: 0.1, high: 19 }).state).toBe('up');
    expect(stateOf(70, 60, { low: -19, high: -0.1 }).state).toBe('down');
    expect(stateOf(60, 70, { low: 0, high: 20 }).state).toBe('uncertain');
    expect(stateOf(70, 60, { low: -20, high: 0 }).state).toBe('uncertain');
  });

  test('is practically nil below five index points, whatever its state', () => {
    const surely = { low: 0.1, high: 9.8 };
    expect(stateOf(60, 64.9, surely)).toMatchObject({ state: 'up', slight: true });
    expect(stateOf(60, 65, surely)).toMatchObject({ state: 'up', slight: false });
    expect(stateOf(65, 60.1, { low: -9, high: 1 })).toMatchObject({ slight: true });
  });
});

describe('Shares', () => {
  test.each<[number, number, [number, number]]>([
    [5, 5, [0.5655, 1]],
    [4, 5, [0.3755, 0.9638]],
    [7, 8, [0.5291, 0.9776]],
    [9, 12, [0.4677, 0.9111]],
    [27, 30, [0.7438, 0.9654]],
  ])('%d of %d have their Wilson interval', (count, n, interval) => {
    expect(rounded(wilson(count, n))).toEqual(interval);
  });

  test.each<[[number, number], [number, number], [number, number]]>([
    [
      [4, 10],
      [8, 10],
      [-0.0226, 0.6725],
    ],
    [
      [5, 12],
      [9, 12],
      [-0.0531, 0.6087],
    ],
    [
      [30, 60],
      [45, 58],
      [0.1025, 0.4269],
    ],
  ])('from %j to %j have their Newcombe interval', ([a, n], [b, m], interval) => {
    expect(rounded(newcombe({ count: a, n }, { count: b, n: m }))).toEqual(interval);
  });
});
