// A copied sheet reads like a note: title, headings that lead somewhere, values after their labels.
import { expect, test } from 'vitest';
import { writeText, type Line } from '#components/tools/describing.ts';

const heading = (text: string, depth: 0 | 1 | 2 = 0): Line => ({ kind: 'heading', text, depth });
const entry = (label: string, value: string): Line => ({ kind: 'entry', label, value });

test('ticks, points and values each have their mark', () => {
  const lines: Line[] = [
    heading('Minggu pertama'),
    { kind: 'tick', text: 'Bicara sepuluh menit', ticked: true },
    { kind: 'tick', text: 'Tugas pertama', ticked: false },
    { kind: 'point', text: 'Tanpa nama warga.' },
    entry('Pendamping', 'Rekan di loket dua'),
  ];
  expect(writeText('Daftar periksa', lines)).toBe(
    `Daftar periksa

MINGGU PERTAMA
[x] Bicara sepuluh menit
[ ] Tugas pertama
- Tanpa nama warga.
Pendamping: Rekan di loket dua
`,
  );
});

test('a heading with nothing under it is left out, also above an empty row', () => {
  const lines = [heading('Janji'), heading('Janji 1', 2), heading('Janji 2', 2), heading('Akhir')];
  expect(writeText('Diskusi', [...lines, entry('Catatan', 'Lanjut')])).toBe(
    'Diskusi\n\nAKHIR\nCatatan: Lanjut\n',
  );
});

test('a heading stays when only its second row is filled in', () => {
  const lines = [heading('Janji'), heading('Janji 1', 2), heading('Janji 2', 2)];
  expect(writeText('Diskusi', [...lines, entry('Siapa', 'Loket dua')])).toBe(
    'Diskusi\n\nJANJI\n\nJanji 2\nSiapa: Loket dua\n',
  );
});

test('a value of several lines begins below its label', () => {
  expect(writeText('Jurnal', [entry('Peristiwa', 'Satu.\nDua.')])).toBe(
    'Jurnal\n\nPeristiwa:\nSatu.\nDua.\n',
  );
});

test('a label that ends in a question mark or a colon gets no second colon', () => {
  expect(writeText('Jurnal', [entry('Apa yang membantu?', 'Rekan')])).toContain(
    'Apa yang membantu? Rekan',
  );
  expect(writeText('Jurnal', [entry('Catatan:', 'Ada')])).toContain('Catatan: Ada');
});

test('an empty sheet is its title', () => {
  expect(writeText('Jurnal', [heading('Minggu ini')])).toBe('Jurnal\n');
});
