// SKM arithmetic follows its regulation at every border of a grade.
import { describe, expect, test } from 'vitest';
import { computeSkm, gradeSkm } from '#domain/statistics/skm.ts';

/** Nine equal unsur that give a value. */
const meansFor = (value: number) => Array<number>(9).fill(value / 25);

describe('An SKM', () => {
  test.each([
    [64.99, 'D'],
    [65, 'C'],
    [76.6, 'C'],
    [76.61, 'B'],
    [88.3, 'B'],
    [88.31, 'A'],
    [25, 'D'],
    [100, 'A'],
  ] as const)('of %d is graded %s', (value, grade) => {
    expect(gradeSkm(value)).toBe(grade);
    expect(computeSkm(meansFor(value))).toEqual({ value, grade });
  });

  test('of nothing but fours is 100.00, which a weight of 0.111 would miss', () => {
    expect(computeSkm(Array<number>(9).fill(4)).value).toBe(100);
    expect(25 * 9 * 4 * 0.111).toBeCloseTo(99.9, 10);
  });

  test('is rounded before it is graded', () => {
    expect(computeSkm(meansFor(64.995))).toEqual({ value: 65, grade: 'C' });
    expect(computeSkm(meansFor(76.606))).toEqual({ value: 76.61, grade: 'B' });
    expect(computeSkm(meansFor(88.304))).toEqual({ value: 88.3, grade: 'B' });
  });

  test('needs nine unsur within the scale', () => {
    for (const means of [[], Array<number>(8).fill(3), Array<number>(9).fill(5)]) {
      expect(() => computeSkm(means)).toThrow(RangeError);
    }
  });
});
