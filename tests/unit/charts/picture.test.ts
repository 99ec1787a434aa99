// A picture that travels alone has the very tracks of the page, its words around them, and nothing that a page could run.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '#charts/figure.ts';
import { allFigures, drawFigure, figureProps } from '#charts/figures.ts';
import { drawPicture, WIDTHS } from '#charts/picture.ts';
import { drawSocial } from '#charts/social-card.ts';
import { drawTrack } from '#charts/svg/track.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { summarize } from '#domain/summary/summarize.ts';
import { demoUnit } from '../../fixtures/demo-units.ts';

const units = ['dinas-contoh', 'puskesmas-contoh', 'balai-contoh', 'kecamatan-contoh-barat'].map(
  (slug) => {
    const unit = demoUnit(slug);
    const programme = unit.programmes[0]!;
    const summary = summarize(programme, instrument);
    const propsIn = (language: 'id' | 'en') => figureProps(unit, programme, instrument, language);
    return { slug, summary, propsIn };
  },
);
const [dinas] = units as [(typeof units)[number]];
const figures = allFigures(dinas.summary, dinas.propsIn('id'));

describe('every figure of a unit', () => {
  test.each(figures.map((figure) => [figure.name, figure] as const))(
    '%s travels alone with the tracks of the page',
    (name, figure) => {
      const svg = drawFigure(name, dinas.summary, dinas.propsIn('id'), 'dark', 'wide')!;
      expect(svg).toContain(figure.title);
      expect(svg).not.toContain('var(--');
      if (figure.chart.kind !== 'rows') return;
      for (const row of figure.chart.panels.flatMap(({ rows }) => rows))
        expect(svg).toContain(drawTrack(row, figure.chart, 'dark'));
    },
  );

  test('is as wide as its format says', () => {
    for (const format of ['narrow', 'wide'] as const)
      for (const figure of figures)
        expect(drawPicture(figure, 'Dinas', 'light', format)).toContain(
          `width="${WIDTHS[format]}"`,
        );
  });

  test('keeps letters inside the picture', () => {
    for (const figure of figures) {
      const svg = drawPicture(figure, 'Dinas', 'light', 'narrow');
      const ends = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)];
      const height = Number(/height="(\d+)"/.exec(svg)![1]);
      for (const [, x, y] of ends) {
        expect(Number(x)).toBeLessThanOrEqual(WIDTHS.narrow);
        expect(Number(y)).toBeLessThan(height);
      }
    }
  });

  test('is an image with a title and a description', () => {
    const svg = drawPicture(figures[0]!, 'Dinas Contoh', 'light', 'wide');
    expect(svg).toMatch(/^<svg xmlns="[^"]+" [^>]*role="img" aria-labelledby="gambar-t gambar-d"/);
    expect(svg).toContain('>Dinas Contoh</text>');
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('no chart prints a code, in any unit, language or format', () => {
  for (const { summary, propsIn } of units)
    for (const language of ['id', 'en'] as const)
      for (const figure of allFigures(summary, propsIn(language))) {
        const svg = drawPicture(figure, 'Unit', 'light', 'narrow');
        expect(svg, figure.name).not.toMatch(/\[[cxzu]\]/);
        expect(JSON.stringify([figure.chart, figure.key, figure.lines])).not.toMatch(/\[[cxzu]\]/);
      }
});

test('the preview of a link has the finding, every group, and petals', () => {
  const svg = drawSocial(dinas.summary, dinas.propsIn('id'), 'light');
  for (const text of ['Penilaian rekan kerja', 'Peserta (menilai diri)', 'naik 14 poin'])
    expect(svg).toContain(text);
  expect(svg.match(/<g transform="translate\([^"]+scale\(1\)"/g)!.length).toBeGreaterThan(20);
  expect(svg).not.toContain('var(--');
});

test('a picture carries no style, script or event whatever its words are', () => {
  const [first] = figures as [Figure];
  fc.assert(
    fc.property(fc.string(), (text) => {
      const hostile = { ...first, title: `<b onload="${text}">`, subtitle: `${text}<script>` };
      const svg = drawPicture(hostile, `${text}"onload=x`, 'light', 'wide');
      expect(svg).not.toMatch(/<script|<b |style=|<[^>]* on\w+="/);
    }),
    { numRuns: 30 },
  );
});

test('a picture is the same every time', () => {
  const draw = () => figures.map((figure) => drawPicture(figure, 'Dinas', 'light', 'wide'));
  expect(draw()).toEqual(draw());
});
