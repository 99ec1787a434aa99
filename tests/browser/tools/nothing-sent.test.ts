// Whatever is written into any of the tools, nothing is asked of the network and nothing stays in the browser.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import { setScene } from '../../fixtures/visitor.ts';
import { tools } from '../../fixtures/worksheets.ts';

const scene = setScene();
const SECRET = 'Rahasia-4711';

/** Open a tool and wait until all its parts run. */
async function open(slug: string): Promise<Page> {
  const { page } = await scene.arrive(`/alat/${slug}/`, { acceptDownloads: true });
  await page.locator('.keeper:not([hidden])').waitFor();
  await page.waitForFunction('!document.querySelector("astro-island[ssr]")');
  await page.waitForLoadState('networkidle'); // the icon of the tab comes late
  return page;
}

/** Write into every field, press every button that keeps what is written, and list what the page asked for or kept. */
async function findLeaks(page: Page): Promise<readonly string[]> {
  const leaks: string[] = [];
  page.on('request', (request) => {
    // Parts of the tool itself may come late, such as the writer of calendar files; they say nothing.
    const isOwnPart = /\/_astro\/[\w.-]+\.js$/.test(request.url()) && request.method() === 'GET';
    if (!request.url().startsWith('blob:') && !isOwnPart) leaks.push(request.url());
  });
  for (const field of await page.locator('[data-tool] :is(input, select, textarea)').all()) {
    if (!(await field.isVisible())) continue;
    const kind = await field.evaluate((one: HTMLInputElement) => one.type);
    if (kind === 'checkbox' || kind === 'radio') await field.check();
    else if (kind === 'select-one') await field.selectOption({ index: 1 });
    else if (kind === 'number') await field.fill('0');
    else await field.fill({ date: '2027-03-01', time: '08:30' }[kind] ?? SECRET);
  }
  for (const button of await page.locator('main button').all())
    if (await button.isVisible()) await button.click();
  await page.waitForTimeout(200); // nothing to wait for: the promise is that nothing happens
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...document.cookie.split(';').filter(Boolean),
  ]);
  if (page.url().includes(SECRET)) leaks.push(page.url());
  return [...leaks, ...kept];
}

describe.skipIf(!hasChromium)('nothing leaves the browser from', () => {
  // The route is only read: it has no field, and its page no script.
  const filled = tools.filter(({ slug }) => slug !== 'rute-enam-bulan');
  test.each(filled.map(({ slug }) => slug))('%s', async (slug) => {
    const page = await open(slug);
    expect(await findLeaks(page)).toEqual([]);
    await page.context().close();
  });
});

test.skipIf(!hasChromium)('a tool that saved drafts or asked a server would be found', async () => {
  const page = await open('jurnal-refleksi');
  await page.evaluate(() =>
    document.addEventListener('change', () => {
      localStorage.setItem('draft', 'x');
      new Image().src = '/draft.gif';
    }),
  );
  expect(await findLeaks(page)).toEqual(
    expect.arrayContaining(['draft', expect.stringContaining('/draft.gif')]),
  );
});
