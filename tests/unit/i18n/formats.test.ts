// Days and numbers are written in the reader's habit.
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  addressIn,
  isPageName,
  languageOfPrefix,
  routeLanguages,
  splitAddress,
} from '#i18n/addresses.ts';
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

test('an address tells its language and what it is without it', () => {
  expect(splitAddress('/en/unit/a/')).toEqual({ language: 'en', path: '/unit/a/' });
  expect(splitAddress('/en/')).toEqual({ language: 'en', path: '/' });
  expect(splitAddress('/unit/en/')).toEqual({ language: 'id', path: '/unit/en/' });
  expect(splitAddress('/english/')).toEqual({ language: 'id', path: '/english/' });
});

test('no prefix is Indonesian, en is English, and no other prefix is a language', () => {
  expect(languageOfPrefix(undefined)).toBe('id');
  expect(languageOfPrefix('en')).toBe('en');
  for (const prefix of ['id', 'EN', 'xx', '', 'en/en', 'unit/en', 'toString'])
    expect(languageOfPrefix(prefix), prefix).toBeNull();
});

test('a static page is built once in each language, with the parameters that it has there', async () => {
  expect(await routeLanguages()).toEqual([
    { params: { lang: undefined }, props: { language: 'id' } },
    { params: { lang: 'en' }, props: { language: 'en' } },
  ]);
  const routes = await routeLanguages((language) => [
    { params: { slug: 'a' }, props: { text: `a in ${language}` } },
  ]);
  expect(routes).toEqual([
    { params: { lang: undefined, slug: 'a' }, props: { text: 'a in id', language: 'id' } },
    { params: { lang: 'en', slug: 'a' }, props: { text: 'a in en', language: 'en' } },
  ]);
});

test('no slug may be the first part of the address of an on-demand page', () => {
  const pages = fileURLToPath(new URL('../../../src/pages/[...lang]/', import.meta.url));
  const onDemand = globSync('*/**/*.{astro,ts}', { cwd: pages })
    .filter((file) => /prerender = false/.test(readFileSync(join(pages, file), 'utf8')))
    .map((file) => file.split(sep)[0]!);
  expect(onDemand).toContain('unit');
  expect(onDemand.filter((name) => !isPageName(name))).toEqual([]);
  expect(isPageName('dinas-contoh')).toBe(false);
});
