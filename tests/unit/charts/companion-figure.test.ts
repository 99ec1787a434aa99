// Figures that a unit counts itself are shown as it wrote them down, corrections too.
import { expect, test } from 'vitest';
import { companionFigure, writeRecorded } from '#charts/figures/companion-figure.ts';
import type { CompanionFigure } from '#domain/waves/record.ts';

const source = { id: 'Buku loket', en: 'Book of the counter' };
const figure = (value: number, history: CompanionFigure['history']): CompanionFigure => ({
  ...{ measure: 'processing-days', period: '2027-04', month: 1, recordedOn: '2027-05-20' },
  ...{ value, source, history },
});

test.each([
  [4, '4,0'],
  [4.5, '4,5'],
  [4.25, '4,25'],
  [0.07, '0,07'],
  [1234.5, '1.234,5'],
])('%d is written %s', (value, text) => {
  expect(writeRecorded(value, 'id')).toBe(text);
});

test('a correction that one decimal would hide is told', () => {
  const corrected = figure(4.28, [{ value: 4.25, recordedOn: '2027-05-10' }]);
  const unit = { companions: [corrected], notes: [], programmes: [] };
  const { lines, table, title } = companionFigure(unit, '2027-03-15', { language: 'id' })!;
  const told = lines.find((line) => line.includes('20 Mei 2027'));
  expect(told).toContain('4,25');
  expect(told).toContain('4,28');
  expect(table.rows[0]).toContain('4,28');
  expect(title).toContain('4,28');
});
