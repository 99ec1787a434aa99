// The guides keep their form: both languages, true anchors, marked evidence, plain words, links that lead somewhere.
import { describe, expect, test } from 'vitest';
import { guideSchema } from '#content/guides/schema.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { sourceSchema } from '#content/sources/schema.ts';
import { readList } from '../../fixtures/lists.ts';
import { tools } from '../../fixtures/worksheets.ts';
import { anchorOf, LANGUAGES, readTexts, wordsOf } from '../../fixtures/texts.ts';

const guides = LANGUAGES.flatMap((language) => readTexts('guides', language));
const pages = LANGUAGES.flatMap((language) => readTexts('pages', language));
const texts = [...guides, ...pages];
const name = ({ language, slug }: { language: string; slug: string }) => `${language}/${slug}`;
const named = (list: typeof texts) => list.map((text) => [name(text), text] as const);

/** How strong every reviewed source is, by its name. */
const strengthOf = new Map<string, string>(
  readList('sources', sourceSchema).map(({ id, mark }) => [id, mark]),
);

const items = new Set([
  ...instrument.items.map(({ id }) => id),
  ...instrument.forms.climate.flatMap((factor) => factor.items.map(({ id }) => id)),
]);

/** Pages beside the guides that a text may link to; units and survey forms belong to the demo data. */
const PLACES = [
  '/',
  '/panduan/',
  '/privasi/',
  '/tentang/',
  '/data/',
  '/hitung/',
  '/kelola/',
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
      acts: Object.keys(front.thisWeek),
      evidence: front.evidence.map(({ mark, rows = [] }) => [mark, ...rows]),
      pictures: front.pictures ?? [],
      reviewedOn: String(front.reviewedOn),
    }));

  test('have the same guides with the same order, coverage, items, acts, evidence and pictures', () => {
    expect(pick('en')).toEqual(pick('id'));
    expect(pick('id').length).toBeGreaterThan(0);
  });

  test('have the same parts in the text of every guide', () => {
    const shape = (language: 'id' | 'en') =>
      readTexts('guides', language).map(({ slug, body }) => ({
        slug,
        headings: body.match(/^##+ /gm)?.length,
        tables: body.match(/^\| ---/gm)?.length,
        boxes: body.match(/^<div class="[a-z]+">/gm),
        points: body.match(/^ *([-*]|\d+\.) /gm)?.length,
      }));
    expect(shape('en')).toEqual(shape('id'));
  });

  test('have the same pages', () => {
    const slugs = (language: 'id' | 'en') => readTexts('pages', language).map(({ slug }) => slug);
    expect(slugs('en')).toEqual(slugs('id'));
  });
});

/** The article map: every guide by its number, with the tools that it leads to. */
const MAP: readonly (readonly [number, string, readonly string[]])[] = [
  [1, 'mulai-di-sini', []],
  [2, 'makna-perubahan-perilaku', ['perilaku-atau-sifat']],
  [3, 'posisi-diklat', ['perumus-tujuan']],
  [4, 'kesenjangan-diklat-praktik', ['diagnosis-hambatan']],
  [5, 'faktor-individu', ['rencana-aksi']],
  [6, 'lingkungan-kerja', ['kesepakatan-mencoba']],
  [7, 'peran-pimpinan', ['daftar-periksa-pimpinan']],
  [8, 'merancang-diklat-berorientasi-perilaku', ['perumus-tujuan']],
  [9, 'tindak-lanjut-pascadiklat', ['jadwal-tindak-lanjut', 'panduan-diskusi', 'rute-enam-bulan']],
  [10, 'studi-kasus-pelayanan-prima', []],
  [11, 'mengukur-perubahan-perilaku', ['kartu-observasi', 'jurnal-refleksi']],
  [12, 'integrasi-skp-ekinerja', ['matriks-skp']],
  [13, 'tantangan', ['memo-kesinambungan']],
  [14, 'memperkuat-perubahan', ['komunitas-belajar']],
  [15, 'menjalankan-umpan-balik-360', []],
  [16, 'anonimitas', []],
  [17, 'membaca-ringkasan', []],
  [18, 'untuk-warga', []],
  [19, 'metode', []],
  [20, 'evaluasi-pascapelatihan', ['rencana-evaluasi', 'lembar-wawancara', 'kerangka-laporan']],
  [21, 'aktualisasi-dan-aksi-perubahan', ['jadwal-tindak-lanjut']],
  [22, 'mentor-dan-coach', ['lembar-mentor']],
  [23, 'cara-unit-bergabung', ['surat-bergabung']],
  [24, 'mencoba-dengan-aman', ['perjanjian-uji-coba']],
  [25, 'e-learning', ['rencana-aksi']],
  [26, 'pemakaian-hasil', ['matriks-skp']],
  [27, 'ringkasan-untuk-penilai', []],
  [28, 'empat-kasus-pendek', []],
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

  test('opens with a sentence of its own, unlike the opening of a brochure', () => {
    expect(guide.front.promise).not.toMatch(/^(Setelah membaca ini|After reading this)/);
    expect(guide.front.outcome).not.toBe(guide.front.promise);
  });

  test('has an act for everybody whom it is written for, unlike all others', () => {
    const acts = guide.front.thisWeek;
    expect(guide.front.roles.filter((role) => !acts[role])).toEqual([]);
    const texts = Object.values(acts);
    expect(texts.filter((text, place) => texts.indexOf(text) !== place)).toEqual([]);
  });

  test('would be refused without the act of its last reader', () => {
    const { [guide.front.roles.at(-1)!]: _lost, ...thisWeek } = guide.front.thisWeek;
    expect(guideSchema.safeParse({ ...guide.front, thisWeek }).error?.message).toContain(
      'has a role without an act',
    );
  });

  test('rests on rows of the list of sources, and calls each as strong as its row', () => {
    const ranked = guide.front.evidence.flatMap(({ mark, rows = [] }) =>
      rows.map((row) => [row, mark] as const),
    );
    expect(ranked.filter(([row, mark]) => strengthOf.get(row) !== mark)).toEqual([]);
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

  // Of the acts a reader reads one: they are left out, whoever else has one.
  test('has between 670 and 1,370 words, front matter without acts included', () => {
    const read = { ...guide, front: { ...guide.front, thisWeek: {} } };
    const words = wordsOf(read).match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(670);
    expect(words.length).toBeLessThanOrEqual(1370);
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
    const known = [
      ...PLACES,
      ...DEMO_PLACES,
      ...guides.map(({ slug }) => `/panduan/${slug}/`),
      ...tools.map(({ slug }) => `/alat/${slug}/`),
    ].map((place) => prefix + place);
    const links = [...text.body.matchAll(/\]\((\/[^)#]*)/g)].map(([, address]) => address!);
    expect(links.filter((address) => !known.includes(address))).toEqual([]);
  });
});
