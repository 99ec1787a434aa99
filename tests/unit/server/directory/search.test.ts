// The directory finds units by words and state, and ranks nobody.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitListing } from '#domain/waves/listing.ts';
import { findUnits, readSearch } from '#server/directory-search.ts';

const both = (text: string) => ({ id: text, en: text });
const unit = (
  name: string,
  agency: string,
  state: UnitListing['state'],
  waves = 0,
): UnitListing => ({
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name: both(name),
  type: 'dinas',
  agency: { slug: agency.toLowerCase().replaceAll(' ', '-'), name: both(agency) },
  demo: false,
  state,
  waves,
});
const units = [
  unit('Puskesmas Melati', 'Kota Beta', 'published', 4),
  unit('Dinas Sosial', 'Kota Alfa', 'open', 1),
  unit('Badan Arsip', 'Kota Alfa', 'planned'),
  unit('Dinas Café', 'Kota Beta', 'published', 2),
];
const ALL = readSearch(new URLSearchParams());
const find = (query: string) =>
  findUnits(units, readSearch(new URLSearchParams(query)), 'id').map(({ name, units: found }) => [
    name.id,
    ...found.map((each) => each.name.id),
  ]);

test('without a search all units stand by agency and name', () => {
  const all = [
    ['Kota Alfa', 'Badan Arsip', 'Dinas Sosial'],
    ['Kota Beta', 'Dinas Café', 'Puskesmas Melati'],
  ];
  expect(find('')).toEqual(all);
  expect(find('cari=&gelombang=')).toEqual(all);
  expect(find('gelombang=terbaik')).toEqual(all);
});

test('every typed word must occur in the name or the agency, in any case and without accents', () => {
  expect(find('cari=dinas+alfa')).toEqual([['Kota Alfa', 'Dinas Sosial']]);
  expect(find('cari=CAFE')).toEqual([['Kota Beta', 'Dinas Café']]);
  expect(find('cari=tidak+ada')).toEqual([]);
});

test('a state narrows the list', () => {
  expect(find('gelombang=open')).toEqual([['Kota Alfa', 'Dinas Sosial']]);
});

test('a kind and an agency narrow it too, together with everything else', () => {
  expect(find('jenis=puskesmas')).toEqual([]);
  expect(find('jenis=dinas&instansi=kota-beta&gelombang=published')).toEqual([
    ['Kota Beta', 'Dinas Café', 'Puskesmas Melati'],
  ]);
  expect(find('jenis=dinas&instansi=kota-beta&cari=melati')).toEqual([
    ['Kota Beta', 'Puskesmas Melati'],
  ]);
  expect(find('instansi=tidak-ada')).toEqual([]);
  expect(find('jenis=terbaik')).toEqual(find(''));
});

test('the order never depends on the order of the database', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(units, { minLength: 4 }), (shuffled) => {
      expect(findUnits(shuffled, ALL, 'id')).toEqual(findUnits(units, ALL, 'id'));
    }),
  );
});

test('a search is cut at 80 characters and may be anything', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const search = readSearch(new URLSearchParams({ cari: text }));
      expect(search.text.length).toBeLessThanOrEqual(80);
      expect(() => findUnits(units, search, 'id')).not.toThrow();
    }),
  );
});
