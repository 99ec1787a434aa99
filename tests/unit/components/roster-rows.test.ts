// A list of raters keeps its lines on the way through the grid.
import { expect, test } from 'vitest';
import { readRows, writeRows } from '#components/desk/roster/roster-rows.ts';

test.each([
  'Kontak;Kelompok\n0812;Rekan Kerja\n"Loket; 2";Bawahan',
  'Kontak\tKelompok\n0812\tPeserta',
  'Kontak,Kelompok\n"Sari ""Ani"", loket",Peserta',
])('what was read is written again: %j', (text) => {
  expect(writeRows(readRows(text)!)).toBe(text);
});

test('a list of more than two columns, or of none, is left to the text', () => {
  expect(readRows('No;Kontak;Kelompok\n1;0812;Rekan')).toBeNull();
  expect(readRows('Kontak;Kelompok\n0812;Rekan;lebih')).toBeNull();
  expect(readRows('0812 Rekan')).toBeNull();
  expect(readRows('')).toBeNull();
});
