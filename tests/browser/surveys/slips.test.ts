// Slips as Chromium prints them: whole on a sheet, however long the unit, the contact and the host are.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { writeInvitationCode } from '#crypto/codes.ts';
import type { Wave } from '#domain/waves/wave.ts';
import { linkOf, type Invitation } from '#operations/inviting/invitation.ts';
import { slipsOf } from '#operations/inviting/slips.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { findClipped, printOnA4, splitParts } from '../../fixtures/sheets.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();

/** A4 within margins of 10 mm, in CSS pixels. */
const SHEET = { width: 718, height: 1047 };
const FINGERPRINT = ['mawar', 'gagak', 'wajah', 'mangga', 'gemuk', 'wamena'];
const UNITS = [
  'Dinas Uji.',
  'Kecamatan Contoh Barat',
  'Dinas Pelayanan Terpadu Kota Contoh',
  'Unit Pelaksana Teknis Daerah Pengelolaan Pendapatan dan Pelayanan Perizinan Kabupaten Contoh Selatan',
  'UnitPelaksanaTeknisDaerahPengelolaanPendapatandanPelayananPerizinanKabupatenContohKepulauanTanpaSela',
];
const CONTACTS = [
  'Sari',
  '0812 0000 0001',
  'nama.yang.panjang.sekali@subbagian.dinas-pelayanan-terpadu.contoh.example',
  'Petugas loket pendaftaran, gedung B lantai 2, '.repeat(5).slice(0, 200),
  'x'.repeat(200),
];
const HOSTS = [
  'https://jejak.example',
  'https://survei.pelayanan-terpadu.kabupaten-contoh.example',
];

function sheetOf(unit: string, siteUrl: string, language: 'id' | 'en', people = 17): string {
  const form = {
    code: 'dinas-uji-0',
    unit: { slug: 'dinas-uji', name: { id: unit, en: unit }, demo: true },
    closesOn: '2027-09-30',
    ...{ instrument: '0.1-draft', targets: [], month: 1, participants: 8, k: 5 },
    ...{ training: { id: 'Pelayanan prima', en: 'Service' }, trainedOn: '2027-08-16' },
    ...{ opensOn: '2027-09-17', invited: { subordinate: 17 } },
  } as unknown as Wave;
  const invitations = Array.from({ length: people }, (_, place): Invitation => {
    const code = writeInvitationCode(new Uint8Array(10).fill(place * 7 + 1));
    const link = linkOf(siteUrl, language, form.code, 'subordinate', code, FINGERPRINT);
    return { contact: CONTACTS[place % CONTACTS.length]!, group: 'subordinate', code, link };
  });
  return slipsOf(invitations, { form, fingerprint: FINGERPRINT, siteUrl, language });
}

describe.skipIf(!hasChromium)('slips on paper', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await scene.browser.newContext({ viewport: SHEET })).newPage();
  });
  afterAll(() => page?.context().close());

  const cases = UNITS.flatMap((unit) => HOSTS.map((host) => [unit.length, host, unit] as const));
  test.each(cases)('a unit of %i letters at %s', async (_, host, unit) => {
    for (const language of ['id', 'en'] as const) {
      await page.setContent(sheetOf(unit, host, language));
      await page.emulateMedia({ media: 'print' });
      expect(await findClipped(page, 'article')).toEqual([]);
      const right = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(right, 'nothing beyond the sheet').toBeLessThanOrEqual(SHEET.width);
      for (const kept of ['.code', '.words', '.contact']) {
        expect(await page.locator(kept).count()).toBe(17);
      }
      const lines = await page
        .locator('.code')
        .evaluateAll((codes) => codes.map((code) => code.getClientRects()[0]!.height));
      expect(Math.max(...lines), 'a code stays on one line').toBeLessThan(30);
      await page.emulateMedia({ media: null });
      const print = await printOnA4(page, 'article');
      expect(print.isA4).toBe(true);
      expect(splitParts(print)).toEqual([]);
    }
  });

  test('eight slips of a short name fill one sheet', async () => {
    const short = sheetOf(UNITS[0]!, HOSTS[0]!, 'id', 8).replace(
      /(class="contact">)[^<]*/g,
      '$1Sari',
    );
    await page.setContent(short);
    expect((await printOnA4(page, 'article')).sheets).toBe(1);
  });

  test('a box of fixed height, and a slip that may break, would be found', async () => {
    await page.setContent(sheetOf(UNITS[3]!, HOSTS[1]!, 'id'));
    await page.addStyleTag({ content: 'article{height:20mm;min-height:0;overflow:hidden}' });
    expect(await findClipped(page, 'article')).not.toEqual([]);
    await page.setContent(sheetOf(UNITS[3]!, HOSTS[1]!, 'id'));
    await page.addStyleTag({
      content: '.row{break-inside:auto}article{break-inside:auto;height:70mm}',
    });
    expect(splitParts(await printOnA4(page, 'article'))).not.toEqual([]);
  });
});
