// The bench's arithmetic: medians, ratios, foreign load and the verdict on a gate.
import { expect, test } from 'vitest';
import { foreignShare } from '../../bench/measure/load.ts';
import { interleave, median, pairedRatio } from '../../bench/measure/rounds.ts';
import { gateRatio, gateValue, formatMeasure, writeTable } from '../../bench/measure/table.ts';

test('the median of an even number of values lies between the middle two', () => {
  expect(median([3, 1, 2, 10])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
});

test('a ratio compares values of the same round, so a slow round does not tilt it', () => {
  expect(pairedRatio([10, 100, 10], [20, 200, 20])).toBe(0.5);
});

test('variants take turns there and back again', async () => {
  const order: string[] = [];
  const note = (name: string) => async () => order.push(name);
  await interleave({ a: note('a'), b: note('b'), c: note('c') }, 2);
  expect(order.join('')).toBe('abccba');
});

test('only processor time that others took counts as foreign', () => {
  const before = { total: 0, idle: 0, own: 0 };
  expect(foreignShare(before, { total: 100, idle: 40, own: 50 })).toBeCloseTo(0.1);
  expect(foreignShare(before, { total: 100, idle: 40, own: 60 })).toBe(0);
  expect(foreignShare(before, { total: 100, idle: 0, own: null })).toBe(0);
});

test('a gate is met on its own side only', () => {
  const rate = { what: 'rate', ours: '', reference: '', ratio: 0.84 };
  expect(gateRatio(rate, { atLeast: 0.85 }).met).toBe(false);
  expect(gateRatio(rate, { atMost: 0.85 }).met).toBe(true);
  expect(gateRatio({ ...rate, ratio: Number.NaN }, { atLeast: 0 }).met).toBe(false);
  expect(gateValue('weight', 20, 'kB', { atMost: 20 }).met).toBe(true);
});

test('the table says MISSED, and why something was not measured', () => {
  const missed = gateValue('weight', 21, 'kB', { atMost: 20 });
  const text = writeTable([missed, { what: 'database', notMeasured: 'no PostgreSQL' }]);
  expect(text).toMatch(/^weight +21 kB +<= 20 kB +MISSED$/m);
  expect(text).toMatch(/^database +not measured: no PostgreSQL$/m);
});

test('numbers are said with three digits that matter', () => {
  expect(formatMeasure(1234.56, 'ms')).toBe('1,235 ms');
  expect(formatMeasure(0.12345, 'ms')).toBe('0.123 ms');
});
