// What is printed for a wave of slips: slips whole on their sheets, a poster and a paper form that say what a slip is for.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { registerUnit } from '#data/units.ts';
import type { Wave } from '#domain/waves/wave.ts';
import { wordsIn } from '#i18n/words.ts';
import { citizenSlipsOf } from '#operations/inviting/citizen-slips.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { SECRET } from '../../fixtures/attached.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { addressOf, LANGUAGES } from '../../fixtures/pages/visited-pages.ts';
import { findClipped, printOnA4, splitParts } from '../../fixtures/sheets.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();

/** A4 within margins of 10 mm, in CSS pixels. */
const SHEET = { width: 718, height: 1047 };
const FINGERPRINT = ['mawar', 'gagak', 'wajah', 'mangga', 'gemuk', 'wamena'];
const LONG_NAME =
  'Unit Pelaksana Teknis Daerah Pengelolaan Pendapatan dan Pelayanan Perizinan Kabupaten Contoh Selatan';
const HOSTS = [
  'https://jejak.example',
  'https://survei.pelayanan-terpadu.kabupaten-contoh.example',
];

const sheetsOf = (unit: string, siteUrl: string, language: 'id' | 'en', count: number) => {
  const form = {
    code: 'dinas-uji-0',
    unit: { slug: 'dinas-uji', name: { id: unit, en: unit }, demo: true },
    closesOn: '2027-09-30',
  } as unknown as Wave;
  const codes = Array.from({ length: count }, () => randomBytes(10));
  return citizenSlipsOf(codes, { form, fingerprint: FINGERPRINT, siteUrl, language });
};

/** Register a unit whose wave asks citizens by slips, or through an open entrance, and open it. */
async function openWave(slug: string, entry: 'slip' | 'open'): Promise<string> {
  const plan = smallPlan(slug);
  const [programme] = plan.programmes as [(typeof plan.programmes)[number]];
  const waves = [{ ...programme.waves[0]!, entry }];
  const name = { id: LONG_NAME, en: LONG_NAME };
  await registerUnit({ ...plan, name, programmes: [{ ...programme, waves }] });
  await openWithNewKeys(`${slug}-0`, SECRET);
  return `${slug}-0`;
}

describe.skipIf(!hasChromium)('on paper', () => {
  let page: Page;
  let wave: string;
  let other: string;
  beforeAll(async () => {
    page = await (await scene.browser.newContext({ viewport: SHEET })).newPage();
    wave = await openWave('kota-cetak-slip', 'slip');
    other = await openWave('kota-cetak-buka', 'open');
  });
  afterAll(() => page?.context().close());
  const open = (language: 'id' | 'en', path: string) =>
    page.goto(scene.site.url + addressOf(language, path));

  test.each(HOSTS)('slips are whole on their sheets, at %s', async (host) => {
    for (const unit of ['Dinas Uji', LONG_NAME]) {
      for (const language of LANGUAGES) {
        await page.setContent(sheetsOf(unit, host, language, 17));
        await page.emulateMedia({ media: 'print' });
        expect(await findClipped(page, 'article')).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          SHEET.width,
        );
        const lines = await page
          .locator('.code')
          .evaluateAll((codes) => codes.map((code) => code.getClientRects()[0]!.height));
        expect(lines).toHaveLength(17);
        expect(Math.max(...lines), 'a code stays on one line').toBeLessThan(30);
        expect(await page.locator('article').first().innerText()).toContain(
          wordsIn(language).slip.once,
        );
        await page.emulateMedia({ media: null });
        const print = await printOnA4(page, 'article');
        expect(print.isA4).toBe(true);
        expect(splitParts(print)).toEqual([]);
      }
    }
  });

  test('eight of them fill one sheet, and nothing but the code tells them apart', async () => {
    await page.setContent(sheetsOf('Dinas Uji', HOSTS[0]!, 'id', 8));
    expect((await printOnA4(page, 'article')).sheets).toBe(1);
    const texts = await page
      .locator('article')
      .evaluateAll((all) =>
        all.map((each) => each.textContent!.replace(each.querySelector('.code')!.textContent!, '')),
      );
    expect(new Set(texts).size).toBe(1);
  });

  test('the poster is one sheet that sends people for a slip, and says where its promise ends', async () => {
    for (const language of LANGUAGES) {
      const { slip, paper } = wordsIn(language);
      await open(language, `/w/${wave}/poster/`);
      const print = await printOnA4(page, '.poster');
      expect([print.isA4, print.sheets, splitParts(print)]).toEqual([true, 1, []]);
      await page.emulateMedia({ media: 'print' });
      expect(await findClipped(page, '.poster')).toEqual([]);
      await page.emulateMedia({ media: null });
      const text = await page.locator('.poster').innerText();
      for (const line of [slip.poster, slip.limits.poster]) expect(text).toContain(line);
      expect(text).not.toContain(paper.poster.limit);
      await open(language, `/w/${other}/poster/`);
      expect(await page.locator('.poster').innerText()).not.toContain(slip.poster);
    }
  });

  test('the form has a place for the slip whose code is typed in with it', async () => {
    for (const language of LANGUAGES) {
      const { slip } = wordsIn(language);
      await open(language, `/w/${wave}/kertas/`);
      const print = await printOnA4(page, '.asked');
      expect([print.isA4, splitParts(print)]).toEqual([true, []]);
      const text = await page.locator('main').innerText();
      for (const line of [slip.once, slip.paper, slip.place]) expect(text).toContain(line);
      await open(language, `/w/${other}/kertas/`);
      expect(await page.locator('main').innerText()).not.toContain(slip.place);
    }
  });
});
