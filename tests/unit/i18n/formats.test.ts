// Days and numbers are written in the reader's habit.
import { expect, test } from 'vitest';
import { addressIn } from '#i18n/addresses.ts';
import { formatDate, formatList, formatNumber, formatShare } from '#i18n/formats.ts';

test('a day is written in words and never shifts with a time zone', () => {
  expect(formatDate('2027-03-14', 'id')).toBe('14 Maret 2027');
  expect(formatDate('2027-03-14', 'en')).toBe('14 March 2027');
  expect(formatDate('2027-01-01', 'id')).toBe('1 Januari 2027');
});

test('a text that is not a day is refused', () => {
  expect(() => formatDate('besok', 'id')).toThrow(RangeError);
});

test('numbers take the decimal sign of the language', () => {
  expect(formatNumber(1234.5, 'id', 1)).toBe('1.234,5');
  expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5');
  expect(formatNumber(7, 'id')).toBe('7');
});

test('a share is a whole percentage', () => {
  expect(formatShare(0.625, 'id')).toBe('63%');
  expect(formatShare(0, 'en')).toBe('0%');
});

test('a list reads like a sentence', () => {
  expect(formatList(['peserta', 'pimpinan'], 'id')).toBe('peserta dan pimpinan');
  expect(formatList(['leaders', 'citizens'], 'en')).toBe('leaders and citizens');
});

test('Indonesian stands at the root and English below /en/', () => {
  expect(addressIn('id', '/panduan/')).toBe('/panduan/');
  expect(addressIn('en', '/')).toBe('/en/');
});
