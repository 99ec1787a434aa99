// Nothing moves on a page while it comes to life: no layout shift on the pages that people look at longest.
import { expect, test } from 'vitest';
import { hasChromium } from '../fixtures/chromium.ts';
import { openStaffWave } from '../fixtures/staff-wave.ts';
import { comeIn, setScene } from '../fixtures/visitor.ts';

const scene = setScene();

/** Sum of the layout shifts until a page has come to rest. */
async function shiftOf(path: string, act = ''): Promise<number> {
  const { page } = await comeIn(scene.browser, {});
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(scene.site.url + path, { waitUntil: 'networkidle' });
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
