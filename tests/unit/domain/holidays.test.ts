// Holidays as somebody types them, and what they leave of a wave.
import { describe, expect, test } from 'vitest';
import { readHolidays, workingDays } from '#domain/waves/holidays.ts';
import { proposeSlug } from '#domain/slug.ts';

describe('holidays', () => {
  test('are read in the ways in which people write a day, and put in order', () => {
    const { holidays, wrong } = readHolidays(
      '20/3/2027 Idulfitri\n2027-03-19\n\n 1.1.2027: Tahun Baru',
    );
    expect(wrong).toEqual([]);
    expect(holidays).toEqual([
      { day: '2027-01-01', name: 'Tahun Baru' },
      { day: '2027-03-19', name: '' },
      { day: '2027-03-20', name: 'Idulfitri' },
    ]);
  });

  test('that are no day are named as they were written', () => {
    const { holidays, wrong } = readHolidays('31/2/2027 Libur\nNatal\n5/1/20271');
    expect(holidays).toEqual([]);
    expect(wrong).toEqual(['31/2/2027 Libur', 'Natal', '5/1/20271']);
  });

  test('take a working day once, and none of a weekend', () => {
    const wave = { opensOn: '2027-03-15', closesOn: '2027-03-28' };
    const days = ['2027-03-19', '2027-03-19', '2027-03-20', '2027-04-02'];
    const found = workingDays(
      wave,
      days.map((day) => ({ day, name: '' })),
    );
    expect(found).toMatchObject({ days: 14, working: 9 });
    expect(found.lost.map(({ day }) => day)).toEqual(['2027-03-19']);
  });
});

test('a slug is proposed from a name, and never one that ends like the code of a wave', () => {
  expect(proposeSlug('Puskesmas Melati 3', 53)).toBe('puskesmas-melati');
  expect(proposeSlug('  Balai Dèsa “Sukamaju” ', 53)).toBe('balai-desa-sukamaju');
  expect(proposeSlug('Sekolah Menengah', 8)).toBe('sekolah');
  expect(proposeSlug('???', 53)).toBe('');
});
