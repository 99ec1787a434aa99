// Pictures outside a page have the same colors as the page.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colorsOf, type Palette } from '#charts/palette.ts';

const sheets = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

const tokenOf = (name: string) =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const names = Object.keys(colorsOf('light')).filter(
  (name) => name !== 'dataAfterTint',
) as (keyof Palette)[];

test.each(names)('%s equals its token in light and in dark', (name) => {
  const token = tokenOf(name);
  const found = new RegExp(`${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(sheets);
  expect(found?.slice(1), token).toEqual([colorsOf('light')[name], colorsOf('dark')[name]]);
  expect(colorsOf('page')[name]).toBe(`var(${token})`);
});

test('the tint is the color of after at 28 %', () => {
  for (const theme of ['light', 'dark'] as const) {
    const { dataAfter, dataAfterTint } = colorsOf(theme);
    expect(dataAfterTint.slice(0, 7)).toBe(dataAfter);
    expect(parseInt(dataAfterTint.slice(7), 16) / 255).toBeCloseTo(0.28, 2);
  }
});
