// Small pictures of rows show what was published and where: shapes, steps that fill the track, and gaps that stay open.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPanels, drawPanelsAlone } from '#charts/draw.ts';
import { drawFigure, panelFigures } from '#charts/figures.ts';
import { labelBehaviors } from '#charts/labels.ts';
import { drawnShares } from '#charts/figures/answers-figure.ts';
import { markChange } from '#charts/svg/change-marks.ts';
import type { PanelRow, PanelSpec } from '#charts/svg/panel.ts';
import { drawTime } from '#charts/svg/draw-time.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { summarize } from '#domain/summary/summarize.ts';
import { demoUnit } from '../../fixtures/demo-units.ts';

const spec = (...rows: PanelRow[]): PanelSpec => ({
  title: 'Uji',
  description: 'Semua angka.',
  subtitle: 'Menurut rekan',
  credit: 'Dinas Contoh',
  layout: { labels: 'beside', words: 0, track: 24 },
  panels: [{ heading: 'Perilaku', description: 'a < b', rows, ticks: ['0', '100 %'], rule: null }],
});
const at = (share: number) => ({ low: share, high: share });
const shareOf = (share: number) => ({ share: at(share), interval: at(share), n: 12 });

describe('a row', () => {
  test('gets ring, disc and bar for a rise, and a triangle for a decline', () => {
    const change = { estimate: 0, interval: at(0), slight: false };
    const kinds = (state: 'up' | 'down') =>
      markChange({
        item: 'KOM2',
        before: shareOf(0.3),
        after: shareOf(0.6),
        change: { ...change, state },
      }).map(({ kind }) => kind);
    expect(kinds('up')).toEqual(['bar', 'ring', 'disc']);
    expect(kinds('down')).toEqual(['bar', 'ring', 'decline']);
  });

  test('draws bounds as a bracket and no bar where ranges touch', () => {
    const bounded = { ...shareOf(0), share: { low: 0.75, high: 1 } };
    const marks = markChange({ item: 'KOM2', before: shareOf(0.8), after: bounded, change: null });
    expect(marks.map(({ kind }) => kind)).toEqual(['ring', 'bracket']);
  });

  test('stays where nothing is shown, as dashes with words and never as zero', () => {
    const [svg] = drawPanels(spec({ label: 'Atasan', marks: [], words: 'tidak ditampilkan' }));
    expect(svg).toContain('stroke-dasharray="4 4"');
    expect(svg).toContain('tidak ditampilkan');
    expect(svg).not.toMatch(/a6 6/);
  });

  test('keeps its description readable for those who do not see it', () => {
    const [svg] = drawPanels(
      spec({ label: 'Rekan', marks: [{ kind: 'disc', at: 0.5 }], words: '' }),
    );
    expect(svg).toMatch(/role="img" aria-label="a &lt; b"/);
  });
});

describe('steps of a distribution', () => {
  const count = fc.tuple(fc.nat(30), fc.nat(30)).map(([low, more]) => ({ low, high: low + more }));

  test('fill the track exactly whatever bounds are published', () => {
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), fc.nat(1), (answers, place) => {
        const n = answers.reduce((sum, { low, high }) => sum + (low + high) / 2, 0) + place;
        fc.pre(n > 0 && answers.some(({ low, high }) => high > low));
        const shares = drawnShares(answers, n);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('have their own length where counts are known', () => {
    const answers = [{ low: 0, high: 4 }, at(10), at(30), at(50)];
    expect(drawnShares(answers, 92).map((share) => Math.round(share * 92))).toEqual([
      2, 10, 30, 50,
    ]);
  });

  test('print a percentage only where it fits', () => {
    const steps = [0, 0.05, 0.5, 0.6, 1];
    const marks = [1, 2, 3, 4].map((step, place) => ({
      ...{ kind: 'step' as const, step: step as 1, from: steps[place]!, to: steps[place + 1]! },
      text: `${step}0`,
    }));
    const [svg] = drawPanels({
      ...spec({ label: 'Warga', marks, words: '' }),
      layout: { labels: 'above', words: 0, track: 30 },
    });
    expect([...svg!.matchAll(/>(\d0)</g)].map(([, text]) => text)).toEqual(['20', '40']);
  });
});

test('months and events stand at their true distance', () => {
  const dots = [0, 1, 3, 6].map((month) => ({ month, value: 10, words: 'x' }));
  const panel = {
    heading: 'Keluhan',
    description: '',
    dots,
    months: [0, 1, 3, 6],
    events: [{ month: 2, number: '1' }],
    axis: 'bulan',
  };
  const { marks } = drawTime(panel, 'light');
  const place = (text: string) =>
    Number(new RegExp(`x="([\\d.]+)" y="[\\d.]+">${text}<`).exec(marks)![1]);
  expect((place('3') - place('0')) / (place('6') - place('0'))).toBeCloseTo(0.5, 2);
});

test('every figure of rows can also travel alone, under its own name', () => {
  const dinas = demoUnit('dinas-contoh');
  const summary = summarize(dinas.programmes[0]!, instrument);
  const props = {
    language: 'id' as const,
    unit: dinas.name.id,
    labels: labelBehaviors(instrument, 'id'),
  };
  const figures = panelFigures(summary, props);
  expect(figures.length).toBeGreaterThan(5);
  for (const { name, title, specify } of figures) {
    const svg = drawFigure(name, summary, props, 'dark', 'wide')!;
    expect(svg).toBe(drawPanelsAlone(specify('wide'), 'dark'));
    expect(svg).toContain(title);
    expect(svg).not.toContain('var(--');
  }
});
