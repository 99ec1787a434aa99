// A fault of the page has a sentence of its own: the button stays alive, answers stay, and nobody is told to wait for a connection.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import {
  answerAll,
  linkOf,
  openForm,
  seeReceipt,
  send,
  staffWords as words,
  start,
} from '../../fixtures/colleague.ts';
import { openStaffWave } from '../../fixtures/staff-wave.ts';
import { appointTrustee } from '../../fixtures/trustee.ts';
import {
  becomeLive,
  choose,
  chosen,
  comeIn,
  seeSent,
  send as sendAsCitizen,
  setScene,
} from '../../fixtures/visitor.ts';

const scene = setScene();
const { live, form: citizenWords } = wordsIn('id').survey;

/** Let sealing throw until it is repaired. */
const breakSealing = (page: Page) =>
  page.evaluate(() => {
    const { encrypt } = crypto.subtle;
    Object.assign(crypto.subtle, {
      encrypt: () => Promise.reject(new Error('broken')),
      repair: () => Object.assign(crypto.subtle, { encrypt }),
    });
  });
const repairSealing = (page: Page) =>
  page.evaluate(() => (crypto.subtle as unknown as { repair: () => void }).repair());

/** The sentence of a fault is shown, nothing of a connection, and the button can be pressed. */
async function seeFault(page: Page): Promise<void> {
  await page.locator('.error-summary', { hasText: live.problems.failed }).waitFor();
  expect(await page.getByText(live.sending.waiting).count()).toBe(0);
  expect(await page.locator('#survey button:not([type])').isEnabled()).toBe(true);
}

describe.skipIf(!hasChromium)('a ballot that cannot be sealed', { timeout: 180_000 }, () => {
  test('of a citizen stays on the page and can be sent later', async () => {
    const wave = await scene.site.openWave('dinas-gagal-segel');
    const { page } = await scene.arrive(`/w/${wave}/`);
    await becomeLive(page);
    await choose(page, 'W1', '4');
    await breakSealing(page);
    await sendAsCitizen(page);
    await seeFault(page);
    expect(await chosen(page)).toEqual({ W1: '4' });
    await page.getByRole('button', { name: citizenWords.edit }).click();
    await choose(page, 'W1', '3'); // nothing was sealed, so everything can still be changed
    await repairSealing(page);
    await sendAsCitizen(page);
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });

  test('of a colleague stays on the page and can be sent later', async () => {
    const wave = await openStaffWave('dinas-gagal-karcis', { peer: 5 });
    const { page } = await scene.arrive(await linkOf(wave, wave.people[0]!));
    await openForm(page);
    await answerAll(page, '3');
    const answers = await page.locator('input:checked').count();
    await breakSealing(page);
    await send(page);
    await seeFault(page);
    expect(await page.locator('input:checked').count()).toBe(answers);
    await repairSealing(page);
    await send(page);
    await seeReceipt(page);
    expect(await scene.site.countStaffBallots(wave.code)).toBe(1);
  });
});

describe.skipIf(!hasChromium)('an answer that is none of ours', { timeout: 180_000 }, () => {
  const portal = { status: 403, contentType: 'text/html', body: '<p>Portal</p>' };

  test.each([200, 403])(
    'with status %s is no receipt and no refusal: the same ballot is sent once more',
    async (status) => {
      const wave = await scene.site.openWave(`dinas-asing${status}`);
      const { page } = await scene.arrive(`/w/${wave}/`);
      await becomeLive(page);
      await choose(page, 'W1', '4');
      const ids: string[] = [];
      await page.route('**/api/ballots', (route) => {
        ids.push((route.request().postDataJSON() as { id: string }).id);
        return ids.length > 1 ? route.continue() : route.fulfill({ ...portal, status });
      });
      await sendAsCitizen(page);
      await seeSent(page);
      // The same ballot, in case the first one arrived; once more where its form was opened a moment ago.
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(1);
      expect(await scene.site.countBallots(wave)).toBe(1);
    },
  );

  test('to a code is no lost connection, and the code works afterwards', async () => {
    const wave = await openStaffWave('dinas-asing-kode', { peer: 5 });
    const { page } = await scene.arrive(await linkOf(wave, wave.people[0]!));
    await page.route('**/api/codes', (route) => route.fulfill(portal));
    await start(page);
    await page.getByText(words.start.failed).waitFor();
    expect(await page.getByText(words.start.offline).count()).toBe(0);
    await page.unroute('**/api/codes');
    await openForm(page);
    const entry = await scene.arrive('/isi/');
    await entry.page.locator('.late').waitFor({ state: 'detached' });
    await entry.page.route('**/api/codes', (route) => route.fulfill(portal));
    await entry.page.locator('#code').fill(wave.people[0]!.code);
    await entry.page.getByRole('button', { name: words.entry.button }).click();
    await entry.page.getByText(words.start.failed).waitFor();
  });

  test('to a claim uses nothing up: the same ticket is asked for again', async () => {
    const wave = await openStaffWave('dinas-asing-token', { peer: 5 });
    const { page } = await scene.arrive(await linkOf(wave, wave.people[0]!));
    await openForm(page);
    await answerAll(page, '3');
    const blinded: string[] = [];
    await page.route('**/api/claims', (route) => {
      blinded.push((route.request().postDataJSON() as { blinded: string }).blinded);
      return blinded.length > 1 ? route.continue() : route.fulfill(portal);
    });
    await send(page);
    await seeReceipt(page);
    expect(blinded).toEqual([blinded[0], blinded[0]]);
    expect(await scene.site.countStaffBallots(wave.code)).toBe(1);
  });
});

describe.skipIf(!hasChromium)('the counting page', { timeout: 180_000 }, () => {
  const { count, make, problems } = wordsIn('id').counting;
  const fillIn = async (page: Page, file: string) => {
    const buffer = Buffer.from(file);
    await page.locator('#wave').fill('tidak-ada');
    await page
      .locator('#file')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  };

  test('tells a fault and an answer that is none of ours from a lost connection', async () => {
    const { files } = await appointTrustee();
    const { page } = await scene.arrive('/hitung/');
    await fillIn(page, files.privateFile);
    await page.route('**/api/counting', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Portal</p>' }),
    );
    const button = page.getByRole('button', { name: count.button });
    await button.click();
    await page.locator('#count-problem', { hasText: problems.failed }).waitFor();
    expect(await button.isEnabled()).toBe(true);
    await page.evaluate(() =>
      Object.assign(crypto.subtle, { generateKey: () => Promise.reject(new Error('broken')) }),
    );
    await page.locator('#make-wave').fill('tidak-ada');
    await page.getByRole('button', { name: make.button }).click();
    await page.locator('#made', { hasText: problems.failed }).waitFor();
    expect(await page.getByText(problems.offline).count()).toBe(0);
  });

  test('asks the server without AbortSignal.timeout', async () => {
    const { files } = await appointTrustee();
    const { page } = await scene.arrive('/');
    await page.addInitScript(() => Object.assign(AbortSignal, { timeout: undefined }));
    await page.goto(`${scene.site.url}/hitung/`);
    await fillIn(page, files.privateFile);
    await page.getByRole('button', { name: count.button }).click();
    await page.locator('#count-problem', { hasText: problems['not-trustee'] }).waitFor();
  });
});

test.skipIf(!hasChromium)('without AbortSignal.timeout a colleague can answer', async () => {
  const wave = await openStaffWave('dinas-peramban', { peer: 5 });
  const { page } = await scene.arrive('/');
  await page.addInitScript(() => Object.assign(AbortSignal, { timeout: undefined }));
  await page.goto(scene.site.url + (await linkOf(wave, wave.people[0]!)));
  await openForm(page);
  await answerAll(page, '3');
  await send(page);
  await seeReceipt(page);
});

describe.skipIf(!hasChromium)('script files that do not arrive', { timeout: 180_000 }, () => {
  test('leave a sentence and a way on at an invitation and at the code page', async () => {
    const wave = await openStaffWave('dinas-berkas', { peer: 5 });
    const { page } = await comeIn(scene.browser, {});
    await page.route(/\/_astro\/.*\.js/, (route) => route.abort());
    for (const path of [await linkOf(wave, wave.people[0]!), '/isi/']) {
      await page.goto(scene.site.url + path);
      const late = page.getByText(words.start.late);
      expect(await late.isVisible()).toBe(false); // a script that takes a moment is not missing
      await late.waitFor({ timeout: 10_000 });
    }
    await page.goto(scene.site.url + (await linkOf(wave, wave.people[0]!)));
    const way = page.locator('#late').getByRole('link', { name: words.links.enter });
    await way.waitFor({ timeout: 10_000 });
    expect(await way.getAttribute('href')).toBe('/isi/');
  });

  test('are not spoken of where they arrive, or where scripts are switched off', async () => {
    const wave = await openStaffWave('dinas-berkas-ada', { peer: 5 });
    const link = await linkOf(wave, wave.people[0]!);
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await scene.arrive(link, { javaScriptEnabled });
      await page.waitForTimeout(5_000);
      expect(await page.getByText(words.start.late).isVisible()).toBe(false);
      expect(await page.locator('noscript p').first().isVisible()).toBe(!javaScriptEnabled);
    }
  });
});
