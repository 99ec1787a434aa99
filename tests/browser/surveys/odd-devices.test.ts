// Old browsers, addresses without https, refused storage, scripts that do not come, and programs that open every link: the citizen's road goes on.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasChromium, launchChromium } from '../../fixtures/chromium.ts';
import {
  becomeLive,
  choose,
  chosen,
  comeIn,
  onward,
  outlastYouth,
  seeSent,
  send,
  setScene,
  words,
} from '../../fixtures/visitor.ts';

const scene = setScene();
const { form } = words;
const locked = (page: Page) => page.locator('.seal');

/** Answer and send the plain form, and see that it is stored once. */
async function sendPlain(page: Page, wave: string): Promise<void> {
  await choose(page, 'W1', '3');
  expect(await onward(page).innerText()).toBe(form.send);
  await send(page);
  await seeSent(page);
  expect(await scene.site.countBallots(wave)).toBe(1);
}

describe.skipIf(!hasChromium)('answers that are locked on arrival', () => {
  test('say that the address has no https, where that is why', async () => {
    const wave = await scene.site.openWave('dinas-tanpa-https');
    const { port } = new URL(scene.site.url);
    const browser = await launchChromium(['--host-resolver-rules=MAP server-diklat 127.0.0.1']);
    const { page } = await comeIn(browser, {});
    await page.goto(`http://server-diklat:${port}/w/${wave}/`);
    await locked(page).getByText(form.insecure).waitFor();
    await sendPlain(page, wave);
    await browser.close();
  });

  test('say that the browser cannot, where that is why', async () => {
    const wave = await scene.site.openWave('dinas-tanpa-kripto');
    const { page } = await comeIn(scene.browser, {});
    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await page.goto(`${scene.site.url}/w/${wave}/`);
    await locked(page).getByText(form.unable).waitFor();
    await sendPlain(page, wave);
  });

  test('say that there is no script, where that is why, and where it does not come also that', async () => {
    const wave = await scene.site.openWave('dinas-tanpa-skrip');
    const off = await scene.arrive(`/w/${wave}/`, { javaScriptEnabled: false });
    await off.page.waitForTimeout(5_000);
    expect(await off.page.getByText(form.late).isVisible()).toBe(false);
    expect(await locked(off.page).innerText()).toBe(form.sealedThere);

    const { page } = await comeIn(scene.browser, {});
    await page.route(/\/_astro\/.*\.js/, (route) => route.abort());
    await page.goto(`${scene.site.url}/w/${wave}/`);
    expect(await page.getByText(form.late).isVisible()).toBe(false); // a script that takes a moment is not missing
    await page.getByText(form.late).waitFor({ timeout: 10_000 });
    expect(await locked(page).innerText()).toBe(form.sealedThere);
    await sendPlain(page, wave);
  });

  test('are not spoken of where the script has come', async () => {
    const { page } = await scene.arrive('/w/dinas-contoh-9/');
    await becomeLive(page);
    await page.waitForTimeout(5_000);
    expect(await page.getByText(form.late).count()).toBe(0);
  });
});

test.skipIf(!hasChromium)(
  'storage that refuses everything does not stand in the way of sending',
  async () => {
    const wave = await scene.site.openWave('dinas-tolak-semua');
    const { page, troubles } = await comeIn(scene.browser, {});
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
    });
    await page.goto(`${scene.site.url}/w/${wave}/`);
    await becomeLive(page);
    await choose(page, 'W1', '3');
    await send(page);
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(1);
    expect(troubles).toEqual([]);
  },
);

test.skipIf(!hasChromium)(
  'Back after sending never sends again, wherever one came from',
  async () => {
    const wave = await scene.site.openWave('dinas-kembali-kirim');
    const { page } = await comeIn(scene.browser, {});
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/ballots')) posts.push(request.url());
    });
    await page.goto(`${scene.site.url}/privasi/`);
    await page.goto(`${scene.site.url}/w/${wave}/#W3`);
    await becomeLive(page);
    await choose(page, 'W1', '3');
    await outlastYouth(page);
    await send(page);
    await seeSent(page);
    for (const step of ['goBack', 'goForward', 'goBack'] as const) {
      await page[step]();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('input:checked').count()).toBe(0);
    }
    expect(posts).toHaveLength(1);
    expect(await scene.site.countBallots(wave)).toBe(1);
  },
);

test.skipIf(!hasChromium)(
  'Back from another page keeps what was chosen, without a script too',
  async () => {
    for (const options of [{}, { javaScriptEnabled: false }] satisfies BrowserContextOptions[]) {
      const wave = await scene.site.openWave(
        `dinas-kembali-${'javaScriptEnabled' in options ? 'polos' : 'hidup'}`,
      );
      const { page } = await scene.arrive(`/w/${wave}/`, options);
      if (!('javaScriptEnabled' in options)) await becomeLive(page);
      await choose(page, 'W2', '4');
      await page.getByText(words.before.stored.title).click();
      await page.getByRole('link', { name: words.before.stored.more }).click();
      await page.waitForURL(/\/privasi\//);
      await page.goBack();
      expect(await chosen(page)).toEqual({ W2: '4' });
    }
  },
);

test.skipIf(!hasChromium)(
  'a program that opens a link, runs its scripts and follows every way on, but presses nothing, leaves nothing',
  async () => {
    const wave = await scene.site.openWave('dinas-pemindai');
    for (const address of [`/w/${wave}/`, `/w/${wave}/?loket=1`]) {
      const { page, troubles } = await comeIn(scene.browser, {});
      const posts: string[] = [];
      page.on('request', (request) => {
        if (request.method() !== 'GET') posts.push(`${request.method()} ${request.url()}`);
      });
      page.on('dialog', (dialog) => posts.push(dialog.type()));
      await page.goto(scene.site.url + address, { waitUntil: 'networkidle' });
      await becomeLive(page);
      await page.mouse.move(100, 300);
      await page.mouse.wheel(0, 5_000);
      const ways = await page
        .locator('main a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      for (const way of ways) await page.goto(way, { waitUntil: 'networkidle' });
      const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
      expect([address, posts, kept]).toEqual([address, [], 0]);
      expect(troubles).toEqual([]);
    }
    expect(await scene.site.countBallots(wave)).toBe(0);
    // And a person still can.
    const { page } = await scene.arrive(`/w/${wave}/`);
    await becomeLive(page);
    await choose(page, 'W1', '3');
    await send(page);
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(1);
  },
);
