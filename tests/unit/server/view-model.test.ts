// Each stage of a unit has its own honest first sentence, and figures appear only where numbers were published.
import { describe, expect, test } from 'vitest';
import { idOf } from '#charts/figure.ts';
import type { TimeChart } from '#charts/svg/time.ts';
import { directoryHeaders, unitHeaders } from '#server/caching.ts';
import { describeUnit } from '#components/unit/view-model.ts';
import { demoUnit, unpublished } from '../../fixtures/demo-units.ts';

const dinas = demoUnit('dinas-contoh');
const balai = demoUnit('balai-contoh');

describe('before anything is published', () => {
  test.each([
    ['planned', 'Survei belum dibuka', /^Gelombang pertama dibuka \d+ \w+ \d{4}\./],
    ['open', 'Belum ada hasil', /dibuka sampai \d+ \w+ \d{4}\./],
    ['closed', 'Jawaban sedang dihitung', /^Gelombang ditutup \d+ \w+ \d{4}\./],
  ] as const)('a wave that is %s says what happens next and when', (state, finding, outlook) => {
    const view = describeUnit(unpublished(balai, state), 'id');
    expect(view.finding).toBe(finding);
    expect(view.outlook).toMatch(outlook);
    expect([view.head, view.trend, view.behaviors, view.chapters]).toEqual([null, null, null, []]);
  });

  test('a unit without any programme still has a page', () => {
    const view = describeUnit({ ...dinas, programmes: [] }, 'en');
    expect(view.outlook).toBe('No wave is scheduled for this unit yet.');
    expect(view.waves).toEqual([]);
  });
});

test('a unit whose results are all withheld says so without a hint at why, and without a figure', () => {
  const view = describeUnit(demoUnit('uptd-contoh'), 'id');
  expect(view.finding).toBe('Hasil tidak ditampilkan');
  expect(view.withheld).toBe('Tidak ditampilkan untuk rekan kerja.');
  expect([view.trend, view.behaviors, view.groups, view.chapters]).toEqual([null, null, null, []]);
  expect(`${view.outlook} ${view.withheld}`).not.toMatch(/\d|sedikit|kecil/);
});

test('one published wave is a starting point and not a change', () => {
  const view = describeUnit(balai, 'id');
  expect(view.finding).toBe('Keadaan awal');
  expect(view.trend).not.toBeNull();
});

test('two published waves let the page say a finding, which no title of a figure repeats', () => {
  const view = describeUnit(dinas, 'id');
  expect(view.finding).toMatch(/^Penilaian rekan kerja dan warga naik dalam enam bulan; /);
  expect(view.outlook).toBeNull();
  const figures = [view.head, view.trend, view.behaviors, view.groups, view.companions];
  const titles = [...figures, ...view.chapters.map(({ figure }) => figure)].map(
    (figure) => figure?.title,
  );
  expect(titles).not.toContain(view.finding);
  expect(new Set(titles).size).toBe(titles.length);
  expect(view.behaviors?.name).toBe('perilaku-peer');
});

describe('the further chapters', () => {
  const namesOf = (slug: string) =>
    describeUnit(demoUnit(slug), 'id').chapters.map(({ figure }) => figure.name);

  test('are those that a unit has published, in a fixed order', () => {
    expect(namesOf('dinas-contoh')).toEqual([
      ...['jawaban-citizen', 'penerapan', 'dahulu-sekarang', 'diri', 'iklim'],
    ]);
    expect(namesOf('kecamatan-contoh-barat')).toEqual(['penerapan', 'dahulu-sekarang']);
    expect(namesOf('balai-contoh')).toEqual(['diri']);
    expect(namesOf('uptd-contoh')).toEqual([]);
  });

  test('compare groups only where there are two', () => {
    const rows = describeUnit(dinas, 'id').groups!.table.rows;
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.flat().some((cell) => cell === '[z]')).toBe(true);
    expect(describeUnit(demoUnit('kecamatan-contoh-barat'), 'id').groups).toBeNull();
  });

  test('show the use of a training alone, never among behaviors with a "before"', () => {
    const view = describeUnit(dinas, 'id');
    const labelsIn = (rows: readonly (readonly string[])[] = []) => rows.map(([label]) => label);
    const used = labelsIn(
      view.chapters.find(({ figure }) => figure.name === 'penerapan')!.figure.table.rows,
    );
    expect(used).toHaveLength(4);
    const others = [...labelsIn(view.behaviors!.table.rows), ...labelsIn(view.groups!.table.rows)];
    expect(others.filter((label) => used.includes(label))).toEqual([]);
  });

  test.each(['id', 'en'] as const)('have titles of at most ten words (%s)', (language) => {
    for (const slug of ['dinas-contoh', 'puskesmas-contoh', 'balai-contoh']) {
      const { chapters, groups, companions, head, trend } = describeUnit(demoUnit(slug), language);
      const further = chapters.map(({ figure }) => figure);
      const titles = [...further, groups, companions, head, trend].flatMap(
        (figure) => figure?.title ?? [],
      );
      for (const title of titles) expect(title.split(' ').length, title).toBeLessThanOrEqual(10);
    }
  });

  test('number the unit’s events alike in picture and list', () => {
    const { companions } = describeUnit(dinas, 'id');
    const chart = companions!.chart as TimeChart;
    expect(chart.panels[0]!.events.map(({ number }) => number)).toEqual(
      dinas.notes.map((_, place) => String(place + 1)),
    );
  });
});

test('no two figures of a page share an id', () => {
  const { head, trend, behaviors, groups, chapters } = describeUnit(dinas, 'id');
  const figures = [head!, trend!, behaviors!, groups!, ...chapters.map(({ figure }) => figure)];
  const ids = figures.map(({ name }) => idOf(name));
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z-]+$/);
});

test('waves of all programmes stand in order of time', () => {
  const days = describeUnit(dinas, 'id').waves.map(({ opensOn }) => opensOn);
  expect(days).toEqual(days.toSorted());
});

test('a unit stays cached until it is purged, the directory for minutes', () => {
  expect(unitHeaders('x')['Netlify-CDN-Cache-Control']).toContain('s-maxage=31536000');
  expect(unitHeaders('x')['Netlify-Cache-Tag']).toBe('unit-x');
  expect(directoryHeaders()['Netlify-CDN-Cache-Control']).toContain('s-maxage=300');
  expect(directoryHeaders()['Netlify-Vary']).toBe('query=cari|jenis|instansi|gelombang|halaman');
});
