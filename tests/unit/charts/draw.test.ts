// Charts show what the numbers say: rings, discs, triangles, brackets, gaps, and months at their true distance.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDumbbell, drawTrend } from '#charts/draw.ts';
import { colorsOf } from '#charts/palette.ts';
import type { DumbbellRow, DumbbellSpec, TrendDot, TrendSpec } from '#charts/spec.ts';

const exactly = (value: number) => ({ low: value, high: value });
const picture = {
  id: 'uji',
  format: 'wide' as const,
  title: 'Naik & jelas',
  description: 'Semua angka.',
  subtitle: 'Menurut rekan',
  credit: 'Dinas Contoh',
};
const rising: DumbbellRow = {
  label: 'Menerima masukan',
  before: exactly(0.25),
  after: exactly(0.75),
  state: 'up',
  words: 'naik',
};
const dumbbell = (...rows: DumbbellRow[]): DumbbellSpec => ({ ...picture, rows });
const colors = colorsOf('page');
const bars = (svg: string) => [
  ...svg.matchAll(/<path d="M([\d.]+) [\d.]+h([\d.]+)v4h-[\d.]+Z" fill="([^"]+)"\/>/g),
];

describe('before and after', () => {
  test('draws a hollow ring, a filled disc and a bar between them on an axis from 0 to 100 %', () => {
    const svg = drawDumbbell(dumbbell(rising), 'page');
    expect(svg).toMatch(
      /a6 6 [^"]+" fill="var\(--paper\)"\/><path [^>]+stroke="var\(--before\)"/,
    );
    expect(svg).toMatch(/a6 6 [^"]+" fill="var\(--after\)"/);
    const [bar] = bars(svg);
    const track = 720 - 304 - 104;
    expect(Number(bar![1])).toBeCloseTo(304 + track * 0.25, 0);
    expect(Number(bar![2])).toBeCloseTo(track * 0.5, 0);
    expect(svg.match(/>(\d+(?: %)?)<\/text>/g)).toEqual(
      ['0', '25', '50', '75', '100 %'].map((tick) => `>${tick}</text>`),
    );
  });

  test('colors the bar only where the change is certain', () => {
    const fills = (['up', 'down', 'uncertain'] as const).map(
      (state) => bars(drawDumbbell(dumbbell({ ...rising, state }), 'page'))[0]![3],
    );
    expect(fills).toEqual([colors.dataAfter, colors.dataDecline, colors.dataBefore]);
  });

  test('marks a decline by shape as well as by color', () => {
    const falling = {
      ...rising,
      before: exactly(0.8),
      after: exactly(0.3),
      state: 'down' as const,
    };
    const svg = drawDumbbell(dumbbell(falling), 'page');
    expect(svg).toMatch(
      /<path d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+L[\d.]+ [\d.]+Z" fill="var\(--decline\)"/,
    );
    expect(svg).not.toContain('fill="var(--after)"');
  });

  test('draws a value known only within bounds as a bracket and never as a point', () => {
    const svg = drawDumbbell(dumbbell({ ...rising, after: { low: 0.75, high: 1 } }), 'page');
    expect(svg).toMatch(/stroke="var\(--after\)" stroke-width="2"/);
    expect(svg.match(/a6 6 /g)).toHaveLength(4);
  });

  test('bars only the certain way between two ranges, and none where they overlap', () => {
    const apart = { ...rising, before: { low: 0, high: 0.25 }, after: { low: 0.75, high: 1 } };
    const overlap = { ...rising, before: { low: 0.5, high: 1 }, after: { low: 0.75, high: 1 } };
    const [bar] = bars(drawDumbbell(dumbbell(apart), 'page'));
    expect(Number(bar![2])).toBeCloseTo((720 - 304 - 104) * 0.5, 0);
    expect(bars(drawDumbbell(dumbbell(overlap), 'page'))).toEqual([]);
  });

  test('keeps a row without values as a dashed track with its words', () => {
    const withheld = {
      ...rising,
      before: null,
      after: null,
      state: null,
      words: 'tidak ditampilkan',
    };
    const svg = drawDumbbell(dumbbell(withheld), 'page');
    expect(svg).toContain('stroke-dasharray="4 4"');
    expect(svg).toContain('>tidak ditampilkan</text>');
    expect(svg).not.toMatch(/a6 6 |v4h/);
  });

  test('keeps every letter at 14 pixels and inside a phone', () => {
    const svg = drawDumbbell({ ...dumbbell(rising), format: 'narrow' }, 'page');
    expect(svg).toContain('viewBox="0 0 328 ');
    expect(svg.match(/font-size="[^"]+"/g)).toEqual(['font-size="14"']);
  });
});

const dot = (month: number, value: number | null): TrendDot => ({
  month,
  index: value === null ? null : exactly(value),
  interval: value === null ? null : { low: value - 5, high: value + 5 },
  words: value === null ? '[c]' : String(value),
});
const trend = (...dots: TrendDot[]): TrendSpec => ({
  ...picture,
  axis: 'bulan',
  panels: [{ label: 'Rekan', words: 'Naik', description: 'Rekan naik.', dots }],
});

describe('trend', () => {
  test('places months at their true distance', () => {
    const svg = drawTrend(trend(dot(0, 50), dot(1, 55), dot(3, 60), dot(6, 70)), 'page');
    const x = [...svg.matchAll(/<path d="M([\d.]+) [\d.]+a4 4 /g)].map((found) => Number(found[1]));
    const steps = x.slice(1).map((each, place) => each - x[place]!);
    expect(steps[1]! / steps[0]!).toBeCloseTo(2, 1);
    expect(steps[2]! / steps[0]!).toBeCloseTo(3, 1);
  });

  test('draws every interval as a pale range of ten pixels', () => {
    const svg = drawTrend(trend(dot(0, 50), dot(3, 60)), 'page');
    expect(svg.match(/h10v[\d.]+h-10Z" fill="color-mix/g)).toHaveLength(2);
  });

  test('breaks the line where a wave is withheld and prints its symbol', () => {
    const whole = drawTrend(trend(dot(0, 50), dot(1, 55), dot(3, 60)), 'page');
    const broken = drawTrend(trend(dot(0, 50), dot(1, null), dot(3, 60)), 'page');
    const reach = (svg: string) =>
      [...svg.matchAll(/d="(M[^"]+)" fill="none" stroke="var\(--after\)"/g)].map(
        ([, path]) => new Set(path!.match(/(?<=[ML])[\d.]+/g)).size,
      );
    expect(reach(whole)).toEqual([3]);
    expect(reach(broken)).toEqual([1, 1]);
    expect(broken).toContain('>[c]</text>');
  });
});

describe('every picture', () => {
  const both = (theme: 'page' | 'light' | 'dark') => [
    drawDumbbell(dumbbell(rising), theme),
    drawTrend(trend(dot(0, 50), dot(3, 60)), theme),
  ];

  test('is an image with a title and a description under ids of its own', () => {
    for (const svg of both('page')) {
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="uji-t uji-d"/);
      expect(svg).toContain(
        '<title id="uji-t">Naik &amp; jelas</title><desc id="uji-d">Semua angka.</desc>',
      );
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('follows the page by variables only, and stands alone without any', () => {
    for (const svg of both('page')) expect(svg).not.toMatch(/#[0-9a-f]{3,8}\b/i);
    for (const svg of [...both('light'), ...both('dark')]) {
      expect(svg).not.toContain('var(');
      expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
      expect(svg).toContain('>Dinas Contoh</text>');
    }
  });

  test('carries no style, script or event whatever its words are', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hostile = { ...rising, label: `${text}<script>"onload=x`, words: text };
        const svg = drawDumbbell({ ...dumbbell(hostile), title: `<b onload="${text}">` }, 'light');
        expect(svg).not.toMatch(/<script|<b |style=|<[^>]* on\w+="/);
      }),
      { numRuns: 30 },
    );
  });

  test('is the same every time', () => {
    expect(both('light')).toEqual(both('light'));
  });
});
