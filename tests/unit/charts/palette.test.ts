// Pictures outside a page have the same colors as the page, and readers who see fewer colors can tell time apart.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colorsOf, type Palette } from '#charts/palette.ts';
import { distance, sightOf, SIGHTS } from './color-sight.ts';

const sheet = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const [bright, dark] = sheet.split('@media screen and (prefers-color-scheme: dark)') as [
  string,
  string,
];
const tokenIn = (text: string, name: string) =>
  new RegExp(`--${name}: (#\\w{6}|[\\d.]+);`).exec(text)?.[1];

const names = Object.keys(colorsOf('light')) as (keyof Palette)[];

test.each(names)('%s equals its token in light and in dark', (name) => {
  expect([tokenIn(bright, name), tokenIn(dark, name)]).toEqual([
    colorsOf('light')[name],
    colorsOf('dark')[name],
  ]);
  expect(colorsOf('page')[name]).toBe(`var(--${name})`);
});

describe('a color as others see it', () => {
  test('stays what it is for those who see all colors, and gray stays gray for all', () => {
    expect(distance('#0a4f75', '#0a4f75', 'normal')).toBe(0);
    for (const sight of SIGHTS) {
      const [red, green, blue] = sightOf('#808080', sight);
      expect(red).toBeCloseTo(green, 2);
      expect(green).toBeCloseTo(blue, 2);
    }
  });

  test('loses much of red against green for protan and deutan readers', () => {
    for (const sight of ['protan', 'deutan'] as const)
      expect(distance('#d62728', '#2ca02c', sight)).toBeLessThan(
        0.75 * distance('#d62728', '#2ca02c', 'normal'),
      );
  });
});

/** The least distance over all kinds of sight. */
const least = (one: string, other: string) =>
  Math.min(...SIGHTS.map((sight) => distance(one, other, sight)));

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  const colors = colorsOf(theme);

  test.each([
    ['before', 'after', 19],
    ['soga', 'after', 14],
    ['soga', 'before', 15],
    // A decline is told by its shape and its word as well; its color must only not be taken for that of a rise.
    ['after', 'decline', 18],
    ['before', 'decline', 14],
  ] as const)('%s and %s are at least %d apart for every reader', (one, other, floor) => {
    expect(least(colors[one], colors[other])).toBeGreaterThanOrEqual(floor);
  });

  test('soga would be taken for a decline, so that it never stands inside a plot', () => {
    expect(least(colors.soga, colors.decline)).toBeLessThan(9);
  });
});

/** The distance of the two colors of a set that are most alike, for the reader who sees them so. */
const weakest = (set: readonly string[]) =>
  Math.min(...set.flatMap((one, place) => set.slice(place + 1).map((other) => least(one, other))));
const FLOOR = 14;

test('colors carry time and decline only: a set of five for five groups falls below the floor', () => {
  for (const theme of ['light', 'dark'] as const) {
    const { before, after, decline } = colorsOf(theme);
    expect(weakest([before, after, decline])).toBeGreaterThanOrEqual(FLOOR);
  }
  const naive = ['#1f77b4', '#ff7f0e', '#2ca02c', '#d62728', '#9467bd'];
  expect(weakest(naive)).toBeLessThan(FLOOR);
});
