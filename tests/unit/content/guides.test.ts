// The guides keep their form: both languages, true anchors, marked evidence, plain words, links that lead somewhere.
import { describe, expect, test } from 'vitest';
import { guideSchema } from '#content/guides/schema.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { tools } from '../../fixtures/worksheets.ts';
import { anchorOf, LANGUAGES, readTexts, wordsOf } from '../../fixtures/texts.ts';

const guides = LANGUAGES.flatMap((language) => readTexts('guides', language));
const pages = LANGUAGES.flatMap((language) => readTexts('pages', language));
const texts = [...guides, ...pages];
const name = ({ language, slug }: { language: string; slug: string }) => `${language}/${slug}`;
const named = (list: typeof texts) => list.map((text) => [name(text), text] as const);

const items = new Set([
  ...instrument.items.map(({ id }) => id),
  ...instrument.forms.climate.flatMap((factor) => factor.items.map(({ id }) => id)),
]);

/** Pages beside the guides that a text may link to; units and survey forms belong to the demo data. */
const PLACES = [
  '/',
  '/panduan/',
  '/privasi/',
  '/hitung/',
  '/aksesibilitas/',
  '/unit/',
  '/panduan/glosarium/',
  '/panduan/regulasi/',
  '/panduan/butir/',
];
const DEMO_PLACES = ['/unit/dinas-contoh/', '/w/dinas-contoh-9/'];

/** Words that blame, beg or borrow where a plain Indonesian word exists. */
const UNWANTED = {
  id: /\b(maaf|mohon|invalid|feedback|stakeholder|responden|user)\b/i,
  en: /\b(sorry|please note|invalid|stakeholders?|leverage)\b/i,
} as const;

describe('both languages', () => {
  const pick = (language: string) =>
    readTexts('guides', language as 'id' | 'en').map(({ slug, front }) => ({
      slug,
      order: front.order,
      covers: Object.keys(front.covers),
      affectedItems: front.affectedItems,
      roles: front.roles,
      marks: front.evidence.map(({ mark }) => mark),
      reviewedOn: String(front.reviewedOn),
    }));

  test('have the same guides with the same order, coverage, items and marks', () => {
    expect(pick('en')).toEqual(pick('id'));
    expect(pick('id').length).toBeGreaterThan(0);
  });

  test('have the same pages', () => {
    const slugs = (language: 'id' | 'en') => readTexts('pages', language).map(({ slug }) => slug);
    expect(slugs('en')).toEqual(slugs('id'));
  });
});

/** The article map: every guide by its number, with the tools that it leads to. */
const MAP: readonly (readonly [number, string, readonly string[]])[] = [
  [1, 'makna-perubahan-perilaku', ['perilaku-atau-sifat']],
  [2, 'posisi-diklat', ['perumus-tujuan']],
  [3, 'kesenjangan-diklat-praktik', ['diagnosis-hambatan']],
  [4, 'faktor-individu', ['rencana-aksi']],
  [5, 'lingkungan-kerja', ['kesepakatan-mencoba']],
  [6, 'peran-pimpinan', ['daftar-periksa-pimpinan']],
  [7, 'merancang-diklat-berorientasi-perilaku', ['perumus-tujuan']],
  [8, 'tindak-lanjut-pascadiklat', ['jadwal-tindak-lanjut', 'panduan-diskusi']],
  [9, 'studi-kasus-pelayanan-prima', []],
  [10, 'mengukur-perubahan-perilaku', ['kartu-observasi', 'jurnal-refleksi']],
  [11, 'integrasi-skp-ekinerja', ['matriks-skp']],
  [12, 'tantangan', ['memo-kesinambungan']],
  [13, 'memperkuat-perubahan', ['komunitas-belajar']],
  [14, 'mulai-di-sini', []],
  [15, 'menjalankan-umpan-balik-360', []],
  [16, 'anonimitas', []],
  [17, 'membaca-ringkasan', []],
  [18, 'untuk-warga', []],
  [19, 'metode', []],
];

describe('the map of articles', () => {
  const collection = readTexts('guides', 'id');

  test('is complete and in order', () => {
    const written = collection.map(({ slug, front }) => [front.order, slug] as const);
    expect(written.sort((a, b) => a[0] - b[0])).toEqual(MAP.map(([order, slug]) => [order, slug]));
  });

  test.each(MAP)('leads from guide %i, %s, to its tools', (_, slug, wanted) => {
    const { front } = collection.find((guide) => guide.slug === slug)!;
    const linked = tools
      .filter((tool) => tool.guide === slug || front.tool?.path === `/alat/${tool.slug}/`)
      .map((tool) => tool.slug);
    expect(linked.sort()).toEqual([...wanted].sort());
  });
});

test('no two guides stand at the same place in the reading order', () => {
  const orders = readTexts('guides', 'id').map(({ front }) => front.order);
  expect(new Set(orders).size).toBe(orders.length);
});

describe.each(named(guides))('the guide %s', (_, guide) => {
  test('tells everything about itself that a guide must tell', () => {
    expect(guideSchema.safeParse(guide.front).error?.message ?? '').toBe('');
  });

  test('has a heading for every section of the founding article that it covers', () => {
    const anchors = [...guide.body.matchAll(/^##+ (.+)$/gm)].map(([, heading]) =>
      anchorOf(heading!),
    );
    expect(anchors).toEqual(expect.arrayContaining(Object.values(guide.front.covers)));
  });

  test('names only items that the instrument asks', () => {
    expect(guide.front.affectedItems.filter((id) => !items.has(id))).toEqual([]);
  });

  test('has between 700 and 1,400 words, front matter included', () => {
    const words = wordsOf(guide).match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(700);
    expect(words.length).toBeLessThanOrEqual(1400);
  });

  test('shows one example box, about Dinas Contoh', () => {
    const boxes = guide.body.match(/<div class="example">[\s\S]*?<\/div>/g) ?? [];
    expect(boxes).toHaveLength(1);
    expect(boxes[0]).toContain('Dinas Contoh');
  });
});

describe.each(named(texts))('the text %s', (_, text) => {
  test('avoids unwanted words', () => {
    expect(wordsOf(text).match(UNWANTED[text.language])?.[0]).toBeUndefined();
  });

  test('links only to pages that exist, in its own language', () => {
    const prefix = text.language === 'en' ? '/en' : '';
    const known = [...PLACES, ...DEMO_PLACES, ...guides.map(({ slug }) => `/panduan/${slug}/`)].map(
      (place) => prefix + place,
    );
    const links = [...text.body.matchAll(/\]\((\/[^)#]*)/g)].map(([, address]) => address!);
    expect(links.filter((address) => !known.includes(address))).toEqual([]);
  });
});
