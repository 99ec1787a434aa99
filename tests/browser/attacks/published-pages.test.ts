// Every number that a reader sees or hears on the rendered page of a unit is explained by its public JSON.
import { beforeAll, describe, expect, test } from 'vitest';
import { ANSWER_DAYS } from '#domain/waves/answered.ts';
import type { Site } from '../../fixtures/site.ts';
import { openSharedSite } from '../../fixtures/visitor.ts';
import { unexplainedNumbers } from '../../fixtures/attacks/harvest.ts';

const UNITS = ['dinas', 'kecamatan-barat', 'uptd', 'puskesmas', 'balai'].map((name) =>
  name === 'kecamatan-barat' ? 'kecamatan-contoh-barat' : `${name}-contoh`,
);

/** Marks of axes, intervals and rules; the 1 in 20 of chance, the "360" of a guide's name, and the days for an answer. */
const SCENERY = [0, 20, 25, 40, 50, 60, 75, 80, 100, 95, 6.25, 1, 1000, 360, ANSWER_DAYS];

let site: Site;
beforeAll(async () => {
  site = await openSharedSite();
}, 300_000);

const read = async (path: string) => (await fetch(site.url + path)).text();

/** The part of a page that is about the unit, with the description that search engines show; the site's address has a port. */
function aboutUnit(page: string): string {
  const description = /<meta name="description"[^>]*>/.exec(page)?.[0] ?? '';
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0];
  if (!main) throw new Error('The page has no main part.');
  return (description + main).replace(/https?:\/\/[^\s<"]+/g, '');
}

describe.each(['id', 'en'] as const)('the page in %s', (language) => {
  const folderOf = (unit: string) => `${language === 'en' ? '/en' : ''}/unit/${unit}/`;

  test.each(UNITS)('of %s says nothing that its JSON does not explain', async (unit) => {
    const [page, json] = await Promise.all([
      read(folderOf(unit)),
      read(`${folderOf(unit)}data.json`),
    ]);
    expect(unexplainedNumbers(aboutUnit(page), language, json, SCENERY)).toEqual([]);
  });

  test('would be caught with one number of its own in a picture, an attribute or a table', async () => {
    const [page, json] = await Promise.all([
      read(folderOf('dinas-contoh')),
      read(`${folderOf('dinas-contoh')}data.json`),
    ]);
    const leaks = ['<svg aria-label="2987"></svg>', '<td>2987</td>', '<text x="1">2987</text>'];
    for (const leak of leaks) {
      const leaking = aboutUnit(page).replace('</main>', `${leak}</main>`);
      expect(unexplainedNumbers(leaking, language, json, SCENERY)).toEqual([2987]);
    }
  });

  test('tells how many answered, and of a group that is held back not even how many', async () => {
    const dinas = aboutUnit(await read(folderOf('dinas-contoh')));
    expect(dinas).toMatch(/<td[^>]*>12\/14<\/td>/);
    const held = aboutUnit(await read(folderOf('uptd-contoh')));
    expect(held).not.toMatch(/\d\/\d/);
    expect(held).not.toMatch(/terlalu|sedikit orang|kecil|too few|small/i);
  });
});
