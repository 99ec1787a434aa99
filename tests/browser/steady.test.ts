// Nothing moves on a page while its scripts start: no layout shift on the pages that people look at longest.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { hasChromium } from '../fixtures/chromium.ts';
import { openStaffWave } from '../fixtures/staff-wave.ts';
import { comeIn, setScene } from '../fixtures/visitor.ts';

const scene = setScene();

/** Sum of the layout shifts until a page has come to rest; an address without a server is one of our site. */
async function shiftOf(address: string, act = ''): Promise<number> {
  const { page } = await comeIn(scene.browser, {});
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(new URL(address, scene.site.url).href, { waitUntil: 'networkidle' });
  if (act) await page.evaluate(act);
  await page.waitForTimeout(300);
  const shift = await page.evaluate(
    () => (globalThis as unknown as { seen: { shift: number } }).seen.shift,
  );
  await page.context().close();
  return shift;
}

const PATHS = [
  ...['/', '/panduan/mulai-di-sini/', '/panduan/membaca-ringkasan/', '/alat/perumus-tujuan/'],
  ...['/unit/', '/unit/dinas-contoh/', '/unit/puskesmas-contoh/', '/unit/dinas-contoh/jelajah/'],
  ...['/w/dinas-contoh-9/', '/bongkar/', '/en/unit/dinas-contoh/'],
];

test.skipIf(!hasChromium).each(PATHS)('%s keeps still', async (path) => {
  expect(await shiftOf(path)).toBe(0);
});

test.skipIf(!hasChromium)('the form of an invited person keeps still', async () => {
  const wave = await openStaffWave('dinas-tenang', { peer: 6 }, { month: 1 });
  expect(await shiftOf(`/isi/${wave.code}/rekan/#${wave.people[0]!.code}`)).toBe(0);
});

test.skipIf(!hasChromium)('what moves is seen', async () => {
  const push = `document.querySelector('h1').insertAdjacentHTML('beforebegin', '<p>a<br>b<br>c<br>d</p>')`;
  expect(await shiftOf('/', push)).toBeGreaterThan(0);
});

/** Shifts of a page of ours that a slow network delivers in two pieces, cut behind each of the first places in its head. */
async function shiftsInPieces(path: string, change = (html: string) => html): Promise<number[]> {
  const html = change(await (await fetch(scene.site.url + path)).text());
  const start = html.indexOf('<header');
  const head = html.slice(start, html.indexOf('</header>'));
  const cuts = [...head.matchAll(/<\/(a|span)>/g)]
    .slice(0, 4)
    .map(({ index, 0: end }) => start + index + end.length);
  const shifts: number[] = [];
  for (const cut of cuts) {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(html.slice(0, cut));
      setTimeout(() => response.end(html.slice(cut)), 300);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    shifts.push(await shiftOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
    server.close();
  }
  return shifts;
}

test.skipIf(!hasChromium)('a page that arrives in pieces keeps still', async () => {
  for (const path of ['/w/dinas-contoh-9/', '/en/w/dinas-contoh-9/', '/unit/']) {
    const shifts = await shiftsInPieces(path);
    expect(shifts.length, path).toBeGreaterThan(2);
    expect(Math.max(...shifts), path).toBe(0);
  }
});

test.skipIf(!hasChromium)(
  'without a line of their own the places of its head would move',
  async () => {
    const lose = (html: string) => html.replaceAll('.top nav{width:100%}', '');
    expect(Math.max(...(await shiftsInPieces('/unit/', lose)))).toBeGreaterThan(0);
  },
);
