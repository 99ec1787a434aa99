// The sign test is exact, and on published ranges it says only what holds for every count in them.
import { describe, expect, test } from 'vitest';
import { readSigns, signTest } from '#domain/statistics/sign-test.ts';

const exactly = (value: number) => ({ low: value, high: value });
const atMost = (value: number) => ({ low: 0, high: value });

describe('The sign test', () => {
  test.each([
    [8, 0, 0.0078125],
    [9, 1, 0.021484375],
    [6, 2, 0.2890625],
    [2, 6, 0.2890625],
    [5, 5, 1],
    [0, 0, 1],
    [1, 0, 1],
    [20, 5, 0.0040773],
  ])('of %i against %i is exact', (more, less, probability) => {
    expect(signTest(more, less)).toBeCloseTo(probability, 7);
  });

  test('is a probability for hundreds of raters', () => {
    expect(signTest(300, 300)).toBe(1);
    expect(signTest(900, 100)).toBeGreaterThan(0);
    expect(signTest(900, 100)).toBeLessThan(1e-100);
  });
});

describe('Published counts', () => {
  test('are read as more often or less often where chance is ruled out for every count', () => {
    expect(readSigns(exactly(11), atMost(2), 14).state).toBe('more');
    expect(readSigns(atMost(2), exactly(11), 14).state).toBe('less');
  });

  test('stay uncertain where a single count within them does', () => {
    expect(readSigns(exactly(8), exactly(0), 12).state).toBe('more');
    const { state, probability } = readSigns(exactly(8), atMost(2), 12);
    expect(state).toBe('uncertain');
    expect(probability.low).toBeCloseTo(signTest(8, 0), 12);
    expect(probability.high).toBeCloseTo(signTest(8, 2), 12);
    expect(readSigns(atMost(2), atMost(2), 12).state).toBe('uncertain');
  });

  test('count nobody twice', () => {
    const { probability } = readSigns({ low: 10, high: 12 }, atMost(2), 12);
    expect(probability.high).toBeCloseTo(signTest(10, 2), 12);
    expect(probability.low).toBeCloseTo(signTest(12, 0), 12);
  });
});
