// Figures of the demo units have titles of at most ten words, with a table for every mark.
import { describe, expect, test } from 'vitest';
import { allFigures, figureProps, programmeShown } from '#charts/figures.ts';
import { answersFigure } from '#charts/figures/answers-figure.ts';
import { behaviorsFigure } from '#charts/figures/behaviors-figure.ts';
import { trendFigure } from '#charts/figures/trend-figure.ts';
import { labelAnswers, labelBehaviors } from '#charts/labels.ts';
import { instrumentOf } from '#content/instruments/registry.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { summarize } from '#domain/summary/summarize.ts';
import { demoUnit, unpublished } from '../../fixtures/demo-units.ts';

const dinas = demoUnit('dinas-contoh');
const summary = summarize(programmeShown(dinas)!, instrument);
const propsIn = (language: 'id' | 'en') =>
  figureProps(dinas, programmeShown(dinas), instrument, language);

test.each(['id', 'en'] as const)('titles have at most ten words (%s)', (language) => {
  for (const { title } of allFigures(summary, propsIn(language)))
    expect(title.split(' ').length, title).toBeLessThanOrEqual(10);
});

describe('tables', () => {
  test('the trend has a row for each group and a cell for each wave, absences as symbols', () => {
    const { table } = trendFigure(summary, propsIn('id'))!;
    expect(table.columns).toHaveLength(programmeShown(dinas)!.waves.length + 2);
    expect(table.rows.map(([group]) => group)).toEqual([
      'Peserta (menilai diri)',
      'Atasan dan bawahan',
      'Rekan kerja',
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
    const { table, chart } = behaviorsFigure(panel, propsIn('id'));
    expect(table.rows.map(([label]) => label)).toEqual(
      chart.panels[0]!.rows.map(({ label }) => label),
    );
    expect(table.rows.flat().some((cell) => cell === '')).toBe(false);
  });

  test('changes are told in the unit of their values, with their range', () => {
    const index = trendFigure(summary, propsIn('id'))!.table;
    expect(index.rows.at(-1)!.at(-1)).toBe('Naik 15 poin indeks (9 sampai 21)');
    const panel = summary.panels.find(({ atom }) => atom === 'peer')!;
    const shares = behaviorsFigure(panel, propsIn('id')).table;
    expect(shares.rows[0]!.at(-1)).toMatch(/^Naik, \d+ sampai \d+ poin persentase$/);
    const whole = JSON.stringify([index, shares]);
    expect(whole).not.toMatch(/\d %|[ (]-\d/);
  });

  test('answers of citizens carry the words of their own question', () => {
    const panel = summary.details.answers.find(({ atom }) => atom === 'citizen')!;
    const { table, chart, key } = answersFigure(panel, propsIn('id'));
    expect(key).toEqual([]);
    expect(chart.panels[0]!.rows[0]!.key!.map(({ text }) => text)).toEqual([
      ...['Tidak ramah', 'Kurang ramah', 'Ramah', 'Sangat ramah'],
    ]);
    expect(table.rows[0]![4]).toMatch(/^Sangat ramah: \d+%$/);
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

  test('name the answers of staff by their scale, and what stands outside of it', () => {
    const answers = labelAnswers(instrument, 'en');
    expect(answers('peer', 'KER4').steps).toEqual([
      ...['Almost never', 'Sometimes', 'Often', 'Almost always'],
    ]);
    expect(answers('citizen', 'ADA2').outside).toBe('There was no problem');
    expect(answers('citizen', 'KOM4').outside).toBeNull();
  });

  test('name weeks for what is asked in weeks, and subordinates where a behavior is about them', () => {
    const second = instrumentOf('0.2');
    const answers = labelAnswers(second, 'id');
    expect(answers('peer', 'KER2')).toEqual({
      steps: ['Tidak ada', '1 pekan', '2 atau 3 pekan', 'Setiap pekan'],
      outside: 'Tidak dapat menilai',
      bestWeeks: '“2 pekan atau lebih”',
    });
    expect(answers('peer', 'KER4').bestWeeks).toBeNull();
    expect(answers('citizen', 'LAY2').steps.at(-1)).toBe('Semua');
    const labels = labelBehaviors(second, 'id');
    expect(labels('subordinate', 'KER2')).toBe(
      'Membagikan hal yang dipelajari kepada Anda dan tim',
    );
    expect(labels('peer', 'KER2')).toBe('Membagikan hal yang dipelajari kepada rekan');
  });
});

test('the programme with published numbers is shown even when a newer one is only planned', () => {
  const [old] = dinas.programmes;
  const [planned] = unpublished(dinas, 'planned').programmes;
  expect(programmeShown({ ...dinas, programmes: [planned!, old!] })).toBe(old);
  expect(programmeShown({ ...dinas, programmes: [planned!] })).toBe(planned);
  expect(programmeShown({ ...dinas, programmes: [] })).toBeUndefined();
});
