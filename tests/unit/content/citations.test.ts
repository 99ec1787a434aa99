// Nothing is cited that was not reviewed: every address, author and rule in a text is in the list of sources or regulations.
import { describe, expect, test } from 'vitest';
import { regulationSchema } from '#content/regulations/schema.ts';
import { sourceSchema } from '#content/sources/schema.ts';
import { readList } from '../../fixtures/lists.ts';
import { filesLike, read } from '../../fixtures/tree.ts';
import { addressesIn, findUnlisted, rulesIn, shorten, worksIn } from './citations.ts';

const sources = readList('sources', sourceSchema);
const regulations = readList('regulations', regulationSchema);
const reviewed = {
  addresses: sources.flatMap(({ url }) => url ?? []),
  works: sources.map(({ authors, year }) => `${authors} ${year ?? ''}`),
  rules: regulations.flatMap(({ number }) => [number, ...rulesIn(number)]),
};

const texts = filesLike(/^src\/(content\/.*\.(md|yaml|json)|i18n\/.*\.ts)$/).filter(
  (path) => path !== 'src/content/sources/sources.yaml',
);

test('there are texts to look at, and they cite', () => {
  expect(texts.length).toBeGreaterThan(60);
  const all = texts.map((path) => read(path)).join('\n');
  expect(addressesIn(all).length).toBeGreaterThan(80);
  expect(worksIn(all).length).toBeGreaterThan(50);
  expect(rulesIn(all).length).toBeGreaterThan(20);
});

/** Names the dialect of a schema; nobody is sent there. */
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

test.each(texts)('%s cites reviewed sources only', (path) => {
  expect(findUnlisted(read(path).replace(DIALECT, ''), reviewed)).toEqual([]);
});

test('no source stands in the list twice', () => {
  const addresses = reviewed.addresses.map(shorten);
  expect(addresses.filter((address, place) => addresses.indexOf(address) !== place)).toEqual([]);
});

describe('an unlisted citation is caught', () => {
  test.each([
    ['[baca](https://contoh.test/a)', 'https://contoh.test/a'],
    ['url: https://www.diklatpemerintah.id/?p=1', 'https://www.diklatpemerintah.id/?p=1'],
    ['Menurut Anwar (2019), semua berubah.', 'Anwar 2019'],
    ['Saks & Belcourt (2007)', 'Saks 2007'],
    ['Anwar dkk. (2019)', 'Anwar 2019'],
    ['Anwar, Budi & Citra (2019)', 'Anwar 2019'],
    ['Undang-Undang Nomor 1 Tahun 2030', 'UU 1/2030'],
    ['PermenPANRB 99/2024 mengatur itu.', 'PermenPANRB 99/2024'],
    ['Law 1 of 2030', 'UU 1/2030'],
  ])('in “%s”', (text, citation) => {
    expect(findUnlisted(text, reviewed)).toEqual([citation]);
  });

  test.each([
    'https://diklatpemerintah.id/?p=6089',
    'https://siop.org/tip/backissues/tipjan02/06saks.aspx',
    'Hughes dkk. (2020); Howard (1980)',
    'UU 20/2023 dan Undang-Undang Nomor 27 Tahun 2022',
  ])('and “%s” is not', (text) => {
    expect(findUnlisted(text, reviewed)).toEqual([]);
  });
});

describe('a regulation', () => {
  test.each(regulations.map((rule) => [rule.number, rule] as const))(
    '%s says when it was checked, and leads to a text or has no address at all',
    (_, rule) => {
      expect(rule.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(rule.checkedOn <= new Date().toISOString().slice(0, 10)).toBe(true);
      if (rule.seen === 'official') expect(rule.url).toBeDefined();
    },
  );
});
