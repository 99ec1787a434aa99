// Looks at a page with axe, and at what axe does not see: language, heading, spaces, switch, width, console.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Scene } from '../fixtures/visitor.ts';
import { becomeLive, comeIn } from '../fixtures/visitor.ts';
import { addressOf, type PageType } from './visited-pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** Violations as lines of rule and place; an empty list is what every page owes its readers. */
async function findViolations(page: Page): Promise<readonly string[]> {
  const isLoaded = await page.evaluate('typeof axe === "object"');
  if (!isLoaded) await page.evaluate(AXE);
  const violations = (await page.evaluate(
    'axe.run({ resultTypes: ["violations"] }).then((result) => result.violations)',
  )) as readonly Violation[];
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

/** What makes a page scroll sideways: elements that end beyond its right edge and are not inside a box that scrolls. */
const findOverflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((place) => place.getBoundingClientRect().right > root.clientWidth)
      .filter((place) => !place.closest('.scroll'))
      .map((place) => `${place.localName}.${place.className}: ${place.textContent.slice(0, 40)}`);
  });

/** Words that run into the link or mark after them: a screen reader and a copy say them as one, whatever styles show. */
const findRunTogether = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body :is(a, abbr, b, code, em, small, strong, time)')]
      .map((mark) => [mark.previousSibling?.nodeValue ?? '', mark.textContent] as const)
      .filter(([before, after]) => /[\p{L}\d.,:;?!]$/u.test(before) && /^[\p{L}\d]/u.test(after))
      .map(([before, after]) => `${before.slice(-20)}|${after.slice(0, 20)}`),
  );

/**
 * Let colors finish changing: links fade from one theme into the other.
 *
 * Their end is set and not waited for: Chromium now and then leaves a transition a rounding error before its end, and its
 * promise is never kept.
 */
const settle = (page: Page) =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    for (const animation of document.getAnimations()) animation.finish();
  });

type Language = 'id' | 'en';

/** Expect a page with its script to be in order on a light phone, and once per type on a dark desktop and in forced colors. */
export async function judgeWithScript(scene: Scene, type: PageType, language: Language) {
  const { page, troubles } = await comeIn(scene.browser, { colorScheme: 'light' });
  await page.goto(scene.site.url + addressOf(language, type.path));
  if (type.live) await becomeLive(page);
  await type.act?.(page);
  expect(await findViolations(page), 'light, 360 wide').toEqual([]);
  await judgeFrame(page, type, language);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await findOverflow(page), 'wider than 320').toEqual([]);
  // Colors speak no language: dark and forced ones are judged on the Indonesian page of the same type.
  if (language === 'id') await judgeColors(page);
  expect(troubles, 'console').toEqual([]);
  await page.context().close();
}

/** Expect a page to be in order on a dark desktop and in forced colors. */
async function judgeColors(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await settle(page);
  expect(await findViolations(page), 'dark, 1280 wide').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await settle(page);
  expect(await findViolations(page), 'forced colors').toEqual([]);
}

async function judgeFrame(page: Page, type: PageType, language: Language): Promise<void> {
  const spoken = await page.locator('html').getAttribute('lang');
  expect(spoken).toBe(type.path === '/tidak/ada/' ? 'id' : language);
  expect(await page.locator('h1:visible').count()).toBe(1);
  expect(await findRunTogether(page)).toEqual([]);
  if (type.bilingual) return;
  const other = language === 'id' ? 'en' : 'id';
  const place = type.path.split('?')[0]!;
  const link = page.locator(`nav a[hreflang=${other}]`);
  expect(await link.getAttribute('href')).toBe(addressOf(other, place));
}

/** Expect what stays of a page when no script may run to be in order too. */
export async function judgeWithoutScript(scene: Scene, type: PageType, language: Language) {
  const address = scene.site.url + addressOf(language, type.path);
  // A page that asks for no script is the same page as before, and has been judged.
  if (!(await (await fetch(address)).text()).includes('<script')) return;
  const { page } = await comeIn(scene.browser, {});
  // Scripts are forbidden by policy instead of switched off: axe itself must still be able to run.
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'none'" };
    return route.fulfill({ response, headers });
  });
  await page.goto(address);
  await type.act?.(page);
  expect(await page.locator('astro-island:not([ssr])').count(), 'islands that came alive').toBe(0);
  expect(await findViolations(page)).toEqual([]);
  await page.context().close();
}
