// The pages of the desk while a programme runs: everything without script, in both languages, on a phone, for axe, and for those who may only look.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readProgress } from '#data/waves.ts';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { dayFromNow } from '../../fixtures/commands.ts';
import { signIn, takeIn } from '../../fixtures/desk.ts';
import { findOverflow, findRunTogether, findViolations } from '../../fixtures/pages/judge.ts';
import { registerProgramme } from '../../fixtures/programme.ts';
import { appointTrustee } from '../../fixtures/trustee.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();
const UNIT = 'kantor-jalan';
const WAVE = `${UNIT}-0`;
const ORGANISER = 'rina@jalan.example';
const ADMIN = 'wati@jalan.example';
const AT_UNIT = `/kelola/unit/${UNIT}/`;
const AT_WAVE = `${AT_UNIT}putaran/${WAVE}/`;
const words = wordsIn('id').desk;

const ROSTER = [
  'Kontak;Kelompok',
  ...Array.from({ length: 5 }, (_, n) => `rekan${n}@kantor.example;rekan kerja`),
  '081200000011;rekan kerja',
  'Pak Umar;atasan',
  'Bu Tati;atasan',
  'Bu Ani;atasan',
  'Bu Rini;atasan',
  'Pak Joko;atasan',
].join('\n');

const button = (page: Page, laku: string) =>
  page.locator(`main form:has(input[name=laku][value=${laku}]) button`);

/** Sign in, and go where the page may be left again. */
async function arriveAs(address: string, javaScriptEnabled = false) {
  const visitor = await scene.arrive('/kelola/masuk/', { javaScriptEnabled });
  await signIn(visitor.page, address);
  const open = async (path: string) => {
    const response = await visitor.page.goto(scene.site.url + path);
    return response!.status();
  };
  return { ...visitor, open };
}

describe.skipIf(!hasChromium)('the desk while a programme runs', () => {
  beforeAll(async () => {
    await registerProgramme(UNIT, [
      {
        opensOn: dayFromNow(2),
        closesOn: dayFromNow(14),
        invited: { peer: 6, superior: 5, citizen: null },
        entry: 'slip',
      },
      { opensOn: dayFromNow(40), closesOn: dayFromNow(52), invited: { peer: 6 } },
    ]);
    await takeIn(scene.site, ORGANISER, 'organiser', 'kota-uji', UNIT);
    await takeIn(scene.site, ADMIN, 'agency_admin', 'kota-uji');
  });

  test('a roster is taken, the wave opened, everybody reminded, and one invitation replaced, all without script', async () => {
    const { page, open } = await arriveAs(ORGANISER);
    const text = async () => (await page.locator('main').textContent())!.replaceAll(/\s+/g, ' ');
    expect(await text()).toContain(words.home.needs['roster-missing'].act);
    await page.getByRole('link', { name: words.home.needs['roster-missing'].act }).first().click();
    expect(page.url()).toBe(`${scene.site.url}${AT_WAVE}penilai/`);
    await page.locator('#daftar').fill('Kontak;Kelompok\n6,28E+12;rekan kerja');
    await button(page, 'seluruh').click();
    expect(await page.locator('.error-summary').textContent()).toContain('6,28E+12');
    expect(await page.locator('#daftar').inputValue()).toContain('6,28E+12');
    await page.locator('#daftar').fill(ROSTER);
    await button(page, 'seluruh').click();
    expect(await page.locator('.said').textContent()).toContain(
      words.frame.news['daftar-diundang'],
    );

    await open(AT_WAVE);
    await page.locator('summary', { hasText: words.wave.page.open.title }).click();
    await button(page, 'buka').click();
    expect(await page.locator('.error-summary').textContent()).toContain(WAVE);
    await page.locator('#kode-buka').fill(WAVE);
    await button(page, 'buka').click();
    expect(await page.locator('.said').textContent()).toContain(words.frame.news.dibuka);
    expect(await page.locator('table').innerText()).toContain(words.wave.page.answers.few);
    expect(await text()).not.toMatch(/<5|5–9|10–19/);

    await button(page, 'ingatkan').click();
    expect(await page.locator('.said').textContent()).toContain(words.frame.news.diingatkan);
    await page.locator('summary', { hasText: words.wave.page.remind.texts }).click();
    expect(await page.locator('textarea').inputValue()).not.toContain('/isi/');

    await open(`${AT_WAVE}penilai/`);
    await page.locator('#ganti-undangan summary').click();
    await page.locator('#orang-ganti-undangan').selectOption('Pak Umar');
    await button(page, 'ganti-undangan').click();
    expect(await page.locator('h1').textContent()).toBe(words.wave.handed.title);
    expect(await page.locator('#tautan').inputValue()).toMatch(/\/isi\/kantor-jalan-0\/atasan\/#/);
    // Gone with the page: nothing of it stands anywhere else.
    await open(`${AT_WAVE}penilai/`);
    expect(await text()).not.toContain('/isi/');
    await page.context().close();
  });

  test('slips come once, and invitations only for those whom mail does not reach', async () => {
    const { page, open } = await arriveAs(ORGANISER);
    await open(`${AT_WAVE}slip/`);
    await page.locator('#jumlah').fill('8');
    await page.locator('main form:has(#jumlah) button').click();
    const codes = await page.locator('.slips .code').allTextContents();
    expect(new Set(codes).size).toBe(8);
    await open(`${AT_WAVE}undangan/`);
    const shown = await page.locator('main').textContent();
    expect(shown).toContain('Pak Umar');
    expect(await page.locator('a[href^="https://wa.me/62812"]').count()).toBe(1);
    expect(await page.locator('.slips article').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  const PAGES: readonly string[] = [
    '/kelola/',
    AT_UNIT,
    `${AT_UNIT}jejak/`,
    `${AT_UNIT}perbaikan/`,
    `${AT_UNIT}arsip/`,
    AT_WAVE,
    `${AT_WAVE}penilai/`,
    `${AT_WAVE}undangan/`,
    `${AT_WAVE}surel/`,
    `${AT_WAVE}slip/`,
    `${AT_WAVE}cetak/`,
    `${AT_UNIT}putaran/${UNIT}-1/`,
    `${AT_UNIT}putaran/${UNIT}-1/penilai/`,
  ];

  test.each(['id', 'en'] as const)(
    'every page is in order (%s)',
    { timeout: 300_000 },
    async (language) => {
      const { page, open, troubles } = await arriveAs(ORGANISER, true);
      const prefix = language === 'id' ? '' : '/en';
      for (const path of PAGES) {
        // Before the page is there: colors that are on their way are no colors to be judged.
        await page.setViewportSize({ width: 360, height: 740 });
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await open(prefix + path), path).toBe(200);
        // Folded or not, everything is judged.
        await page.evaluate(() =>
          document.querySelectorAll('details').forEach((fold) => (fold.open = true)),
        );
        expect(await findViolations(page), `${path}, light`).toEqual([]);
        expect(await findOverflow(page), `${path}, 360 wide`).toEqual([]);
        expect(await findRunTogether(page), path).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.waitForTimeout(300);
        expect(await findViolations(page), `${path}, dark`).toEqual([]);
        // As it is read: the island of a page brings scripts, which are text as well.
        expect(await page.locator('main').innerText(), path).not.toMatch(
          /npm run|OPERATOR|undefined|\{\w+\}/,
        );
      }
      expect(troubles).toEqual([]);
      await page.context().close();
    },
  );

  test('a wave that asks citizens alone takes the public half of a trustee, and no private one', async () => {
    const unit = 'kantor-warga-jalan';
    const days = { opensOn: dayFromNow(3), closesOn: dayFromNow(20) };
    await registerProgramme(unit, [{ ...days, invited: { citizen: null }, entry: 'slip' }]);
    await takeIn(scene.site, ORGANISER, 'organiser', 'kota-uji', unit);
    const { page, open } = await arriveAs(ORGANISER);
    const path = `/kelola/unit/${unit}/putaran/${unit}-0/penilai/`;
    await open(path);
    const { files } = await appointTrustee();
    const give = async (content: string) => {
      const file = { name: 'kunci.json', mimeType: 'application/json' };
      await page.setInputFiles('#pemegang', { ...file, buffer: Buffer.from(content) });
      if (!(await page.isChecked('#mengerti'))) await page.check('#mengerti');
      await button(page, 'kunci').click();
    };
    await give(files.privateFile);
    expect(await page.locator('.error-summary').textContent()).toContain(
      words.wave.roster.trusteePrivate,
    );
    expect((await readProgress(`${unit}-0`))!.prepared).toBe(false);
    await give(files.publicFile);
    expect(await page.locator('.said').textContent()).toContain(words.frame.news.kunci);
    expect(await readProgress(`${unit}-0`)).toMatchObject({ prepared: true, trustee: true });
    await page.context().close();
  });

  test('an administrator of the agency sees how a wave stands and does nothing with it', async () => {
    const { page, open } = await arriveAs(ADMIN);
    expect(await open(AT_WAVE)).toBe(200);
    expect(await page.locator('main form:has(input[name=laku])').count()).toBe(0);
    expect(await page.locator('table').innerText()).toContain(words.wave.page.answers.few);
    for (const part of ['penilai/', 'undangan/', 'surel/', 'slip/'])
      expect(await open(AT_WAVE + part), part).toBe(404);
    await open('/kelola/');
    expect(await page.locator('main').innerText()).not.toContain(words.home.needsYou);
    await page.context().close();
  });

  test.each([
    ['an organizer', ORGANISER],
    ['an administrator of the agency', ADMIN],
  ])('no page offers %s a link that leads nowhere', async (_, address) => {
    const { page, open } = await arriveAs(address);
    const links = new Set<string>();
    for (const path of PAGES) {
      if ((await open(path)) !== 200) continue;
      const found = await page
        .locator('main a[href^="/"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')!.split('#')[0]!));
      for (const href of found) links.add(href);
    }
    expect(links.size).toBeGreaterThan(10);
    const dead: string[] = [];
    for (const href of links) {
      const response = await page.request.get(scene.site.url + href);
      if (response.status() >= 400) dead.push(`${response.status()} ${href}`);
    }
    expect(dead).toEqual([]);
    await page.context().close();
  });
});
