// Each stage of a unit has its own honest first sentence, and figures appear only where numbers were published.
import { describe, expect, test } from 'vitest';
import { idOf } from '#charts/figure.ts';
import type { TimeChart } from '#charts/svg/time.ts';
import { addDays } from '#domain/waves/calendar.ts';
import { directoryHeaders, unitHeaders } from '#server/caching.ts';
import { tellsDays } from '#server/open-unit.ts';
import { describeUnit as describeUnitOn } from '#components/unit/view-model.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { demoUnit, unpublished } from '../../fixtures/demo-units.ts';

const dinas = demoUnit('dinas-contoh');
const balai = demoUnit('balai-contoh');

/** On a day before all waves of the demo data. */
const describeUnit = (record: UnitRecord, language: Language) =>
  describeUnitOn(record, language, '2020-01-01');

type View = ReturnType<typeof describeUnit>;
const figuresOf = ({ head, figures }: View) => [
  ...(head ? [head] : []),
  ...Object.values(figures).flat(),
];
const figureOf = (view: View, name: string) =>
  figuresOf(view).find((figure) => figure.name === name);
/** Names of the figures of a topic, in their order. */
const namesIn = (slug: string, topic: keyof View['figures']) =>
  describeUnit(demoUnit(slug), 'id').figures[topic].map(({ name }) => name);

describe('before anything is published', () => {
  test.each([
    ['planned', 'Survei belum dibuka', /^Putaran survei pertama dibuka \d+ \w+ \d{4}\./],
    ['open', 'Belum ada hasil', /dibuka sampai \d+ \w+ \d{4}\./],
    ['closed', 'Jawaban sedang dihitung', /^Survei ditutup \d+ \w+ \d{4}\./],
  ] as const)('a wave that is %s says what happens next and when', (state, finding, outlook) => {
    const view = describeUnit(unpublished(balai, state), 'id');
    expect(view.finding).toBe(finding);
    expect(view.outlook).toMatch(outlook);
    expect(figuresOf(view)).toEqual([]);
  });

  test('a planned wave that is not open is never announced for a day that is over', () => {
    let unit: UnitRecord = unpublished(balai, 'planned');
    const { opensOn, closesOn } = unit.programmes[0]!.waves[0]!;
    const outlookOn = (day: string, language: Language = 'id') =>
      describeUnitOn(unit, language, day).outlook;
    expect(outlookOn(addDays(opensOn, -1))).toMatch(/^Putaran survei pertama dibuka \d+/);
    for (const day of [opensOn, closesOn]) {
      expect(outlookOn(day)).toMatch(/dijadwalkan mulai \d+ \w+ \d{4}, tetapi belum dibuka\./);
      expect(outlookOn(day, 'en')).toMatch(/planned from .*, but is not open yet\./);
    }
    // The next one is spoken of, while there is one.
    expect(outlookOn(addDays(closesOn, 1))).toMatch(/^Putaran survei pertama dibuka \d+/);
    const [programme] = unit.programmes;
    const single = { ...programme!, waves: programme!.waves.slice(0, 1) };
    unit = { ...unit, programmes: [single] };
    expect(outlookOn(addDays(closesOn, 1))).toMatch(/tetapi tidak pernah dibuka\.$/);
    expect(outlookOn(addDays(closesOn, 1), 'en')).toMatch(/but never opened\.$/);
  });

  test('a unit without any programme still has a page', () => {
    const view = describeUnit({ ...dinas, programmes: [] }, 'en');
    expect(view.outlook).toBe('No round is scheduled for this unit yet.');
    expect(view.waves).toEqual([]);
  });
});

test('a unit whose results are all withheld says so without a hint at why, and without a figure', () => {
  const view = describeUnit(demoUnit('uptd-contoh'), 'id');
  expect(view.finding).toBe('Sudah dihitung, tidak ditampilkan');
  expect(view.withheld).toBe('Tidak ditampilkan untuk rekan kerja.');
  expect(figuresOf(view)).toEqual([]);
  expect(`${view.outlook} ${view.withheld}`).not.toMatch(/\d|sedikit|kecil/);
});

test('one published wave is a starting point and not a change', () => {
  const view = describeUnit(balai, 'id');
  expect(view.finding).toBe('Keadaan awal sudah terukur');
  expect(figureOf(view, 'trend')).toBeDefined();
});

test('two published waves let the page say a finding, which no title of a figure repeats', () => {
  const view = describeUnit(dinas, 'id');
  expect(view.finding).toMatch(/^Penilaian rekan kerja dan warga naik dalam enam bulan; /);
  expect(view.outlook).toBeNull();
  const titles = figuresOf(view).map(({ title }) => title);
  expect(titles).not.toContain(view.finding);
  expect(new Set(titles).size).toBe(titles.length);
  expect(namesIn('dinas-contoh', 'behaviors')).toEqual(['perilaku-peer']);
});

test('every topic that has figures says what it found while it is folded', () => {
  for (const slug of ['dinas-contoh', 'puskesmas-contoh', 'kecamatan-contoh-barat'])
    for (const language of ['id', 'en'] as const) {
      const { figures, findings } = describeUnit(demoUnit(slug), language);
      for (const topic of ['change', 'behaviors', 'climate'] as const)
        if (figures[topic].length > 0) expect(findings[topic], `${slug} ${topic}`).toMatch(/\w\.$/);
      expect(findings.acts).toMatch(/\.$/);
      expect(findings.trust).toMatch(/\.$/);
    }
});

describe('the figures of topics', () => {
  test('are those that a unit has published, in a fixed order', () => {
    expect(namesIn('dinas-contoh', 'views')).toEqual([
      ...['diri', 'dahulu-sekarang', 'jawaban-citizen', 'kelompok'],
    ]);
    expect(namesIn('dinas-contoh', 'climate')).toEqual(['penerapan', 'iklim', 'angka-unit']);
    expect(namesIn('kecamatan-contoh-barat', 'views')).toEqual(['dahulu-sekarang']);
    expect(namesIn('balai-contoh', 'climate')).toEqual([]);
    expect(namesIn('uptd-contoh', 'change')).toEqual([]);
  });

  test('compare groups only where there are two', () => {
    const { rows } = figureOf(describeUnit(dinas, 'id'), 'kelompok')!.table;
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.flat().some((cell) => cell === '[z]')).toBe(true);
    const district = describeUnit(demoUnit('kecamatan-contoh-barat'), 'id');
    expect(figureOf(district, 'kelompok')).toBeUndefined();
  });

  test('show the use of a training alone, never among behaviors with a "before"', () => {
    const view = describeUnit(dinas, 'id');
    const labelsIn = (name: string) => figureOf(view, name)!.table.rows.map(([label]) => label);
    const used = labelsIn('penerapan');
    expect(used).toHaveLength(4);
    const others = [...labelsIn('perilaku-peer'), ...labelsIn('kelompok')];
    expect(others.filter((label) => used.includes(label))).toEqual([]);
  });

  test.each(['id', 'en'] as const)('have titles of at most ten words (%s)', (language) => {
    for (const slug of ['dinas-contoh', 'puskesmas-contoh', 'balai-contoh'])
      for (const { title } of figuresOf(describeUnit(demoUnit(slug), language)))
        expect(title.split(' ').length, title).toBeLessThanOrEqual(10);
  });

  test('number the unit’s events alike in picture and list', () => {
    const { chart } = figureOf(describeUnit(dinas, 'id'), 'angka-unit')!;
    expect((chart as TimeChart).panels[0]!.events.map(({ number }) => number)).toEqual(
      dinas.notes.filter(({ state }) => state === 'done').map(({ number }) => String(number)),
    );
  });

  test('share no id on a page', () => {
    const ids = figuresOf(describeUnit(dinas, 'id')).map(({ name }) => idOf(name));
    expect(ids.length).toBeGreaterThan(8);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z-]+$/);
  });
});

test('one next step is named, and it is the first of the list', () => {
  expect(describeUnit(dinas, 'id').steps[0]?.title).toMatch(/\?$/);
  expect(describeUnit({ ...dinas, programmes: [] }, 'id').steps[0]).toBeDefined();
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

test('a page that says what a day brings is asked for again within the hour', () => {
  const ended = { ...unpublished(dinas, 'discarded'), notes: [] };
  const programmes = ended.programmes.map((each) => ({ ...each, waves: each.waves.slice(0, 1) }));
  expect(tellsDays({ ...ended, programmes })).toBe(false);
  for (const state of ['planned', 'open'] as const) {
    expect(tellsDays(unpublished(dinas, state))).toBe(true);
  }
  expect(unitHeaders('x', true)['Netlify-CDN-Cache-Control']).toContain('s-maxage=3600');
});
