// Every threshold, wait, number and share of protection that texts name is the one that the program uses or that an attack of the tests finds.
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../fixtures/texts.ts';
import { read } from '../../fixtures/tree.ts';
import { FACTS, quotesOf, type Facts, type Quote } from './protection-figures.ts';

const plain = (path: string) => read(path).replace(/\*\*/g, '').replace(/\s+/g, ' ');

/** Quotes that their text no longer has. */
const findDrift = (quotes: readonly Quote[]) =>
  quotes
    .filter(({ path, says }) => !plain(path).includes(says))
    .map(({ path, says }) => `${path} should say “${says}”`);

test('every figure of protection in the texts is the one of the program or of an attack', () => {
  expect(quotesOf(FACTS).length).toBeGreaterThan(90);
  expect(findDrift(quotesOf(FACTS))).toEqual([]);
});

/** The same facts with every number higher. */
const raise = (fact: unknown): unknown => {
  if (typeof fact === 'number') return fact + 1;
  if (typeof fact === 'string') return `${fact}0`;
  if (Array.isArray(fact)) return fact.map(raise);
  return Object.fromEntries(Object.entries(fact as object).map(([key, one]) => [key, raise(one)]));
};

/** Told in words that no number is put into: a fifth, a day, a minute and a half. */
const IN_WORDS: Partial<Facts> = { plainShare: 5, tokenHours: 24, quietSeconds: 90 };

test.each(Object.keys(FACTS) as (keyof Facts)[])('a change of %s would be noticed', (name) => {
  if (name in IN_WORDS) {
    expect(FACTS[name]).toBe(IN_WORDS[name]);
    return;
  }
  const changed = { ...FACTS, [name]: raise(FACTS[name]) } as Facts;
  expect(findDrift(quotesOf(changed))).not.toEqual([]);
});

describe.each(LANGUAGES)('the page on privacy in %s', (language) => {
  const path = `src/content/pages/${language}/privacy.md`;
  const body = read(path).split('---').slice(2).join('---');

  test('numbers its eight limits', () => {
    expect(body.match(/^\d+\. /gm)).toEqual(Array.from({ length: 8 }, (_, at) => `${at + 1}. `));
    expect(body).toMatch(language === 'id' ? /ada delapan:/ : /There are eight:/);
  });

  test('holds no figure that nobody checks', () => {
    const rest = quotesOf(FACTS)
      .filter((quote) => quote.path === path)
      .reduce(
        (text, { says }) => text.replaceAll(says, ''),
        plain(path).replace(/^.*?--- .*?--- /, ''),
      );
    const figures = rest.match(/(?<![\p{L}\d.,-])\d+(?:[.,]\d+)*/gu) ?? [];
    // The meeting that is played, with so many people; and the law.
    expect(figures.filter((figure) => figure.length > 1)).toEqual(['20', '30', '12', '27', '2022']);
  });
});
