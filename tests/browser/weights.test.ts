// A first view stays light enough for a slow village link: bytes over the wire, compressed as well as a server can.
import { existsSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addressOfGroup } from '#domain/instrument/group-addresses.ts';
import { hasChromium } from '../fixtures/chromium.ts';
import { openStaffWave } from '../fixtures/staff-wave.ts';
import { comeIn, setScene } from '../fixtures/visitor.ts';
import { readTexts } from '../fixtures/texts.ts';
import { addressOf, LANGUAGES } from '../fixtures/pages/visited-pages.ts';

const scene = setScene();

/** Bytes under brotli at its best quality, as a content network stores them. */
const weigh = (bytes: Uint8Array | string): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

interface FirstView {
  /** Bytes of everything that the page asks for, page included; the tab's icon is not part of the view. */
  readonly total: number;
  /** Scripts, both fetched and written into the page. */
  readonly scripts: number;
  /** Bytes of the page alone, without the files that guides share and that are loaded once. */
  readonly page: number;
  /** Bytes of the sheets, and of the drawings that guides with pictures share. */
  readonly sheets: number;
  readonly shapes: number;
  /** Figures of units. */
  readonly figures: number;
  /** Addresses of everything else, without figures of units, which are files of their own. */
  readonly others: readonly string[];
  /** Bytes of everything that the page says to somebody who reads or hears it. */
  readonly text: number;
}

/** Load a page until it is quiet, or complete if nothing can come later, and weigh what it asked for. */
async function view(
  path: string,
  options: BrowserContextOptions = {},
  waitUntil: 'networkidle' | 'load' = 'networkidle',
): Promise<FirstView> {
  const { page } = await comeIn(scene.browser, options);
  const asked: { url: string; type: string }[] = [];
  page.on('request', (request) => asked.push({ url: request.url(), type: request.resourceType() }));
  await page.goto(scene.site.url + path, { waitUntil });
  // A block of data is no script: nothing runs it.
  const inline = await page.locator('script:not([src]):not([type="application/ld+json"])').count();
  // Whoever hears a page is told the names of its pictures and lists as much as the alternatives of its images.
  const said = await page.evaluate(() => {
    const description = document.querySelector('meta[name=description]')?.getAttribute('content');
    const drawn = [...document.querySelectorAll('svg text')].map((text) => text.textContent);
    const named = [...document.querySelectorAll('[aria-label]')].map(({ ariaLabel }) => ariaLabel);
    const images = [...document.images].map(({ alt }) => alt);
    const read = document.body.innerText;
    return [document.title, description, read, ...drawn, ...named, ...images].join('\n');
  });
  await page.context().close();
  const files = await Promise.all(
    asked
      .filter(({ url }) => !url.endsWith('/favicon.png'))
      .map(async (file) => ({ ...file, bytes: weigh(await (await fetch(file.url)).bytes()) })),
  );
  const sum = (some: typeof files) => some.reduce((total, { bytes }) => total + bytes, 0);
  const isSheet = ({ type }: { type: string }) => type === 'stylesheet';
  const isShapes = ({ url }: { url: string }) => url.endsWith('/bentuk.svg');
  const isFigure = ({ url }: { url: string }) => url.includes('/grafik/');
  return {
    total: sum(files),
    page: files[0]!.bytes,
    sheets: sum(files.filter(isSheet)),
    shapes: sum(files.filter(isShapes)),
    figures: files.filter(isFigure).length,
    others: files
      .slice(1)
      .filter((file) => !isSheet(file) && !isShapes(file) && !isFigure(file))
      .map(({ url }) => url),
    scripts: inline + files.filter(({ type }) => type === 'script').length,
    text: weigh(said),
  };
}

const FOLDER = new URL('../../src/pages/[...lang]/panduan/', import.meta.url);
const addressed = (slugs: readonly string[]) => slugs.map((slug) => `/panduan/${slug}/`);
const guides = addressed(readTexts('guides', 'id').map(({ slug }) => slug));
const references = addressed(
  readdirSync(FOLDER).filter((name) => existsSync(new URL(`${name}/index.astro`, FOLDER))),
);
/** Every guide and reference page; the lists of links that lead to them say little themselves. */
const readings = [...guides, ...references];

/** Most bytes of the sheets that are loaded once and kept: one for all, one each for references, pictures and figures. */
const mostOfSheets = (path: string, hasPictures: boolean, hasFigures: boolean) =>
  890 + (references.includes(path) ? 160 : 0) + (hasPictures ? 930 : 0) + (hasFigures ? 60 : 0);

/** Wide enough that the list of contents stands beside the text, so that nothing said is left out. */
const DESK = { viewport: { width: 1280, height: 800 } };

describe.skipIf(!hasChromium).each(LANGUAGES)('in %s', (language) => {
  test('the survey weighs at most 2,700 bytes until it can be answered, and 7,900 with its script', async () => {
    const { total, page, scripts } = await view(addressOf(language, '/w/dinas-contoh-9/'));
    expect(page).toBeLessThanOrEqual(2_700);
    expect(scripts).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(7_900);
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

  test.each(readings)(
    '%s has no script and weighs at most 1.4 times its own text',
    async (path) => {
      const { page, sheets, shapes, figures, others, scripts, text } = await view(
        addressOf(language, path),
        DESK,
        'load', // what asks for nothing by script asks for nothing later
      );
      expect(scripts).toBe(0);
      expect(others).toEqual([]);
      expect(page / text).toBeLessThanOrEqual(1.4);
      expect(sheets, 'shared sheets').toBeLessThanOrEqual(
        mostOfSheets(path, shapes > 0, figures > 0),
      );
      expect(shapes, 'shared drawings').toBeLessThanOrEqual(900);
    },
  );

  test('a page that carried its styles inside it would be too heavy', async () => {
    const { page, sheets, text } = await view(addressOf(language, readings[0]!), DESK, 'load');
    expect((page + sheets) / text).toBeGreaterThan(1.4);
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
