// On paper a page is whole: A4, a few sheets, everything open that a click would open on the screen.
import { describe, expect, test } from 'vitest';
import { hasChromium } from '../fixtures/chromium.ts';
import { setScene } from '../fixtures/visitor.ts';

const scene = setScene();

/** What browsers leave free at each side unless told otherwise. */
const SIDE = '10mm';
const MARGIN = { top: SIDE, right: SIDE, bottom: SIDE, left: SIDE };
/** A4 within its margins, in CSS pixels. */
const WITHIN = { width: 718, height: 1047 };
/** A4 in points; Chromium rounds the sheet up to whole CSS pixels, which is less than one point. */
const A4 = [595.28, 841.89] as const;

/** How many sheets a page takes, and whether all of them are A4. */
async function print(path: string) {
  const { page } = await scene.arrive(path);
  const pdf = (await page.pdf({ format: 'A4', margin: MARGIN })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const isA4 = sizes.every((size) => A4.every((side, i) => Math.abs(side - +size[i + 1]!) < 1));
  return { isA4, sheets: pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length };
}

describe.skipIf(!hasChromium)('on paper', () => {
  test.each(['/unit/dinas-contoh/', '/unit/kecamatan-contoh-barat/', '/unit/puskesmas-contoh/'])(
    'the summary %s fills sheets of A4',
    async (path) => {
      const { sheets, isA4 } = await print(path);
      expect(isA4).toBe(true);
      expect(sheets).toBeGreaterThanOrEqual(2);
    },
  );

  test.each([
    '/unit/dinas-contoh/',
    '/unit/puskesmas-contoh/',
    '/panduan/tindak-lanjut-pascadiklat/',
    '/panduan/makna-perubahan-perilaku/',
  ])('nothing of %s stays folded or runs off the sheet', async (path) => {
    const { page } = await scene.arrive(path, { viewport: WITHIN });
    await page.emulateMedia({ media: 'print' });
    const folded = await page
      .locator('details > :not(summary)')
      .evaluateAll((places) => places.filter((place) => !place.checkVisibility()).length);
    expect(folded).toBe(0);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(WITHIN.width);
  });
});
