// Readers find what they look for: by search, by topic, by role, by feed, and within three steps from the home page.
import { describe, expect, test } from 'vitest';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../fixtures/chromium.ts';
import { comeIn, setScene, type Visitor } from '../fixtures/visitor.ts';
import { judgeWithoutScript, judgeWithScript } from '../fixtures/pages/judge.ts';
import { addressOf, LANGUAGES, type PageType } from '../fixtures/pages/visited-pages.ts';
import { read } from '../fixtures/tree.ts';

const scene = setScene();
const words = wordsIn('id').find.search;
const results = ({ page }: Visitor) => page.locator('#search > ol > li > a');
const said = ({ page }: Visitor) => page.locator('[role=status]');

/** Wait until the search has ended, whatever it ended in. */
async function seeAnswer(visitor: Visitor): Promise<string> {
  const ended = visitor.page.locator('[role=status]:not(:empty)', {
    hasNotText: words.states.loading,
  });
  await ended.waitFor();
  return (await ended.textContent())!;
}

describe.skipIf(!hasChromium)('whoever searches', () => {
  test('fetches no search engine before coming to the field', async () => {
    const visitor = await comeIn(scene.browser, {});
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visitor.page.goto(`${scene.site.url}/cari/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    const engine = visitor.page.waitForResponse(/\/pagefind\/wasm/);
    await visitor.page.locator('#q').focus();
    expect((await engine).status()).toBe(200);
    expect(visitor.troubles).toEqual([]);
  });

  test('needs nothing but a keyboard, hears the number, and can share the address', async () => {
    const visitor = await scene.arrive('/cari/');
    const { page } = visitor;
    await page.locator('#q').focus();
    await page.keyboard.type('sidik');
    await page.keyboard.press('Enter');
    expect(await seeAnswer(visitor)).toMatch(/“sidik”: [1-9]/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('ol') !== null)).toBe(true);
    expect(page.url()).toBe(`${scene.site.url}/cari/?q=sidik`);
    const again = await scene.arrive('/cari/?q=sidik');
    expect(await seeAnswer(again)).toBe(await said(visitor).textContent());
    expect(await results(again).allTextContents()).toEqual(
      await results(visitor).allTextContents(),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/cari/');
    expect([...visitor.troubles, ...again.troubles]).toEqual([]);
  });

  test.each(['aktualisasi', 'pascapelatihan', 'coaching', 'sungkan', 'e-learning', 'tentang'])(
    'finds what officials call “%s”',
    async (word) => {
      const visitor = await scene.arrive(`/cari/?q=${word}`);
      expect(await seeAnswer(visitor)).toMatch(new RegExp(`“${word}”: [1-9]`));
    },
  );

  test('finds other forms of an Indonesian word', async () => {
    const titles = async (query: string) => {
      const visitor = await scene.arrive(`/cari/?q=${query}`);
      await seeAnswer(visitor);
      return results(visitor).allTextContents();
    };
    const found = await titles('perubahan');
    expect(found.length).toBeGreaterThan(3);
    expect(await titles('berubah')).toEqual(found);
  });

  test('finds pages of the language of the page only', async () => {
    const visitor = await scene.arrive('/en/cari/?q=threshold');
    await visitor.page.locator('#search > ol > li').first().waitFor();
    const addresses = await results(visitor).evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')!),
    );
    expect(addresses.filter((address) => !address.startsWith('/en/'))).toEqual([]);
  });

  test.each([
    ['/cari/', 'lisensi', '/tentang/'],
    ['/en/cari/', 'license', '/en/tentang/'],
    ['/cari/', 'cookie', '/privasi/'],
  ])('finds at %s for “%s” what is made on demand: %s', async (place, query, address) => {
    const visitor = await scene.arrive(`${place}?q=${query}`);
    await results(visitor).first().waitFor();
    const addresses = await results(visitor).evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')!.replace(/#.*/, '')),
    );
    expect(addresses).toContain(address);
  });

  test('finds no survey, no index of pages and no lost page', async () => {
    const visitor = await scene.arrive('/cari/?q=panduan');
    await seeAnswer(visitor);
    const more = visitor.page.getByRole('button', { name: words.more });
    while (await more.isVisible()) {
      const before = await results(visitor).count();
      await more.click();
      await visitor.page.locator(`#search > ol > li:nth-child(${before + 1})`).waitFor();
    }
    const addresses = await results(visitor).evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')!),
    );
    expect(addresses.length).toBeGreaterThan(8);
    const unwanted = /^\/(w\/|cari\/|404|panduan\/$|panduan\/peran\/)/;
    expect(addresses.filter((address) => unwanted.test(address))).toEqual([]);
  });

  test('who asks for more stands at the first new result', async () => {
    const visitor = await scene.arrive('/cari/?q=perilaku');
    await seeAnswer(visitor);
    const before = await results(visitor).count();
    await visitor.page.getByRole('button', { name: words.more }).click();
    await visitor.page.locator(`#search > ol > li:nth-child(${before + 1}) > a:focus`).waitFor();
  });

  test('is told when no page has the word', async () => {
    const visitor = await scene.arrive('/cari/?q=xyzzyq');
    expect(await seeAnswer(visitor)).toBe(words.states.none.replace('{query}', 'xyzzyq'));
    expect(await results(visitor).count()).toBe(0);
  });

  test('cannot bring markup into the page', async () => {
    const visitor = await scene.arrive(`/cari/?q=${encodeURIComponent('<img src=x> perilaku')}`);
    await seeAnswer(visitor);
    expect(await visitor.page.locator('#search img').count()).toBe(0);
  });

  test('is told when the engine does not come, and can try again', async () => {
    const visitor = await comeIn(scene.browser, {});
    const { page } = visitor;
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${scene.site.url}/cari/?q=rekan`);
    expect(await seeAnswer(visitor)).toBe(words.states.failed);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: words.submit, exact: true }).click();
    await results(visitor).first().waitFor();
  });

  test('without scripts is told so and sees every page by topic instead', async () => {
    const { page } = await scene.arrive('/cari/', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').textContent()).toBe(words.noScript);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('#q').isVisible()).toBe(false);
    expect(await page.locator('main ul a').count()).toBeGreaterThan(20);
  });
});

test('only the search page may run WebAssembly', async () => {
  const policyOf = async (path: string) =>
    (await fetch(scene.site.url + path)).headers.get('content-security-policy');
  for (const language of LANGUAGES) {
    expect(await policyOf(addressOf(language, '/cari/'))).toContain("'wasm-unsafe-eval'");
    expect(await policyOf(addressOf(language, '/panduan/'))).toContain("script-src 'self'");
    expect(await policyOf(addressOf(language, '/panduan/'))).not.toContain('wasm');
  }
});

/** Beside the pages for reading, which are judged together. */
const PAGES: readonly PageType[] = [
  {
    name: 'results',
    path: '/cari/?q=SKP',
    act: async (page) => {
      const isLive = (await page.evaluate('location.search')) && (await page.inputValue('#q'));
      if (isLive) await page.locator('#search > ol > li').first().waitFor();
    },
  },
];
const cases = PAGES.flatMap((type) => LANGUAGES.map((language) => ({ ...type, type, language })));

describe.skipIf(!hasChromium)('every reader can use', () => {
  test.each(cases)('$name in $language', ({ type, language }) =>
    judgeWithScript(scene, type, language),
  );
  test.each(cases)('$name in $language without scripts', ({ type, language }) =>
    judgeWithoutScript(scene, type, language),
  );
});

/** Addresses of this site that a page links to, without what follows a sign. */
async function linksOf(path: string): Promise<string[]> {
  const html = await (await fetch(scene.site.url + path)).text();
  return [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#?]*)/g)].map(([, address]) => address!);
}

async function locationsIn(path: string): Promise<string[]> {
  const xml = await (await fetch(scene.site.url + path)).text();
  return [...xml.matchAll(/<(?:loc|link)>([^<]+)/g)].map(([, address]) => address!);
}

test('every page of the sitemap is at most three steps from the home page of its language', async () => {
  const wanted = (await locationsIn('/sitemap-0.xml')).map((address) => new URL(address).pathname);
  expect(wanted).toEqual(
    expect.arrayContaining(['/cari/', '/en/panduan/glosarium/', '/panduan/peran/warga/']),
  );
  let edge = ['/', '/en/'];
  const reached = new Set(edge);
  for (let step = 0; step < 3; step += 1) {
    const next = (await Promise.all(edge.map(linksOf))).flat();
    edge = [...new Set(next)].filter((path) => !reached.has(path));
    edge.forEach((path) => reached.add(path));
  }
  expect(wanted.filter((path) => !reached.has(path))).toEqual([]);
});

/** Entries in the list of changes. */
const CHANGES = read('src/content/changes/changes.yaml').match(/^- id:/gm)!.length;

test.each(LANGUAGES)(
  'the feed in %s leads to changes and guides in that language',
  async (language) => {
    const [home, ...items] = await locationsIn(addressOf(language, '/rss.xml'));
    const paths = items.map((item) => new URL(item).pathname);
    expect(new URL(home!).pathname).toBe(addressOf(language, '/'));
    expect(paths.filter((path) => path === addressOf(language, '/perubahan/'))).toHaveLength(
      CHANGES,
    );
    expect(paths.length).toBeGreaterThan(20);
    for (const path of new Set(paths)) {
      expect((await fetch(scene.site.url + path)).status, path).toBe(200);
      expect(path.startsWith('/en/')).toBe(language === 'en');
    }
  },
);
