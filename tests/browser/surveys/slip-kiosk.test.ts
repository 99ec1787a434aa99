// Slips at a shared screen: code, seed and ballot live in the form of one visitor, and nothing of them is left for the next.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { IDLE } from '#components/survey/kiosk/idle.ts';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { findTraces } from '../../fixtures/kiosk.ts';
import { answerWithSlip, openSlipWave, type SlipWave } from '../../fixtures/slip-wave.ts';
import { allOf } from '../../fixtures/ballots.ts';
import {
  becomeLive,
  choose,
  chosen,
  comeIn,
  onward,
  review,
  setScene,
  spoilScripts,
  words,
} from '../../fixtures/visitor.ts';

const scene = setScene();
const slip = wordsIn('id').slip;
const field = (page: Page) => page.locator('#kode');
const nextPerson = (page: Page) => page.getByRole('button', { name: words.sent.next });

/** Open the form of a wave on a shared screen whose clock the test sets; every seed that a page makes is told here. */
async function openKiosk(wave: SlipWave, spoil?: readonly [act: RegExp, instead: string]) {
  const { page, troubles } = await comeIn(scene.browser, {});
  const seeds: string[] = [];
  await page.exposeFunction('tellSeed', (seed: string) => void seeds.push(seed));
  await page.addInitScript(() => {
    const draw = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (array) => {
      const drawn = draw(array);
      if (drawn instanceof Uint8Array && drawn.length === 16)
        (globalThis as unknown as { tellSeed: (seed: string) => void }).tellSeed(
          btoa(String.fromCharCode(...drawn)),
        );
      return drawn;
    };
  });
  const spoilt = spoil && (await spoilScripts(page, ...spoil));
  await page.clock.install();
  await page.goto(`${scene.site.url}/w/${wave.code}/?loket=1`);
  await becomeLive(page);
  return { page, troubles, seeds, spoilt };
}

/** Answer, look through, type the code and press the button that sends. */
async function answer(page: Page, value: string, code: string): Promise<void> {
  await choose(page, 'W1', value);
  await review(page);
  await field(page).fill(code);
  await page.clock.runFor(1_000); // a second press is never too early to count
  await onward(page).click();
}

const seeThanks = (page: Page) =>
  page.getByRole('heading', { name: words.sent.title }).waitFor({ timeout: 60_000 });

/** The form is as it was when the page was opened. */
async function seeStart(page: Page): Promise<void> {
  await page.locator('#survey').waitFor();
  await expect.poll(() => chosen(page)).toEqual({});
  expect(await field(page).inputValue()).toBe('');
}

describe.skipIf(!hasChromium)('at a shared screen', { timeout: 180_000 }, () => {
  test('three people with slips leave nothing of code, seed or ballot behind', async () => {
    const wave = await openSlipWave('kota-loket', 3);
    const { page, troubles, seeds } = await openKiosk(wave);
    for (const [place, code] of wave.slips.entries()) {
      await answer(page, String(place + 1), code);
      await seeThanks(page);
      // The ballot is in the box before anybody is thanked: nothing waits for a moment of chance.
      expect(await scene.site.countSlipBallots(wave.code)).toBe(place + 1);
      await nextPerson(page).click();
      await seeStart(page);
    }
    expect(seeds).toHaveLength(3);
    expect(await findTraces(page, [...wave.slips, ...seeds])).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('without a connection the slip is not used up, and goes with its visitor', async () => {
    const wave = await openSlipWave('kota-loket-luring', 1);
    const { page, seeds } = await openKiosk(wave);
    const [code] = wave.slips as [string];
    await page.route('**/api/**', (route) => route.abort());
    await answer(page, '2', code);
    await page.getByText(slip.sending.offline).waitFor();
    await page.clock.runFor(IDLE.quiet + (IDLE.seconds + 1) * 1_000);
    await seeStart(page);
    expect(seeds).toHaveLength(1);
    expect(await findTraces(page, [code, ...seeds])).toEqual([]);
    // Nothing of it is sent later, and the slip is good elsewhere.
    await page.unroute('**/api/**');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.clock.runFor(600_000);
    await answerWithSlip(wave, code, allOf(3));
    expect(await scene.site.countSlipBallots(wave.code)).toBe(1);
  });

  test('a page that keeps it as a person’s own phone does leaves both on the device, and is found out', async () => {
    const wave = await openSlipWave('kota-loket-naif', 1);
    const act = /isShared(?=\?\w+\(\w+\(\w+\)\):)/;
    const { page, seeds, spoilt } = await openKiosk(wave, [act, 'isShared&&!1']);
    expect(spoilt!.count).toBe(1);
    await page.route('**/api/**', (route) => route.abort());
    await answer(page, '2', wave.slips[0]!);
    await page.getByText(wordsIn('id').outbox.note.waiting.one.replace('{count}', '1')).waitFor();
    const places = await findTraces(page, [...wave.slips, ...seeds]);
    expect(places).toContain('databases');
  });

  test('a connection that comes back while the visitor is there brings the ballot home', async () => {
    const wave = await openSlipWave('kota-loket-pulih', 1);
    const { page } = await openKiosk(wave);
    await page.route('**/api/**', (route) => route.abort());
    await answer(page, '2', wave.slips[0]!);
    await page.getByText(slip.sending.offline).waitFor();
    await page.unroute('**/api/**');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    // One look claims, and the next one, a moment later, sends.
    for (let look = 0; look < 20; look += 1) {
      await page.clock.runFor(1_000);
      if (await nextPerson(page).isVisible()) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await seeThanks(page);
    expect(await scene.site.countSlipBallots(wave.code)).toBe(1);
  });

  test('a ballot whose slip is exchanged holds the screen, locked and out of sight, until it has arrived', async () => {
    const wave = await openSlipWave('kota-loket-tahan', 1);
    const { page, seeds } = await openKiosk(wave);
    await page.route('**/api/slip-ballots', (route) => route.abort());
    await answer(page, '2', wave.slips[0]!);
    await page.getByRole('heading', { name: slip.sending.held.title }).waitFor();
    expect(await nextPerson(page).count()).toBe(0);
    expect(await page.locator('#survey').count()).toBe(0);
    await page.clock.runFor(IDLE.quiet + (IDLE.seconds + 1) * 1_000);
    await page.getByRole('heading', { name: slip.sending.held.title }).waitFor();
    expect((await findTraces(page, wave.slips)).filter((place) => place !== 'memory')).toEqual([]);
    await page.unroute('**/api/slip-ballots');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    for (let look = 0; look < 20 && !(await nextPerson(page).isVisible()); look += 1) {
      await page.clock.runFor(1_000);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await seeThanks(page);
    await nextPerson(page).click();
    await seeStart(page);
    expect(await findTraces(page, [...wave.slips, ...seeds])).toEqual([]);
    expect(await scene.site.countSlipBallots(wave.code)).toBe(1);
  });

  test('a used code comes back to its field', async () => {
    const wave = await openSlipWave('kota-loket-bekas', 1);
    await answerWithSlip(wave, wave.slips[0]!, allOf(3));
    const { page } = await openKiosk(wave);
    await answer(page, '2', wave.slips[0]!);
    await page.locator('#kode-problem').getByText(slip.problems.refused).waitFor();
    expect(await page.locator('form .review').isVisible()).toBe(true);
  });

  test('without a script one post leads on to the next person', async () => {
    const wave = await openSlipWave('kota-loket-polos', 1);
    const { page } = await comeIn(scene.browser, { javaScriptEnabled: false });
    await page.goto(`${scene.site.url}/w/${wave.code}/?loket=1`);
    await choose(page, 'W1', '3');
    await field(page).fill(wave.slips[0]!);
    await page.locator('form button').click();
    await page.waitForURL(/\/terkirim\/\?loket=1$/);
    await page.getByRole('link', { name: words.sent.next }).click();
    expect(await chosen(page)).toEqual({});
    expect(await field(page).inputValue()).toBe('');
    expect(await scene.site.countSlipBallots(wave.code)).toBe(1);
  });
});
