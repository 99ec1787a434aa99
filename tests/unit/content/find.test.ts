// What helps readers find things keeps its form: terms, regulations, sources, changes, topics, roles, relations.
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { isAnswered, splitMarks } from '#components/search/excerpt.ts';
import { rateKinship, relateGuides, type Kinship } from '#content/related-guides.ts';
import { ROLES } from '#content/guide-roles.ts';
import { TOPICS } from '#content/guide-topics.ts';
import { changeSchema } from '#content/changes/schema.ts';
import { termSchema } from '#content/glossary/schema.ts';
import { regulationSchema } from '#content/regulations/schema.ts';
import { sourceSchema } from '#content/sources/schema.ts';
import { readList } from '../../fixtures/lists.ts';
import { readTexts } from '../../fixtures/texts.ts';
import { tools } from '../../fixtures/worksheets.ts';

const terms = readList('glossary', termSchema);
const regulations = readList('regulations', regulationSchema);
const sources = readList('sources', sourceSchema);
const changes = readList('changes', changeSchema);
const guides = readTexts('guides', 'id');
const slugs = guides.map(({ slug }) => slug);

/** So many guides were there when the site opened; they stand first in the reading order. */
const FIRST_GUIDES = 19;

test.each([
  ['terms', terms, 40],
  ['regulations', regulations, 15],
  ['sources', sources, 40],
  ['changes', changes, 3],
])('there are enough %s, each under a name of its own', (_, entries, least) => {
  expect(entries.length).toBeGreaterThanOrEqual(least);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test('a term leads to other terms and guides that exist, and never to itself', () => {
  const ids = terms.map(({ id }) => id);
  const lost = terms.flatMap(({ id, see, guide }) => [
    ...see.filter((other) => other === id || !ids.includes(other)),
    ...(guide && !slugs.includes(guide) ? [guide] : []),
  ]);
  expect(lost).toEqual([]);
});

test('the address of an official text is one of the government', () => {
  const government = /^https:\/\/([\w-]+\.)*go\.id\//;
  const addresses = regulations.flatMap(({ official }) => official.map(({ url }) => url));
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((url) => !government.test(url))).toEqual([]);
  for (const url of [
    'https://gendis.id/news/83937',
    'https://go.id.example.org/',
    'https://ago.id/',
  ])
    expect(url).not.toMatch(government);
});

test('no text of a list begs, blames or borrows', () => {
  const texts = JSON.stringify([terms, regulations, sources, changes]);
  expect(texts.match(/\b(maaf|mohon|invalid|stakeholder|responden)\b/i)?.[0]).toBeUndefined();
});

test('a change leads to a page that exists', () => {
  const places = [
    '/panduan/',
    '/panduan/regulasi/',
    '/unit/',
    '/privasi/',
    '/tentang/',
    ...slugs.map((slug) => `/panduan/${slug}/`),
    ...tools.map(({ slug }) => `/alat/${slug}/`),
  ];
  expect(changes.flatMap(({ paths }) => paths).filter((path) => !places.includes(path))).toEqual(
    [],
  );
});

test('every guide written after the first day tells on its page since when it is there', () => {
  const written = guides.filter(({ front }) => front.order > FIRST_GUIDES).map(({ slug }) => slug);
  const told = changes.flatMap(({ paths }) => paths);
  expect(written.length).toBeGreaterThan(0);
  expect(written.filter((slug) => !told.includes(`/panduan/${slug}/`))).toEqual([]);
});

test('no page tells the same change twice', () => {
  const lines = changes.flatMap(({ title, paths }) => paths.map((path) => `${path} ${title.id}`));
  expect(lines.filter((line, place) => lines.indexOf(line) !== place)).toEqual([]);
});

test('every guide stands under exactly one topic', () => {
  const placed: string[] = TOPICS.flatMap((topic) => [...topic.slugs]);
  expect(placed.sort()).toEqual([...slugs].sort());
});

test.each(ROLES)('the $role reads guides that exist and are written for that role', (one) => {
  expect(new Set(one.guides).size).toBe(one.guides.length);
  const readers = (slug: string) => guides.find((guide) => guide.slug === slug)?.front.roles;
  expect(one.guides.filter((slug) => !readers(slug)?.includes(one.role))).toEqual([]);
});

describe('related guides', () => {
  const collection = guides.map(({ slug, front }) => ({ slug, data: front satisfies Kinship }));
  const relatedTo = (slug: string) =>
    relateGuides(
      collection.find((one) => one.slug === slug)!,
      collection,
    ).map((other) => other.slug);

  test.each(slugs)('of %s are two or three, and none that the page links anyway', (slug) => {
    const own = collection.find((one) => one.slug === slug)!.data.order;
    const orders = relatedTo(slug).map(
      (other) => collection.find((one) => one.slug === other)!.data.order,
    );
    expect(orders.length).toBeGreaterThanOrEqual(2);
    expect(orders.length).toBeLessThanOrEqual(3);
    expect(orders.filter((order) => Math.abs(order - own) <= 1)).toEqual([]);
  });

  test('share a tool before they share an item', () => {
    const guide = (order: number, affectedItems: string[], path?: string) => ({
      data: { order, affectedItems, covers: {}, tool: path ? { path } : undefined },
    });
    const one = guide(1, ['KOM1', 'KOM2'], '/alat/a/');
    const byItem = guide(4, ['KOM1'], '/alat/b/');
    const byTool = guide(7, ['PRO1'], '/alat/a/');
    const stranger = guide(9, ['ADA1']);
    expect(relateGuides(one, [one, byItem, byTool, stranger])).toEqual([byTool, byItem]);
  });

  const kinship = fc.record<Kinship>({
    covers: fc.dictionary(fc.constantFrom('S1.1', 'S1.2', 'S2.1', 'S10.3'), fc.constant('a')),
    affectedItems: fc.uniqueArray(fc.constantFrom('KOM1', 'LAY2', 'PRO1', 'ADA3')),
    tool: fc.option(fc.record({ path: fc.constantFrom('/alat/a/', '/alat/b/') }), {
      nil: undefined,
    }),
    order: fc.integer({ min: 1, max: 21 }),
  });

  test('are related in both directions alike, by 0 to 3', () => {
    fc.assert(
      fc.property(kinship, kinship, (one, other) => {
        const rate = rateKinship(one, other);
        expect(rate).toBe(rateKinship(other, one));
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('an excerpt', () => {
  test('is told apart into what was looked for and the rest', () => {
    expect(splitMarks('a <mark>b</mark>')).toEqual([
      { text: 'a ', marked: false },
      { text: 'b', marked: true },
    ]);
  });

  test('shows escaped signs as signs, once', () => {
    expect(splitMarks('&lt;b&gt; &amp;lt; &quot;')).toEqual([
      { text: '<b> &lt; "', marked: false },
    ]);
  });

  test('loses no word of any text', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean())), (pieces) => {
        const written = pieces.map(([text, marked]) => (marked ? `<mark>${text}</mark>` : text));
        const parts = splitMarks(written.join(' '));
        expect(parts.map(({ text }) => text).join('')).toBe(pieces.map(([text]) => text).join(' '));
      }),
    );
  });

  test.each([
    ['berubah', 'lima <mark>perubahan</mark>', true],
    ['SKP', 'ke <mark>SKP.</mark>', true],
    ['xyzzy', 'titik <mark>x</mark>', false],
    ['menulis surat', 'dua <mark>tulisan</mark>', true],
    ['apa saja', 'tanpa tanda', true],
  ])('answers %s with “%s”: %s', (query, excerpt, expected) => {
    expect(isAnswered(query, excerpt)).toBe(expected);
  });
});
