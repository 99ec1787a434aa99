// Every number in pictures and tables of the demo data is explained by the public JSON, and a number that is not is caught.
import { describe, expect, test } from 'vitest';
import { allFigures, drawFigure, figureProps, programmeShown } from '#charts/figures.ts';
import { viewUnit } from '#components/explore/points.ts';
import { describeUnit } from '#components/unit/view-model.ts';
import { writeCsv, writeJson } from '#server/open-data/exports.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { summarize } from '#domain/summary/summarize.ts';
import { demoRecords } from '#demo/snapshots.ts';
import { demoData } from '#demo/demo-data.ts';
import { harvestNumbers, unexplainedNumbers } from '../../../fixtures/attacks/harvest.ts';

const units = demoRecords(demoData('2026-11-23'));
/** Marks of the axes, the level of the intervals, and what counts as similar or as chance. */
const SCENERY = [0, 20, 25, 40, 50, 60, 75, 80, 100, 95, 6.25];

describe('Numbers are harvested', () => {
  test.each([
    ['id', '<p>Rata-rata 3,25 dari 1.200 jawaban</p>', [3.25, 1200]],
    ['en', '<td title="at least 16">83.5%</td>', [83.5, 16]],
    ['id', '<style>.a{top:7px}</style><svg x="9"><text>62</text></svg>', [62]],
    ['en', '<img alt="From 62 to 76" width="640">', [62, 76]],
  ] as const)('in %s from %s', (language, markup, numbers) => {
    expect(harvestNumbers(markup, language)).toEqual(numbers);
  });
});

describe('The public JSON explains', () => {
  test.each(['id', 'en'] as const)('every number of every picture in %s', (language) => {
    let pictures = 0;
    for (const unit of units) {
      const summary = summarize(programmeShown(unit)!, instrument);
      const props = figureProps(unit, programmeShown(unit), instrument, language);
      const names = allFigures(summary, props).map(({ name }) => name);
      for (const name of ['pratinjau', ...names]) {
        const picture = drawFigure(name, summary, props, 'light', 'wide')!;
        pictures++;
        const strange = unexplainedNumbers(picture, language, writeJson(unit), SCENERY);
        expect([unit.slug, name, strange]).toEqual([unit.slug, name, []]);
      }
    }
    expect(pictures).toBeGreaterThan(8);
  });

  test.each(['id', 'en'] as const)('every number that a unit’s page shows in %s', (language) => {
    for (const unit of units) {
      const view = describeUnit(unit, language, '2026-11-23');
      const { finding, outlook, withheld, citizens, head, figures, findings } = view;
      const told = [head, ...Object.values(figures).flat()].map((figure) => [
        figure?.title,
        figure?.subtitle,
        figure?.lines,
        figure?.table,
        figure?.description,
      ]);
      const strange = unexplainedNumbers(
        JSON.stringify([finding, outlook, withheld, citizens, findings, told]).replaceAll('"', ' '),
        language,
        writeJson(unit),
        SCENERY,
      );
      expect([unit.slug, strange]).toEqual([unit.slug, []]);
    }
  });

  test.each(['id', 'en'] as const)('every number of the interactive view in %s', (language) => {
    let said = '';
    for (const unit of units) {
      const points = viewUnit(unit, language)?.points ?? [];
      const text = points.map(({ label, words }) => `${label}; ${words}`).join(' | ');
      expect([unit.slug, unexplainedNumbers(text, language, writeJson(unit), [95])]).toEqual([
        unit.slug,
        [],
      ]);
      said += text;
    }
    expect(harvestNumbers(said, language).length).toBeGreaterThan(1000);
  });

  test('every number of the CSV', () => {
    for (const unit of units) {
      const lines = writeCsv(unit).replaceAll(',', ' ; ');
      expect(unexplainedNumbers(lines, 'en', writeJson(unit))).toEqual([]);
    }
  });

  test('no number that was taken from the answers past the cells', () => {
    const [unit] = units;
    const json = writeJson(unit!);
    const careless = '<p>Rata-rata <span title="2,987">tinggi</span>, 1.733 jawaban</p>';
    expect(unexplainedNumbers(careless, 'id', json)).toEqual([1733, 2.987]);
  });
});
