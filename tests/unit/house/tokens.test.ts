// Proves by computing them that colors keep the contrast they promise, in light and in dark.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colorsOf } from '#charts/palette.ts';

const folder = new URL('../../../src/styles/', import.meta.url);
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const isTokens = (name: string) => name.startsWith('tokens');

type Mode = 'light' | 'dark';

const [BRIGHT, DARK] = sheets
  .filter(isTokens)
  .map(read)
  .join('\n')
  .split('@media screen and (prefers-color-scheme: dark)') as [string, string];

/** Everything that a block of tokens names, colors or not. */
const rolesIn = (block: string): Map<string, string> =>
  new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, role, value]) => [role!, value!]));

const isColor = (value: string) => /^#\w{6}$/.test(value);

/** Colors by role, as the style sheets give them; a role that dark does not name keeps its color. */
function readTokens(mode: Mode): Map<string, string> {
  const roles = [...rolesIn(BRIGHT), ...(mode === 'dark' ? rolesIn(DARK) : [])];
  return new Map(roles.filter(([, value]) => isColor(value)));
}

/** Relative luminance of an sRGB color, 0 to 1; WCAG 2.2, "relative luminance". */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio of two colors, 1 to 21; WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

/** Text that is read needs 4.5; the edges of inputs, marks of data and the focus ring need 3. */
const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...(['paper', 'cloth', 'tint'] as const).flatMap((back) => [
    ['ink', back, 7] as const,
    ['soft', back, 4.5] as const,
    ['link', back, 4.5] as const,
    ['soga', back, 4.5] as const,
    ['error', back, 4.5] as const,
    ['strong', back, 3] as const,
    ['before', back, 3] as const,
    ['after', back, 3] as const,
    ['decline', back, 3] as const,
  ]),
  ['on-link', 'link', 4.5],
  ['paper', 'ink', 4.5],
  ['paper', 'strong', 4.5],
  ['on-nila', 'nila', 7],
  ['on-nila-soft', 'nila', 4.5],
  ['gold', 'nila', 4.5],
  ['nila-edge', 'nila', 3],
  ['on-step-low', 'step-1', 4.5],
  ['on-step-low', 'step-2', 4.5],
  ['on-step-low', 'step-3', 4.5],
  ['on-step-high', 'step-4', 4.5],
  ['on-step-high', 'step-5', 4.5],
];

test('black on white has the contrast that the standard names', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(['light', 'dark'] as const)('in %s', (mode) => {
  const tokens = readTokens(mode);

  test.each(PAIRS)('%s on %s has a contrast of at least %d', (front, back, least) => {
    expect(contrast(tokens.get(front)!, tokens.get(back)!)).toBeGreaterThanOrEqual(least);
  });

  test('pictures that travel alone have the colors of the page', () => {
    const { range: _, ...palette } = colorsOf(mode);
    expect(Object.fromEntries(tokens)).toMatchObject(palette);
  });

  test('the focus mark stands out by its ink or by its halo', () => {
    const paper = tokens.get('paper')!;
    const marks = ['ink', 'halo'].map((role) => contrast(tokens.get(role)!, paper));
    expect(Math.max(...marks)).toBeGreaterThanOrEqual(3);
  });
});

test('every color token is either in a pair or for decoration only', () => {
  const tested = new Set([...PAIRS.flatMap(([front, back]) => [front, back]), 'halo', 'line']);
  expect([...readTokens('light').keys()].filter((role) => !tested.has(role))).toEqual([]);
});

test('no style sheet but the tokens names a color', () => {
  for (const sheet of sheets.filter((name) => !isTokens(name))) {
    expect(read(sheet).match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(/gi) ?? [], sheet).toEqual([]);
  }
});

test('dark renames no role that light does not have', () => {
  const roles = rolesIn(BRIGHT);
  expect([...rolesIn(DARK).keys()].filter((role) => !roles.has(role))).toEqual([]);
});

test('every role that a style sheet uses exists', () => {
  const roles = rolesIn(BRIGHT);
  for (const sheet of sheets) {
    const used = [...read(sheet).matchAll(/var\(--([\w-]+)\)/g)].map(([, role]) => role!);
    expect(
      used.filter((role) => !roles.has(role)),
      sheet,
    ).toEqual([]);
  }
});
