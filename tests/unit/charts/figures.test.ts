// Figures of the demo units have titles of at most ten words, with a table for every mark.
import { describe, expect, test } from 'vitest';
import { dumbbellFigure } from '#charts/figures/dumbbell-figure.ts';
import { programmeShown } from '#charts/figures.ts';
import { labelBehaviors } from '#charts/labels.ts';
import { describeFinding, trendFigure } from '#charts/figures/trend-figure.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import type { RaterGroup } from '#domain/instrument/terms.ts';
import { summarize } from '#domain/summary/summarize.ts';
import type { Change, TrendSeries } from '#domain/summary/values.ts';
import { demoUnit, unpublished } from '../../fixtures/demo-units.ts';

const dinas = demoUnit('dinas-contoh');
const summary = summarize(programmeShown(dinas)!, instrument);
const propsIn = (language: 'id' | 'en') => ({
  language,
  unit: dinas.name[language],
  labels: labelBehaviors(instrument, language),
});

function seriesWith(groups: readonly RaterGroup[], state: Change['state']): TrendSeries {
  const value = (index: number) => ({
    index: { low: index, high: index },
    interval: { low: index - 5, high: index + 5 },
    n: 12,
  });
  return {
    atom: groups.join('+'),
    groups,
    points: [
      { month: 0, value: value(62) },
      { month: 6, value: value(76) },
    ],
    change: { state, estimate: 14, interval: { low: 2, high: 26 }, slight: false },
  };
}

describe('findings', () => {
  test('say direction, points, time and whose view it is', () => {
    expect(describeFinding(seriesWith(['peer'], 'up'), 'id')).toBe(
      'Naik 14 poin dalam 6 bulan menurut rekan',
    );
    expect(describeFinding(seriesWith(['peer'], 'uncertain'), 'id')).toBe(
      'Perubahan belum dapat dipastikan menurut rekan',
    );
    expect(describeFinding(null, 'id')).toBe('Belum ada angka yang dapat ditampilkan');
  });

  test('name no points where a value is only known within bounds', () => {
    const series = seriesWith(['citizen'], 'up');
    const [first, last] = series.points as [
      TrendSeries['points'][0],
      { month: number; value: object },
    ];
    const bounded = { ...last.value, index: { low: 80, high: 100 } };
    const coded = { ...series, points: [first, { month: 6, value: bounded }] } as TrendSeries;
    expect(describeFinding(coded, 'id')).toBe('Naik dalam 6 bulan menurut warga');
  });

  test.each(['id', 'en'] as const)('have at most ten words (%s)', (language) => {
    const atoms: RaterGroup[][] = [
      ['peer'],
      ['peer', 'subordinate'],
      ['superior', 'peer', 'subordinate'],
    ];
    const titles = atoms.flatMap((groups) =>
      (['up', 'down', 'uncertain'] as const).map((state) =>
        describeFinding(seriesWith(groups, state), language),
      ),
    );
    const panels = summary.panels.map((panel) => dumbbellFigure(panel, propsIn(language)).title);
    for (const title of [...titles, ...panels]) {
      expect(title.split(' ').length, title).toBeLessThanOrEqual(10);
    }
  });
});

describe('tables', () => {
  test('the trend has a row for each group and a cell for each wave, absences as symbols', () => {
    const { table } = trendFigure(summary, propsIn('id'))!;
    expect(table.columns).toHaveLength(programmeShown(dinas)!.waves.length + 2);
    expect(table.rows.map(([group]) => group)).toEqual([
      'Diri',
      'Atasan dan bawahan',
      'Rekan',
      'Warga',
    ]);
    for (const row of table.rows) {
      expect(row).toHaveLength(table.columns.length);
      for (const cell of row.slice(1, -1))
        expect(cell).toMatch(/^\[[cxz]\]$|^.+ \(\d+–\d+\), n \d+$/);
    }
  });

  test('before and after has a row for each behavior in the order of the picture', () => {
    const panel = summary.panels.find(({ atom }) => atom === 'peer')!;
    const { table, specify } = dumbbellFigure(panel, propsIn('id'));
    expect(table.rows.map(([label]) => label)).toEqual(
      specify('narrow').rows.map(({ label }) => label),
    );
    expect(table.rows.flat().some((cell) => cell === '')).toBe(false);
  });
});

describe('labels', () => {
  test('speak of behaviors, and to citizens in their own question', () => {
    const labels = labelBehaviors(instrument, 'id');
    expect(labels('peer', 'KER4')).toBe('Menerima masukan dengan tenang');
    expect(labels('peer', 'TER4')).toBe(
      'Rekan yang tidak ikut diklat ikut memakai cara kerja baru itu',
    );
    expect(labels('citizen', 'KOM2')).toBe('Apakah petugas mendengarkan Anda sampai selesai?');
    expect(labels('peer', 'BARU9')).toBe('BARU9');
  });
});

test('the programme with published numbers is shown even when a newer one is only planned', () => {
  const [old] = dinas.programmes;
  const [planned] = unpublished(dinas, 'planned').programmes;
  expect(programmeShown({ ...dinas, programmes: [planned!, old!] })).toBe(old);
  expect(programmeShown({ ...dinas, programmes: [planned!] })).toBe(planned);
  expect(programmeShown({ ...dinas, programmes: [] })).toBeUndefined();
});
