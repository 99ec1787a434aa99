// No figure in a guide drifts from the demo data: whatever is quoted is computed again and compared word by word.
import { describe, expect, test } from 'vitest';
import { demoUnit } from '../../fixtures/demo-units.ts';
import { LANGUAGES, readTexts, type Language } from '../../fixtures/texts.ts';
import { quoteDemo, type Quote } from './quoted-figures.ts';

/** A guide as one line, front matter included and links reduced to their words. */
function readGuide(language: Language, slug: string): string {
  const { front, body } = readTexts('guides', language).find((guide) => guide.slug === slug)!;
  const words = body.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*/g, '');
  return [front.example?.alt ?? '', words].join('\n').replace(/[^\S\n]+/g, ' ');
}

const quotes = quoteDemo(demoUnit);

/** What a guide no longer says although the demo data publishes it. */
const findDrift = (wanted: readonly Quote[]) =>
  wanted
    .filter(({ guide, language, says }) => !readGuide(language, guide).includes(says))
    .map(
      ({ guide, language, says }) =>
        `The demo data now gives “${says}”; src/content/guides/${language}/${guide}.md says something else.`,
    );

test('every figure that a guide quotes is the one that the demo data publishes', () => {
  expect(quotes.length).toBeGreaterThan(40);
  expect(findDrift(quotes)).toEqual([]);
});

/** Figures of the two guides that do not come from the demo data: months, minutes, scales, examples. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  'studi-kasus-pelayanan-prima': ['30', '360', '1.000', '1,000', '25', '100'],
  'membaca-ringkasan': ['25', '100', '75', '70', '74', '10', '1.000', '1,000'],
};

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.keys(OWN))('%s holds no figure that nobody checks', (slug) => {
    const checked = quotes.filter((quote) => quote.guide === slug && quote.language === language);
    const rest = checked.reduce(
      (text, { says }) => text.replaceAll(says, ''),
      readGuide(language, slug),
    );
    const figures = rest.match(/(?<![\p{L}\d.,-])\d+(?:[.,]\d+)*/gu) ?? [];
    const loose = figures.filter(
      (figure) => (figure.length > 1 || /[.,]/.test(figure)) && !OWN[slug]!.includes(figure),
    );
    expect(loose).toEqual([]);
  });
});

test('changed demo data makes the guides wrong, and the message says where', () => {
  const changed = quoteDemo((slug) =>
    demoUnit(slug === 'dinas-contoh' ? 'dinas-contoh' : 'puskesmas-contoh'),
  );
  expect(findDrift(changed)).toContainEqual(
    expect.stringMatching(
      /^The demo data now gives “.*88.*”; src\/content\/guides\/id\/studi-kasus/,
    ),
  );
});
