// A shared screen: one visitor after another on one page, nobody left waiting, and nothing of the one left for the other.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { IDLE } from '#components/survey/kiosk/idle.ts';
import { fill } from '#i18n/fill.ts';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { findTraces, MARKER, hurry, measure, visitInTurn } from '../../fixtures/kiosk.ts';
import {
  askComment,
  becomeLive,
  choose,
  chosen,
  comeIn,
  openFormsEarlier,
  holdScripts,
  onward,
  review,
  send,
  setScene,
  spoilScripts,
  words,
} from '../../fixtures/visitor.ts';

const scene = setScene();
const { kiosk } = words;
const addressOf = (wave: string) => `${scene.site.url}/w/${wave}/?loket=1`;
const nextPerson = (page: Page) => page.getByRole('button', { name: words.sent.next });
const warning = (page: Page) => page.getByText(fill(kiosk.body, { seconds: IDLE.seconds }));

/** Open the form of a wave on a shared screen whose clock the test sets. */
async function openKiosk(unit: string, spoil?: readonly [act: RegExp, instead: string]) {
  const wave = await scene.site.openWave(unit);
  const { page, troubles } = await comeIn(scene.browser, {});
  await openFormsEarlier(page.context());
  const spoilt = spoil && (await spoilScripts(page, ...spoil));
  await page.clock.install();
  await page.goto(addressOf(wave));
  await becomeLive(page);
  return { wave, page, troubles, spoilt };
}

/** The form is as it was when the page was opened, and at its top. */
async function seeStart(page: Page): Promise<void> {
  await expect.poll(() => chosen(page)).toEqual({});
  expect(await page.locator('fieldset:visible').count()).toBe(6);
  expect(await warning(page).count()).toBe(0);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
}

describe.skipIf(!hasChromium)('at a shared screen', () => {
  test('five people answer one after another on one page, and nothing of them stays', async () => {
    const wave = await scene.site.openWave('dinas-loket-lima', true);
    const { page, troubles } = await comeIn(scene.browser, {});
    await hurry(page);
    await askComment(page, '');
    await page.goto(addressOf(wave));
    await becomeLive(page);
    await page.evaluate(() => Object.assign(globalThis, { isSameDocument: true }));
    await visitInTurn(page, 2);
    const before = await measure(page);
    await visitInTurn(page, 5);
    const after = await measure(page);
    expect(await page.evaluate('isSameDocument')).toBe(true);
    expect(await scene.site.countBallots(wave)).toBe(7);
    expect(after.entries).toBe(before.entries);
    expect(after.nodes - before.nodes).toBeLessThan(50);
    expect(await findTraces(page)).toEqual([]);
    await seeStart(page);
    expect(troubles).toEqual([]);
  });

  test.each([
    ['keeps the forms that were sent', 'event.target'],
    ['keeps what was in them', 'Object.fromEntries(new FormData(event.target))'],
  ])('a page that %s is told apart', async (name, kept) => {
    const wave = await scene.site.openWave(`dinas-loket-${kept.length}x`, true);
    const { page } = await comeIn(scene.browser, {});
    await hurry(page);
    await askComment(page, '');
    await page.addInitScript(
      `const kept = []; globalThis.kept = kept; addEventListener('submit', (event) => kept.push(${kept}), true)`,
    );
    await page.goto(addressOf(wave));
    await becomeLive(page);
    await visitInTurn(page, 2);
    const before = await measure(page);
    await visitInTurn(page, 5);
    const { nodes } = await measure(page);
    const traces = await findTraces(page);
    if (name.includes('forms')) expect(nodes - before.nodes).toBeGreaterThan(50);
    else expect(traces).toContain('memory');
  });

  test('so is a page of one person, where the draft stays in the tab', async () => {
    const wave = await scene.site.openWave('dinas-loket-sendiri', true);
    const { page } = await comeIn(scene.browser, {});
    await askComment(page, '');
    await page.goto(`${scene.site.url}/w/${wave}/`);
    await becomeLive(page);
    await page.locator('textarea').fill(MARKER);
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1);
    expect(await findTraces(page)).toEqual(expect.arrayContaining(['fields', 'storage']));
  });

  const early = async (page: Page, wave: string) => {
    const release = await holdScripts(page);
    await page.goto(addressOf(wave), { waitUntil: 'commit' });
    await choose(page, 'W2', '4');
    await page.locator('.foot').waitFor();
    release();
    await becomeLive(page);
    await send(page);
    await nextPerson(page).click();
    await becomeLive(page);
    return chosen(page);
  };

  test('what the first one chose before the script ran does not come back for the second', async () => {
    const wave = await scene.site.openWave('dinas-loket-dini');
    const { page } = await comeIn(scene.browser, {});
    expect(await early(page, wave)).toEqual({});
    expect(
      await page.evaluate(() =>
        document.activeElement?.contains(document.querySelector('#survey')),
      ),
    ).toBe(true);
  });

  test('and does where the script forgets to forget', async () => {
    const wave = await scene.site.openWave('dinas-loket-ingat');
    const { page } = await comeIn(scene.browser, {});
    const spoilt = await spoilScripts(
      page,
      /\w+\(\),history\.replaceState\(/g,
      'history.replaceState(',
    );
    expect(await early(page, wave)).toEqual({ W2: '4' });
    expect(spoilt.count).toBe(1);
  });

  test('without a script the sent page leads on to the next person', async () => {
    const wave = await scene.site.openWave('dinas-loket-polos');
    const { page } = await scene.arrive(`/w/${wave}/?loket=1`, { javaScriptEnabled: false });
    expect(await page.locator('#survey').getAttribute('autocomplete')).toBe('off');
    await choose(page, 'W1', '3');
    await send(page);
    await page.waitForURL(/\/terkirim\/\?loket=1$/);
    await page.getByRole('link', { name: words.sent.next }).click();
    await page.waitForURL(addressOf(wave));
    expect(await chosen(page)).toEqual({});
  });

  test('answers that the server sent back go with the page', async () => {
    const wave = await scene.site.openWave('dinas-loket-balik');
    const { page } = await comeIn(scene.browser, {});
    await page.clock.install();
    const release = await holdScripts(page);
    await page.goto(addressOf(wave), { waitUntil: 'commit' });
    await scene.site.setDay(wave, 'full');
    await choose(page, 'W1', '3');
    await onward(page).click();
    await page.waitForURL(/kirim=1/, { waitUntil: 'commit' });
    release();
    await becomeLive(page);
    expect(await chosen(page)).toEqual({ W1: '3' });
    await page.locator('h1').click();
    await page.clock.runFor(IDLE.quiet + (IDLE.seconds + 1) * 1_000);
    await page.waitForURL(addressOf(wave));
    expect(await chosen(page)).toEqual({});
  });
});

describe.skipIf(!hasChromium)('a shared screen that somebody has left', () => {
  const leave = async (page: Page) => {
    await page.getByText(words.before.stored.title).click();
    await choose(page, 'W1', '2');
    await choose(page, 'W6', '3');
    await page.clock.runFor(IDLE.quiet);
    await warning(page).waitFor();
    expect(await chosen(page)).toEqual({ W1: '2', W6: '3' });
    await page.clock.runFor(IDLE.seconds * 1_000);
  };

  test('warns, counts down, and is at its start again', async () => {
    const { page, troubles } = await openKiosk('dinas-loket-pergi');
    await leave(page);
    await seeStart(page);
    expect(await page.locator('details[open]').count()).toBe(0);
    // Nothing has been entered, so there is nothing to warn of.
    await page.clock.runFor(IDLE.quiet * 2);
    expect(await warning(page).count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('also where everything is on the screen that will be sent', async () => {
    const { wave, page } = await openKiosk('dinas-loket-tinjau');
    await choose(page, 'W1', '2');
    await review(page);
    await page.clock.runFor(IDLE.quiet + (IDLE.seconds + 1) * 1_000);
    await seeStart(page);
    expect(await scene.site.countBallots(wave)).toBe(0);
  });

  test.each([
    ['does not see to the end of the countdown', /end:\(\)=>void \w+\(\)/g, 'end:()=>0'],
    ['does not make a new form', /,\w+\(\w+,\w+\(\w+\)\+1\)/g, ''],
  ])('keeps the answers where its script %s', async (name, act, instead) => {
    const { page, spoilt } = await openKiosk(`dinas-loket-lalai${name.length}`, [act, instead]);
    await leave(page);
    await page.waitForTimeout(200);
    expect(await chosen(page)).toEqual({ W1: '2', W6: '3' });
    expect(spoilt!.count).toBe(1);
  });

  test.each([
    ['a key', (page: Page) => page.keyboard.press('Shift')],
    ['a touch', (page: Page) => page.mouse.click(5, 5)],
    ['its button', (page: Page) => page.getByRole('button', { name: kiosk.stay }).click()],
  ])('waits on after %s, as often as one likes', async (name, touch) => {
    const { page } = await openKiosk(`dinas-loket-sentuh${name.length}`);
    await choose(page, 'W1', '2');
    for (let time = 0; time < 11; time += 1) {
      await page.clock.runFor(IDLE.quiet + (IDLE.seconds - 5) * 1_000);
      await warning(page).waitFor();
      await touch(page);
      expect(await warning(page).count()).toBe(0);
    }
    expect(await chosen(page)).toEqual({ W1: '2' });
  });
});

test.skipIf(!hasChromium)(
  'a ballot that cannot leave a shared screen yet waits in it, locked, while others answer',
  async () => {
    const { wave, page } = await openKiosk('dinas-loket-putus');
    await page.route('**/api/ballots', (route) => route.abort());
    for (const answer of ['2', '4']) {
      await choose(page, 'W1', answer);
      await review(page);
      await page.clock.runFor(1_000);
      await onward(page).click();
      await page.getByRole('heading', { name: wordsIn('id').survey.kiosk.waits }).waitFor();
      await page.clock.runFor(600_000); // nobody touches the screen
      await nextPerson(page).click();
      await seeStart(page);
      expect(await chosen(page)).toEqual({});
    }
    expect(await scene.site.countBallots(wave)).toBe(0);
    await page.unroute('**/api/ballots');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => scene.site.countBallots(wave), { timeout: 30_000 }).toBe(2);
  },
);
