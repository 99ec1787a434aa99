// Words never claim more than was published.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  abbreviateRange,
  INDEX,
  nameGroups,
  nameMonth,
  PERCENT,
  formatRange,
  formatInterval,
  titleGroups,
} from '#charts/wording.ts';

test('an exact value is one number, a range at an end of the scale a bound', () => {
  expect(formatRange({ low: 62, high: 62 }, INDEX, 'id')).toBe('62');
  expect(formatRange({ low: 75, high: 100 }, PERCENT, 'id')).toBe('sedikitnya 75%');
  expect(formatRange({ low: 0, high: 25 }, PERCENT, 'en')).toBe('at most 25%');
  expect(formatRange({ low: 60.2, high: 70.2 }, INDEX, 'id')).toBe('60 sampai 71');
  expect(abbreviateRange({ low: 80, high: 100 }, INDEX, 'id')).toBe('≥\u00a080');
  expect(abbreviateRange({ low: 25, high: 40 }, INDEX, 'id')).toBe('≤\u00a040');
});

test('bounds are rounded outward, so that what is said holds for every possible value', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 98, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (low, width) => {
        const numbers = formatRange({ low, high: low + width }, PERCENT, 'en')
          .match(/\d+/g)!
          .map(Number);
        expect(numbers[0]).toBeLessThanOrEqual(low + 1e-6);
        expect(numbers[1]).toBeGreaterThanOrEqual(low + width - 1e-6);
      },
    ),
  );
});

test('groups are named together and months from the training on', () => {
  expect(nameGroups(['peer', 'subordinate'], 'id')).toBe('rekan kerja dan bawahan');
  expect(titleGroups(['self'], 'id')).toBe('Peserta (menilai diri)');
  expect(titleGroups(['peer'], 'en')).toBe('Peers');
  expect(nameGroups(['superior', 'peer', 'subordinate'], 'id')).toBe('tiga kelompok pegawai');
  expect(nameMonth(0, 'id')).toBe('sebelum diklat');
  expect(nameMonth(3, 'en')).toBe('month 3');
});

test('a minus is a true minus, and what rounds to nothing has none', () => {
  expect(formatInterval({ low: -3.6, high: 22.3 }, 'id')).toBe('−4 sampai 22');
  expect(formatInterval({ low: -0.4, high: 1 }, 'en')).toBe('0 to 1');
});
