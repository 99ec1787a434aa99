// Around a unit's summary: the interactive view, the attack demo and the directory do what they say.
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { comeIn, setScene } from '../../fixtures/visitor.ts';
import { drawExplorer as draw, EXPLORE } from '../../fixtures/pages/visited-pages.ts';

const scene = setScene();
const words = wordsIn('id').data;

describe.skipIf(!hasChromium)('the interactive view', () => {
  test('draws at once, below 50,000 bytes of scripts, and again on every choice', async () => {
    const { page, troubles } = await comeIn(scene.browser, {});
    const scripts: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.url());
    });
    await page.goto(scene.site.url + EXPLORE, { waitUntil: 'networkidle' });
    await draw(page);
    const bodies = await Promise.all(scripts.map(async (url) => (await fetch(url)).bytes()));
    const bytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(50_000);
    const heightOf = async () => (await page.locator('canvas').boundingBox())!.height;
    const before = await heightOf();
    await page.locator('input[name=atom]').first().uncheck();
    expect(await heightOf()).toBeLessThan(before);
    expect(troubles).toEqual([]);
  });

  test('stays a table where its chart cannot be had', async () => {
    const { page } = await comeIn(scene.browser, {});
    await page.route('**/live*.js', (route) => route.abort());
    await page.goto(scene.site.url + EXPLORE);
    await page.getByText(words.explore.failed).waitFor();
    expect(await page.locator('canvas:visible').count()).toBe(0);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
  });

  test('is read with the keyboard, row by row, and its table mirrors every choice', async () => {
    const { page } = await scene.arrive(EXPLORE);
    const status = page.locator('[role=status]');
    await draw(page);
    await page.locator('canvas').focus();
    await page.keyboard.press('ArrowDown');
    const first = await page.locator('tbody tr').first().locator('th').textContent();
    expect(await status.textContent()).toContain(`${first}: `);
    const all = await page.locator('tbody tr').count();
    await page.locator('input[name=atom]').first().uncheck();
    expect(await page.locator('tbody tr').count()).toBeLessThan(all);
    await page.locator('select').selectOption('KOM2');
    expect(await page.locator('tbody').textContent()).toContain('%');
    const checked = page.locator('input[name=atom]:checked');
    while ((await checked.count()) > 0) await checked.first().uncheck();
    expect(await status.textContent()).toBe(words.explore.empty);
  });
});

describe.skipIf(!hasChromium)('the attack demo', () => {
  const ended = async (page: Page) => {
    await page.locator('table:visible').waitFor();
    return (await page.locator('#attack-demo [role=status]').textContent())!;
  };

  test('finds no answer in what a unit published, and most in the careless version', async () => {
    const { page, troubles } = await scene.arrive('/bongkar/?unit=dinas-contoh');
    await page.getByRole('button', { name: words.attack.safe }).click();
    expect(await ended(page)).toMatch(/^0 dari [1-9]/);
    await page.getByRole('button', { name: words.attack.unsafe }).click();
    expect(await ended(page)).toMatch(/^[1-9][\d.]* dari .* dapat dipastikan \(\d+%\)/);
    expect(troubles).toEqual([]);
  });

  test('says of citizens how far odds can change, and plays forged ballots with and without noise', async () => {
    const { page, troubles } = await scene.arrive('/bongkar/?unit=dinas-contoh');
    await page.getByRole('button', { name: words.attack.safe }).click();
    await ended(page);
    expect(await page.locator('[data-citizens]').textContent()).toMatch(/24 butir.*2,72 kali/);
    const { sybil } = words.attack;
    const played = page.locator('#sybil-demo');
    const shareOf = async (button: string) => {
      await played.getByRole('button', { name: button }).click();
      const status = played.locator('[role=status]').filter({ hasText: 'tebakan benar' });
      await status.waitFor();
      return Number(/(\d+)%/.exec((await status.textContent())!)![1]);
    };
    expect(await shareOf(sybil.exact)).toBe(100);
    expect(await played.locator('tbody tr').count()).toBe(6);
    expect(Math.abs((await shareOf(sybil.once)) - 37)).toBeLessThan(5);
    expect(await shareOf(sybil.repeated)).toBeGreaterThan(95);
    expect(troubles).toEqual([]);
  });

  test('says what is wrong with a file', async () => {
    const { page } = await scene.arrive('/bongkar/');
    await page.locator('[type=file]').setInputFiles({
      name: 'foto.json',
      mimeType: 'application/json',
      buffer: Buffer.from('bukan JSON'),
    });
    await page.getByRole('button', { name: words.attack.safe }).click();
    await page.getByText(words.attack.problems['not-json']).waitFor();
  });
});

test.skipIf(!hasChromium)('the directory is searched without scripts', async () => {
  const { page } = await comeIn(scene.browser, { javaScriptEnabled: false });
  await page.goto(`${scene.site.url}/unit/`);
  await page.locator('[name=jenis]').selectOption('puskesmas');
  await page.locator('main form button').click();
  await page.waitForURL(/jenis=puskesmas/);
  expect(await page.locator('main section > ul > li').count()).toBe(1);
  expect(await page.locator('[name=jenis]').inputValue()).toBe('puskesmas');
});
