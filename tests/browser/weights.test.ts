// A first view stays light enough for a slow village link: bytes over the wire, compressed as well as a server can.
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { addressOfGroup } from '../../src/domain/instrument/group-addresses.ts';
import { hasChromium } from '../fixtures/chromium.ts';
import { openStaffWave } from '../fixtures/staff-wave.ts';
import { comeIn, setScene } from '../fixtures/visitor.ts';
import { addressOf, LANGUAGES } from './visited-pages.ts';

const scene = setScene();

/** Bytes under brotli at its best quality, as a content network stores them. */
const weigh = (bytes: Uint8Array | string): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

interface FirstView {
  /** Bytes of everything that the page asks for, page included; the tab's icon is not part of the view. */
  readonly total: number;
  /** Scripts, both fetched and written into the page. */
  readonly scripts: number;
  /** Bytes of the page alone, without the sheet that all guides share and that is loaded once. */
  readonly page: number;
  /** Bytes of that sheet, or of several. */
  readonly sheet: number;
  /** Bytes of everything that the page says, pictures and descriptions included. */
  readonly text: number;
}

/** Load a page until it is quiet, and weigh what it asked for. */
async function view(path: string): Promise<FirstView> {
  const { page } = await comeIn(scene.browser, {});
  const asked: { url: string; type: string }[] = [];
  page.on('request', (request) => asked.push({ url: request.url(), type: request.resourceType() }));
  await page.goto(scene.site.url + path, { waitUntil: 'networkidle' });
  // A block of data is no script: nothing runs it.
  const inline = await page.locator('script:not([src]):not([type="application/ld+json"])').count();
  const said = await page.evaluate(() => {
    const pictures = [...document.querySelectorAll('svg text')].map((text) => text.textContent);
    const description = document.querySelector('meta[name=description]')?.getAttribute('content');
    const images = [...document.images].map(({ alt }) => alt);
    return [document.title, description, document.body.innerText, ...pictures, ...images].join(
      '\n',
    );
  });
  const text = weigh(said);
  await page.context().close();
  const files = asked.filter(({ url }) => !url.endsWith('/favicon.svg'));
  const weights = await Promise.all(
    files.map(async ({ url }) => weigh(await (await fetch(url)).bytes())),
  );
  const scripts = inline + files.filter(({ type }) => type === 'script').length;
  return {
    total: weights.reduce((sum, bytes) => sum + bytes, 0),
    page: weights[0]!,
    sheet: weights
      .filter((_, place) => files[place]!.type === 'stylesheet')
      .reduce((sum, bytes) => sum + bytes, 0),
    scripts,
    text,
  };
}

describe.skipIf(!hasChromium).each(LANGUAGES)('in %s', (language) => {
  test('the survey with its script weighs at most 20,000 bytes', async () => {
    const { total, scripts } = await view(addressOf(language, '/w/dinas-contoh-9/'));
    expect(scripts).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(20_000);
  });

  test.each(['self', 'peer'] as const)(
    'the longest form of %s with all its cryptography weighs at most 24,000 bytes',
    async (group) => {
      const wave = await openStaffWave(
        `dinas-bobot-${group}-${language}`,
        { [group]: 6 },
        { month: 1 },
      );
      const path = `/isi/${wave.code}/${addressOfGroup(group)}/#${wave.people[0]!.code}`;
      const { total, scripts } = await view(addressOf(language, path));
      expect(scripts).toBeGreaterThan(0);
      expect(total).toBeLessThanOrEqual(24_000);
    },
  );

  test.each([
    '/panduan/tindak-lanjut-pascadiklat/',
    '/panduan/makna-perubahan-perilaku/',
    '/panduan/lingkungan-kerja/',
    '/panduan/membaca-ringkasan/',
  ])('the article %s has no script and weighs at most 1.4 times its own text', async (path) => {
    const { page, sheet, scripts, text } = await view(addressOf(language, path));
    expect(scripts).toBe(0);
    expect(page / text).toBeLessThanOrEqual(1.4);
    expect(sheet, 'the shared sheet').toBeLessThanOrEqual(1_000);
  });

  test.each(['dinas', 'puskesmas'])(
    'the summary of %s has no script and weighs at most 14,600 bytes',
    async (unit) => {
      const { total, scripts } = await view(addressOf(language, `/unit/${unit}-contoh/`));
      expect(scripts).toBe(0);
      expect(total).toBeLessThanOrEqual(14_600);
    },
  );

  test('home and directory have no script', async () => {
    expect((await view(addressOf(language, '/'))).scripts).toBe(0);
    expect((await view(addressOf(language, '/unit/'))).scripts).toBe(0);
  });
});
