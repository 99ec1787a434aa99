// Figure stories: prints walk as people do, words are short and the same in both languages, and pictures of evidence keep to the guides.
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { drawPrints } from '#components/pictures/shapes.ts';
import { SHARES } from '#components/stories/kesenjangan-diklat-praktik/shares.ts';
import {
  EVENTS,
  MEASURED,
  placeMeasurements,
} from '#components/stories/studi-kasus-pelayanan-prima/journey.ts';
import { walk, type Point } from '#components/stories/trail.ts';
import { wordsIn, type Words } from '#i18n/words.ts';

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const straight = [
  { x: 0, y: 50 },
  { x: 390, y: 50 },
];

describe('a walk', () => {
  test('sets its prints evenly, left and right in turn, toes ahead', () => {
    const steps = walk(straight, { length: 20, side: 7, clear: 0 });
    expect(steps).toHaveLength(19);
    steps.forEach(({ x, y, turn }, place) => {
      expect(Math.abs(x - 20 * (place + 1))).toBeLessThan(1.5);
      expect(y).toBe(place % 2 === 0 ? 43 : 57);
      expect(turn).toBe(90);
    });
  });

  test('keeps away from every station', () => {
    const stations = [...straight, { x: 600, y: 120 }];
    const steps = walk(stations, { side: 0, clear: 25 });
    expect(steps.length).toBeGreaterThan(10);
    for (const step of steps)
      for (const station of stations) expect(distance(step, station)).toBeGreaterThan(24.9);
  });

  test.each([
    ['up', { x: 0, y: 0 }, 0],
    ['down', { x: 0, y: 400 }, 180],
    ['up to the right', { x: 200, y: 0 }, 45],
    ['to the left', { x: -200, y: 200 }, 270],
  ])('turns with a path that goes %s', (_, to, turn) => {
    for (const step of walk([{ x: 0, y: 200 }, to])) expect(step.turn).toBe(turn);
  });

  test('follows a bend through its stations', () => {
    const bend = [
      { x: 0, y: 0 },
      { x: 100, y: 100 },
      { x: 200, y: 0 },
    ];
    const steps = walk(bend, { length: 10, side: 0, clear: 0 });
    expect(Math.min(...steps.map((step) => distance(step, bend[1]!)))).toBeLessThan(6);
    expect(steps.filter(({ turn }) => turn > 90).every(({ x }) => x <= 105)).toBe(true);
    expect(steps.filter(({ turn }) => turn < 90).every(({ x }) => x >= 95)).toBe(true);
  });
});

/** All texts below a key, with that key. */
function* textsOf(tree: unknown, key = ''): Generator<readonly [string, string]> {
  if (typeof tree === 'string') yield [key, tree];
  else
    for (const [below, branch] of Object.entries(tree as object))
      yield* textsOf(branch, Array.isArray(tree) ? key : below);
}

const countWords = (text: string) =>
  text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
const LANGUAGES = ['id', 'en'] as const;
const stories = LANGUAGES.flatMap((language) =>
  Object.entries(wordsIn(language).stories).map(
    ([slug, words]) => [`${language} ${slug}`, words] as const,
  ),
);

describe('the words of a story', () => {
  test.each(Object.keys(wordsIn('id').stories))('%s says as much in both languages', (slug) => {
    const [id, en] = LANGUAGES.map((language) =>
      [...textsOf(wordsIn(language).stories[slug as keyof Words['stories']])].map(([key]) => key),
    );
    expect(en).toEqual(id);
  });

  test.each(stories)('%s has a title of ten words and captions of six at most', (_, words) => {
    for (const [key, text] of textsOf(words)) {
      if (key === 'title') expect(countWords(text), text).toBeLessThanOrEqual(10);
      if (key === 'captions') expect(countWords(text), text).toBeLessThanOrEqual(6);
      expect(text.trim()).not.toBe('');
    }
  });

  test.each(Object.keys(wordsIn('id').stories))('%s has a drawing and a cover', async (slug) => {
    const found = await Array.fromAsync(glob(`src/components/stories/${slug}/{Story,Cover}.astro`));
    expect(found).toHaveLength(2);
  });
});

/** The text of a guide, in both languages. */
const guidesOf = (slug: string) =>
  LANGUAGES.map((language) => readFileSync(`src/content/guides/${language}/${slug}.md`, 'utf8'));

describe('pictures of evidence', () => {
  test('draw the shares that the guide names, and say whose estimate they are', () => {
    for (const guide of guidesOf('kesenjangan-diklat-praktik'))
      for (const share of SHARES) expect(guide).toContain(`${share}%`);
    expect(wordsIn('id').stories['kesenjangan-diklat-praktik'].note).toMatch(/perkiraan.*Saks/);
    expect(wordsIn('en').stories['kesenjangan-diklat-praktik'].note).toMatch(/estimate.*Saks/);
  });

  test('draw so many prints as there are persons', () => {
    const count = (path: string) => path.match(/M/g)?.length ?? 0;
    expect(count(drawPrints())).toBe(10);
    expect(count(drawPrints(0, 4)) + count(drawPrints(4))).toBe(10);
  });

  test('draw the figures of the invented unit as its guide lists them, to scale', () => {
    const inOrder = new RegExp(MEASURED.map(({ index }) => `\\b${index}\\b`).join('[^]*'));
    for (const guide of guidesOf('studi-kasus-pelayanan-prima')) expect(guide).toMatch(inOrder);
    const places = placeMeasurements({ start: { x: 10, y: 100 }, unit: { x: 5, y: 2 } });
    expect(places).toEqual([
      { x: 10, y: 96 },
      { x: 15, y: 94 },
      { x: 25, y: 78 },
      { x: 40, y: 68 },
    ]);
    expect(wordsIn('id').stories['studi-kasus-pelayanan-prima'].captions).toHaveLength(
      EVENTS.length,
    );
  });
});
