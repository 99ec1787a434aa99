// Pages around a survey: no places to go, no font to load, a short foot; and the ways on to paper and to the day of the results.
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/waves/calendar.ts';
import { readWaveForm } from '#data/waves.ts';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { openStaffWave } from '../../fixtures/staff-wave.ts';
import { choose, comeIn, send, setScene, words } from '../../fixtures/visitor.ts';

const scene = setScene();
const OPEN = '/w/dinas-contoh-9/';
const { tasks, footer } = wordsIn('id').site;

describe.skipIf(!hasChromium)('the frame of a survey', () => {
  test.each([
    [OPEN, tasks.citizen],
    [`${OPEN}terkirim/`, tasks.citizen],
    ['/w/dinas-contoh-0/', tasks.citizen],
    ['/isi/', tasks.staff],
    ['/kirim/', tasks.file],
  ])('at %s says what is done there, and leads nowhere else', async (path, task) => {
    const { page } = await comeIn(scene.browser, {});
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(request.url());
    });
    await page.goto(scene.site.url + path, { waitUntil: 'networkidle' });
    expect(await page.locator('.top').innerText()).toContain(task);
    expect(await page.locator('.top a').count()).toBe(2); // the name of the site, and the other language
    expect(await page.locator('nav').count()).toBe(0);
    expect(await page.locator('.foot a').allInnerTexts()).toEqual([
      footer.about,
      footer.privacy,
      footer.accessibility,
    ]);
    expect(await page.locator('.foot').innerText()).toContain(footer.complaints);
    expect(fonts).toEqual([]);
  });

  test('is not that of a page to read, which has all of it', async () => {
    const { page } = await scene.arrive('/unit/');
    expect(await page.locator('.top nav a').count()).toBe(4);
    expect(await page.locator('.foot a').count()).toBe(7);
  });
});

describe.skipIf(!hasChromium)('after a ballot is stored', () => {
  test.each(['id', 'en'] as const)(
    'the day of the results is named and kept by a file, without a script, in %s',
    async (language) => {
      const code = await scene.site.openWave(`dinas-hari-${language}`);
      const prefix = language === 'en' ? '/en' : '';
      const { page } = await scene.arrive(`${prefix}/w/${code}/`, { javaScriptEnabled: false });
      await choose(page, 'W1', '3');
      await send(page);
      await page.waitForURL(/terkirim/);
      const { closesOn } = (await readWaveForm(code))!;
      const link = page.locator('main a[href$=".ics"]');
      const response = await fetch(new URL((await link.getAttribute('href'))!, scene.site.url));
      expect(response.headers.get('content-type')).toMatch(/^text\/calendar/);
      const calendar = new ICAL.Component(ICAL.parse(await response.text()));
      const event = calendar.getFirstSubcomponent('vevent')!;
      expect(event.getFirstPropertyValue('dtstart')!.toString()).toBe(addDays(closesOn, 1));
      // A browser writes the same day on the page as stands in the file.
      const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
        ...{ dateStyle: 'long', timeZone: 'UTC' },
      }).format(new Date(`${addDays(closesOn, 1)}T00:00:00Z`));
      expect(await page.locator('main').innerText()).toContain(day);
    },
  );

  test('an unknown wave has no such file', async () => {
    for (const path of ['/gelombang/tidak-ada/hasil.ics', '/en/gelombang/tidak-ada/hasil.ics'])
      expect((await fetch(scene.site.url + path)).status, path).toBe(404);
  });
});

describe.skipIf(!hasChromium)('paper', () => {
  test('is offered beside the form of citizens, and not on a shared screen', async () => {
    const { page } = await scene.arrive(OPEN, { javaScriptEnabled: false });
    await page.getByRole('link', { name: words.paper }).click();
    await page.waitForURL(/\/w\/dinas-contoh-9\/kertas\/$/);
    const kiosk = await scene.arrive(`${OPEN}?loket=1`);
    expect(await kiosk.page.getByRole('link', { name: words.paper }).count()).toBe(0);
  });

  test('is offered on the public page of a wave, for everybody whom it asks, while it can be used', async () => {
    const wave = await openStaffWave('dinas-cetak', { peer: 5, superior: 5 });
    const { page } = await scene.arrive(`/gelombang/${wave.code}/`);
    const print = page.locator('section', {
      has: page.getByRole('heading', { name: wordsIn('id').wave.print.heading }),
    });
    const places = await print
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(places.toSorted()).toEqual([
      `/isi/${wave.code}/atasan/kertas/`,
      `/isi/${wave.code}/rekan/kertas/`,
    ]);
    for (const place of places)
      expect((await fetch(scene.site.url + place)).status, place).toBe(200);
    const past = await scene.arrive('/gelombang/dinas-contoh-6/');
    expect(await past.page.getByText(wordsIn('id').wave.print.heading).count()).toBe(0);
  });

  test('and a poster, where it asks citizens too', async () => {
    const { page } = await scene.arrive('/gelombang/dinas-contoh-9/');
    const hrefs = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(hrefs).toEqual(
      expect.arrayContaining(['/w/dinas-contoh-9/poster/', '/w/dinas-contoh-9/kertas/']),
    );
  });
});
