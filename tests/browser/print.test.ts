// On paper a page is whole: A4, within its number of sheets, nothing cut off, nothing folded, nothing to press.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium } from '../fixtures/chromium.ts';
import { setScene } from '../fixtures/visitor.ts';
import { tools } from '../fixtures/worksheets.ts';
import { addressOf, LANGUAGES } from '../fixtures/pages/visited-pages.ts';

const scene = setScene();

/** What browsers leave free at each side unless told otherwise. */
const SIDE = '10mm';
const MARGIN = { top: SIDE, right: SIDE, bottom: SIDE, left: SIDE };
/** A4 within margins of 10 mm, and of 15 mm as worksheets ask for, in CSS pixels. */
const WITHIN = { width: 718, height: 1047 };
const WITHIN_SHEET = { width: 680, height: 1009 };
/** A4 in points; Chromium rounds the sheet up to whole CSS pixels, which is less than one point. */
const A4 = [595.28, 841.89] as const;
/** Long enough to need several lines in every field. */
const LONG = 'Petugas loket menyebutkan semua syarat sejak awal kepada setiap pemohon. '
  .repeat(3)
  .trim();

/** How many sheets a page takes, and whether all of them are A4. */
async function print(page: Page) {
  const options = { format: 'A4', margin: MARGIN, preferCSSPageSize: true };
  const pdf = (await page.pdf(options)).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const isA4 = sizes.every((size) => A4.every((side, i) => Math.abs(side - +size[i + 1]!) < 1));
  return { isA4, sheets: pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length };
}

/** What is wrong with a page as paper shows it; the page is as wide as the sheet within its margins. */
const findFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((place) =>
      place.checkVisibility({ visibilityProperty: true }),
    );
    const name = (fault: string) => (place: HTMLElement) =>
      `${fault}: ${place.localName}.${place.className} ${place.id}`;
    const sheet = document.documentElement.clientWidth;
    const wide = shown.filter((place) => place.getBoundingClientRect().right > sheet + 1);
    const pressed = shown.filter((place) => place.matches('button, [type=file], nav, summary > a'));
    // A pixel is left to rounding; a select shows its choice in one line unless it can wrap.
    const cut = shown.filter(
      (place) =>
        place.matches('textarea, td, th, output, p, li') &&
        (place.scrollWidth > place.clientWidth + 1 ||
          place.scrollHeight > place.clientHeight + 1) &&
        getComputedStyle(place).overflow !== 'visible',
    );
    // Left out on purpose: the numbers of a figure whose picture paper shows, links to parts of the same page, and a text to hand on.
    const folded = [...document.querySelectorAll<HTMLElement>('details > :not(summary)')].filter(
      (place) =>
        !place.checkVisibility() && !place.closest('figure.picture > .numbers, .toc, .share'),
    );
    return [
      ...wide.map(name('beyond the sheet')),
      ...pressed.map(name('to press')),
      ...cut.map(name('cut off')),
      ...folded.map(name('folded')),
    ];
  });

/** Write much into every field, as people do. */
const fillAll = (page: Page) =>
  page.evaluate((text) => {
    for (const field of document.querySelectorAll<HTMLTextAreaElement>('[data-tool] textarea'))
      field.value = text;
    for (const list of document.querySelectorAll<HTMLSelectElement>('[data-tool] select'))
      list.selectedIndex = list.options.length - 1;
  }, LONG);

let page: Page;
beforeAll(async () => {
  if (hasChromium) page = await (await scene.browser.newContext()).newPage();
});
afterAll(() => page?.context().close());

describe.skipIf(!hasChromium)('on paper', () => {
  const sheets = tools.flatMap((tool) =>
    LANGUAGES.map((language) => [tool.slug, language, tool.sheets] as const),
  );
  test.each(sheets)('the tool %s in %s takes %d sheets', async (slug, language, promised) => {
    await page.setViewportSize(WITHIN_SHEET);
    await page.goto(scene.site.url + addressOf(language, `/alat/${slug}/`));
    await page.locator('astro-island[ssr]').first().waitFor({ state: 'detached' });
    const blank = await print(page);
    expect(blank.isA4).toBe(true);
    expect(blank.sheets).toBe(promised);
    await page.emulateMedia({ media: 'print' });
    expect(await findFaults(page)).toEqual([]);
    await fillAll(page);
    expect(await findFaults(page), 'filled in').toEqual([]);
    await page.emulateMedia({ media: null });
  });

  test.each([
    ['/panduan/tindak-lanjut-pascadiklat/', 6],
    ['/panduan/mulai-di-sini/', 7],
    ['/panduan/metode/', 6],
    ['/unit/dinas-contoh/', 5], // themes, commitments and their days are on paper too
    ['/unit/kecamatan-contoh-barat/', 3],
    ['/unit/puskesmas-contoh/', 3],
  ] as const)('%s fills at most %i sheets', async (path, most) => {
    for (const language of LANGUAGES) {
      await page.setViewportSize(WITHIN);
      await page.goto(scene.site.url + addressOf(language, path));
      const { sheets, isA4 } = await print(page);
      expect(isA4).toBe(true);
      expect(sheets).toBeGreaterThanOrEqual(2);
      expect(sheets, language).toBeLessThanOrEqual(most);
      await page.emulateMedia({ media: 'print' });
      expect(await findFaults(page), language).toEqual([]);
      await page.emulateMedia({ media: null });
    }
  });

  test('a button, a wide table and a field that cuts its text would be found', async () => {
    await page.setViewportSize(WITHIN_SHEET);
    await page.goto(`${scene.site.url}/alat/jurnal-refleksi/`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => {
      const form = document.querySelector('form[data-tool]')!;
      const [button, wide, cut] = ['button', 'div', 'p'].map((tag) => document.createElement(tag));
      Object.assign(wide!.style, { width: '700px', height: '1px' });
      Object.assign(cut!.style, { height: '5px', overflow: 'hidden' });
      button!.textContent = cut!.textContent = 'Penilaian';
      form.append(button!, wide!, cut!);
    });
    const faults = (await findFaults(page)).map((fault) => fault.split(':')[0]);
    expect(new Set(faults)).toEqual(new Set(['beyond the sheet', 'to press', 'cut off']));
    await page.emulateMedia({ media: null });
  });
});
