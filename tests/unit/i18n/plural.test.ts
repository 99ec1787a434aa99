// A count agrees with its noun in English; Indonesian has one form for all numbers.
import { expect, test } from 'vitest';
import { plural } from '#i18n/plural.ts';
import { wordsIn } from '#i18n/words.ts';

const forms = { one: '{count} unit of {agency}', other: '{count} units of {agency}' };

test.each([
  [0, '0 units of Anu'],
  [1, '1 unit of Anu'],
  [2, '2 units of Anu'],
  [21, '21 units of Anu'],
])('%d is said as %s', (count, text) => {
  expect(plural(count, forms, 'en', { agency: 'Anu' })).toBe(text);
  expect(plural(count, forms, 'id', { agency: 'Anu' })).toContain('units');
});

/** Every pair of forms among the words of a language. */
function formsIn(words: object): readonly (readonly [string, string])[] {
  const { one, other, ...rest } = words as { one?: unknown; other?: unknown };
  const own = typeof one === 'string' && typeof other === 'string' ? [[one, other] as const] : [];
  const inner = Object.values(rest).filter((value) => typeof value === 'object' && value !== null);
  return [...own, ...inner.flatMap((value) => formsIn(value as object))];
}

test('Indonesian forms are equal, and English ones differ', () => {
  const [id, en] = [formsIn(wordsIn('id')), formsIn(wordsIn('en'))];
  expect(id.length).toBeGreaterThan(3);
  expect(id.filter(([one, other]) => one !== other)).toEqual([]);
  expect(en.filter(([one, other]) => one === other)).toEqual([]);
  expect(en).toHaveLength(id.length);
});
