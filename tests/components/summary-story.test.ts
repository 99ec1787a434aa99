// Each stage of a unit has its own honest first sentence, and figures appear only where numbers were published.
import { describe, expect, test } from 'vitest';
import { directoryHeaders, unitHeaders } from '../../src/components/unit/caching.ts';
import { tellUnit } from '../../src/components/unit/story.ts';
import { demoUnit, unpublished } from '../fixtures/demo-units.ts';

const dinas = demoUnit('dinas-contoh');
const balai = demoUnit('balai-contoh');

describe('before anything is published', () => {
  test.each([
    ['planned', 'Survei belum dibuka', /^Gelombang pertama dibuka \d+ \w+ \d{4}\./],
    ['open', 'Belum ada hasil', /dibuka sampai \d+ \w+ \d{4}\./],
    ['closed', 'Jawaban sedang dihitung', /^Gelombang ditutup \d+ \w+ \d{4}\./],
  ] as const)('a wave that is %s says what happens next and when', (state, finding, outlook) => {
    const story = tellUnit(unpublished(balai, state), 'id');
    expect(story.finding).toBe(finding);
    expect(story.outlook).toMatch(outlook);
    expect([story.trend, story.panels]).toEqual([null, []]);
  });

  test('a unit without any programme still has a page', () => {
    const story = tellUnit({ ...dinas, programmes: [] }, 'en');
    expect(story.outlook).toBe('No wave is scheduled for this unit yet.');
    expect(story.waves).toEqual([]);
  });
});

test('a unit whose results are all withheld says so without a hint at why, and without a figure', () => {
  const story = tellUnit(demoUnit('uptd-contoh'), 'id');
  expect(story.finding).toBe('Hasil tidak ditampilkan');
  expect(story.withheld).toBe('Tidak ditampilkan untuk rekan.');
  expect([story.trend, story.panels]).toEqual([null, []]);
  expect(`${story.outlook} ${story.withheld}`).not.toMatch(/\d|sedikit|kecil/);
});

test('one published wave is a starting point and not a change', () => {
  const story = tellUnit(balai, 'id');
  expect(story.finding).toBe('Keadaan awal');
  expect(story.trend).not.toBeNull();
});

test('two published waves let the headline speak, its panel first and drawn for every width', () => {
  const story = tellUnit(dinas, 'id');
  expect(story.finding).toBe(story.trend?.title);
  expect(story.outlook).toBeNull();
  const [lead, ...others] = story.panels;
  expect(lead?.name).toBe('perilaku-peer');
  expect(lead?.wide).not.toBeNull();
  expect(others.map(({ wide }) => wide)).toEqual(others.map(() => null));
});

test('no two pictures of a page share an id', () => {
  const { trend, panels } = tellUnit(dinas, 'id');
  const pictures = [trend!, ...panels].flatMap(({ narrow, wide }) => [narrow, wide ?? '']);
  const ids = pictures.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
});

test('waves of all programmes stand in order of time', () => {
  const days = tellUnit(dinas, 'id').waves.map(({ opensOn }) => opensOn);
  expect(days).toEqual(days.toSorted());
});

test('a unit stays cached until it is purged, the directory for minutes', () => {
  expect(unitHeaders('x')['Netlify-CDN-Cache-Control']).toContain('s-maxage=31536000');
  expect(unitHeaders('x')['Netlify-Cache-Tag']).toBe('unit-x');
  expect(directoryHeaders()['Netlify-CDN-Cache-Control']).toContain('s-maxage=300');
  expect(directoryHeaders()['Netlify-Vary']).toBe('query=cari|jenis|instansi|gelombang');
});
