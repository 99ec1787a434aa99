// Counts of then and now beside the cell of the same item give no answer away, and the same attacker breaks any bolder way to say them.
import { describe, expect, test } from 'vitest';
import { publishCell, type Histogram } from '#domain/disclosure/cells.ts';
import { DEFAULT_POLICY } from '#domain/disclosure/policy.ts';
import { publishShift } from '#domain/disclosure/shifts.ts';
import type { Comparison } from '#domain/disclosure/tally.ts';
import { IS_DEEP } from '../../../fixtures/runs.ts';
import { attackShifts, SHIFT_CODERS } from './joint-worlds.ts';

const shiftOf = (histogram: Histogram, comparison: Comparison) =>
  publishShift(
    publishCell('peer', 'KOM3', histogram, 5, DEFAULT_POLICY)!,
    comparison,
    DEFAULT_POLICY,
  );

describe('Then and now beside the cell of "now"', () => {
  const { most, cases } = IS_DEEP ? { most: 24, cases: 5_215_603 } : { most: 16, cases: 574_517 };
  test(`leave every answer, every "before" and every change at least two values, for 5 to ${most} raters`, () => {
    expect(attackShifts(SHIFT_CODERS.published, most)).toEqual({ cases, violations: 0 });
  });

  test('would leave as much with "more often" alone', () => {
    expect(attackShifts(SHIFT_CODERS.moreOnly, 14).violations).toBe(0);
  });

  test('would give answers away with "the same" said as well', () => {
    expect(attackShifts(SHIFT_CODERS.allThree, 10)).toEqual({ cases: 66_945, violations: 262 });
  });

  test.each([
    ['a margin of two', SHIFT_CODERS.tooNear, 2062],
    ['exact counts', SHIFT_CODERS.exact, 6037],
  ])('would give answers away with %s', (_, coder, violations) => {
    expect(attackShifts(coder, 10).violations).toBe(violations);
  });

  test.each([
    ['more and less often', SHIFT_CODERS.published],
    ['more often alone', SHIFT_CODERS.moreOnly],
  ])('would give answers away where one rater did not compare, even with %s', (_, coder) => {
    expect(attackShifts(coder, 10, 1).violations).toBeGreaterThan(100);
  });
});

describe('The published counts', () => {
  test('are exact in the middle and bounds near the ends', () => {
    expect(shiftOf([2, 4, 4, 2], [5, 6, 1])).toEqual({
      atom: 'peer',
      item: 'KOM3',
      n: 12,
      more: { at: 'exactly', value: 5 },
      less: { at: 'most', value: 2 },
    });
    expect(shiftOf([2, 4, 4, 2], [11, 1, 0])!.more).toEqual({ at: 'least', value: 10 });
  });

  test('are not there unless exactly those who answered also compared', () => {
    expect(shiftOf([2, 4, 4, 2], [5, 5, 1])).toBeNull();
    expect(shiftOf([2, 4, 4, 2], [0, 0, 0])).toBeNull();
  });
});
