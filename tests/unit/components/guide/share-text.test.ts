// The text that is handed on about a page is short, says what the page says, and leads there.
import { describe, expect, test } from 'vitest';
import {
  chatLinkOf,
  mailLinkOf,
  MOST_CHARACTERS,
  writeShareText,
} from '#components/guide/share-text.ts';
import { ROLES } from '#content/guide-roles.ts';
import { addressIn } from '#i18n/addresses.ts';
import { wordsIn } from '#i18n/words.ts';
import { LANGUAGES, readTexts } from '../../../fixtures/texts.ts';

/** A long name of a site: the text keeps its limit at every installation. */
const SITE = 'https://jejak-perilaku.badan-pengembangan-sumber-daya-manusia.provinsi-contoh.go.id';

const guides = LANGUAGES.flatMap((language) =>
  readTexts('guides', language).map(({ slug, front }) => ({
    ...{ name: `${language}/${slug}`, title: front.title, promise: front.promise },
    points: front.keyPoints,
    address: SITE + addressIn(language, `/panduan/${slug}/`),
  })),
);
const roles = LANGUAGES.flatMap((language) =>
  ROLES.map(({ role, slug, guides: slugs }) => ({
    ...{ name: `${language}/${role}`, ...wordsIn(language).find.roles[role] },
    points: slugs
      .slice(0, 3)
      .map((one) => readTexts('guides', language).find((guide) => guide.slug === one)!.front.title),
    address: SITE + addressIn(language, `/panduan/peran/${slug}/`),
  })),
);

describe.each([...guides, ...roles].map((page) => [page.name, page] as const))(
  'the text about %s',
  (_, page) => {
    const text = writeShareText(page);

    test('is short enough for a chat', () => {
      expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
      expect(MOST_CHARACTERS).toBe(700);
    });

    test('holds title, promise, at least two points, and the address in a line of its own', () => {
      const lines = text.split('\n');
      expect(lines[0]).toBe(page.title);
      expect(lines).toContain(page.promise);
      expect(lines.at(-1)).toBe(page.address);
      const points = lines.filter((line) => line.startsWith('• ')).map((line) => line.slice(2));
      expect(points.length).toBeGreaterThanOrEqual(2);
      expect(page.points.slice(0, points.length)).toEqual(points);
    });

    test('arrives whole through the links', () => {
      expect(new URL(chatLinkOf(text)).searchParams.get('text')).toBe(text);
      const mail = new URL(mailLinkOf(page.title, text));
      expect(mail.searchParams.get('subject')).toBe(page.title);
      expect(mail.searchParams.get('body')!.replaceAll('\r\n', '\n')).toBe(text);
    });
  },
);

describe('too much to say', () => {
  const page = { title: 'A', promise: 'B.', address: 'https://contoh.test/' };

  test('leaves out the last points, and nothing else', () => {
    const points = ['c'.repeat(300), 'd'.repeat(300), 'e'.repeat(300)];
    expect(writeShareText({ ...page, points })).toBe(
      `A\n\nB.\n\n• ${points[0]}\n• ${points[1]}\n\n${page.address}`,
    );
  });

  test('is refused where title, promise and address alone are too long', () => {
    expect(() => writeShareText({ ...page, promise: 'b'.repeat(700), points: ['c'] })).toThrow(
      'https://contoh.test/ is too long',
    );
  });
});
