// A row says in words how far a unit is and what it found, never more than was published, and a page bounds what is read.
import { describe, expect, test } from 'vitest';
import { demoData } from '#demo/demo-data.ts';
import { demoRecords } from '#demo/snapshots.ts';
import type { UnitListing } from '#domain/waves/listing.ts';
import { findUnits, PAGE_SIZE, pageOf, readSearch } from '#server/directory-search.ts';
import { describeRow } from '#server/unit-row.ts';
import { unpublished } from '../../../fixtures/demo-units.ts';

const TODAY = '2026-11-23';
const units = demoRecords(demoData(TODAY));
const rowOf = (slug: string, language: 'id' | 'en' = 'id') =>
  describeRow(
    units.find((unit) => unit.slug === slug)!,
    language,
    TODAY,
  );
const textsOf = (slug: string) => rowOf(slug).standings.map(({ mark, text }) => [mark, text]);

describe('a row', () => {
  test('says what is shown and what is under way, with a mark that agrees', () => {
    expect(textsOf('dinas-contoh')).toEqual([
      ['full', 'Hasil putaran bulan ke-6 tampil'],
      ['half', expect.stringMatching(/^Putaran bulan ke-9 dibuka sampai \d+\s\w+\s\d{4}$/)],
    ]);
    expect(textsOf('balai-contoh')).toEqual([
      ['full', 'Hasil putaran awal tampil'],
      ['dashed', expect.stringMatching(/^Putaran bulan ke-1 dijadwalkan \d+\s\w+\s\d{4}$/)],
    ]);
  });

  test('does not call shown what was counted and is not shown', () => {
    expect(textsOf('uptd-contoh')[0]).toEqual(['full', 'Sudah dihitung, tidak ditampilkan']);
    expect(rowOf('uptd-contoh').finding).toBeNull();
  });

  test('names the kind of unit', () => {
    expect(rowOf('kelurahan-contoh').type).toBe('kelurahan');
    expect(rowOf('kelurahan-contoh', 'en').type).toBe('subdistrict (kelurahan)');
  });

  test('has a finding in numbers and words, and says where it is uncertain', () => {
    expect(rowOf('dinas-contoh').finding).toMatchObject({
      state: 'up',
      text: expect.stringMatching(/62 → 76, naik$/),
    });
    const uncertain = rowOf('kecamatan-contoh-barat').finding!;
    expect(uncertain.state).toBe('uncertain');
    expect(uncertain.text).toMatch(/belum pasti$/);
  });

  test('says of waves without a publication how far they are', () => {
    const [office] = units;
    const first = office!.programmes[0]!.waves[0]!.opensOn;
    const sayOf = (state: 'planned' | 'open' | 'closed') =>
      describeRow(unpublished(office!, state), 'id', first).standings.map(({ mark }) => mark);
    expect(sayOf('open')).toEqual(['half']);
    expect(sayOf('closed')).toEqual(['full']);
    expect(sayOf('planned')).toEqual(['dashed']);
    const empty = describeRow({ ...office!, programmes: [] }, 'en', TODAY);
    expect(empty.standings).toEqual([{ mark: 'dashed', text: 'No survey round yet' }]);
  });
});

test('a row calls no day that has passed the day of an opening', () => {
  const office = units.find(({ slug }) => slug === 'balai-contoh')!;
  const planned = office.programmes.flatMap(({ waves }) =>
    waves.filter(({ state }) => state === 'planned'),
  );
  const [next] = planned.toSorted((a, b) => a.opensOn.localeCompare(b.opensOn));
  const on = (today: string) =>
    describeRow(office, 'id', today).standings.map(({ text }) => text.replaceAll('\u00a0', ' '));
  expect(on(next!.opensOn)).toContainEqual(
    expect.stringMatching(/^Putaran bulan ke-1 belum dibuka, dijadwalkan \d/),
  );
  expect(on('2099-01-01')).toContainEqual('Putaran bulan ke-1 tidak pernah dibuka');
  const open = unpublished(office, 'open');
  expect(describeRow(open, 'id', '2099-01-01').standings).toMatchObject([
    { mark: 'full', text: expect.stringMatching(/sedang dihitung$/) },
  ]);
});

describe('a page of the directory', () => {
  const many = Array.from({ length: 2 * PAGE_SIZE + 3 }, (_, place): UnitListing => {
    const name = String(place).padStart(3, '0');
    const agency = { slug: `a${place % 2}`, name: { id: `A${place % 2}`, en: `A${place % 2}` } };
    const unit = { slug: name, name: { id: name, en: name }, type: 'dinas', agency, demo: false };
    return { ...unit, state: 'planned', waves: 0 };
  });
  const read = (query: string) => {
    const search = readSearch(new URLSearchParams(query));
    return pageOf(findUnits(many, search, 'id'), search.page);
  };
  const slugsOn = (query: string) =>
    read(query).agencies.flatMap(({ units: found }) => found.map(({ slug }) => slug));

  test('has no more units than its size, and all pages together have each once', () => {
    const pages = ['', 'halaman=2', 'halaman=3'].map(slugsOn);
    expect(pages.map(({ length }) => length)).toEqual([PAGE_SIZE, PAGE_SIZE, 3]);
    expect(pages.flat().toSorted()).toEqual(many.map(({ slug }) => slug));
  });

  test.each(['halaman=0', 'halaman=-4', 'halaman=x', 'halaman=1.5'])('%s is the first', (query) => {
    expect(slugsOn(query)).toEqual(slugsOn(''));
  });

  test('after the last one is the last', () => {
    expect(read('halaman=99')).toMatchObject({ page: 3, pages: 3, count: many.length });
    expect(read('cari=nichts')).toMatchObject({ page: 1, pages: 1, count: 0, agencies: [] });
  });
});
