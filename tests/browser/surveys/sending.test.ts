// A citizen on a small phone answers, corrects, sends, and leaves nothing readable on the wire.
import type { Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import {
  becomeLive,
  choose,
  chosen,
  comeIn,
  holdScripts,
  onward,
  outlastYouth,
  review,
  seeSent,
  send,
  setScene,
  words,
} from '../../fixtures/visitor.ts';

const scene = setScene();
const browserTest = test.skipIf(!hasChromium);

browserTest(
  'answers chosen before the script runs are still there after it, and are sent',
  async () => {
    const wave = await scene.site.openWave('dinas-awal');
    const { page, troubles } = await comeIn(scene.browser, {});
    const release = await holdScripts(page);
    await page.goto(`${scene.site.url}/w/${wave}/`, { waitUntil: 'commit' });
    await choose(page, 'W1', '3');
    await choose(page, 'W5', '1');
    release();
    await becomeLive(page);
    expect(await chosen(page)).toEqual({ W1: '3', W5: '1' });
    await send(page);
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(1);
    expect(troubles).toEqual([]);
  },
);

browserTest('a form sent before the script runs is stored like one without a script', async () => {
  const wave = await scene.site.openWave('dinas-cepat');
  const { page } = await comeIn(scene.browser, {});
  const release = await holdScripts(page);
  await page.goto(`${scene.site.url}/w/${wave}/`, { waitUntil: 'commit' });
  await choose(page, 'W2', '4');
  await send(page);
  await page.waitForURL(/\/terkirim\//, { waitUntil: 'commit' });
  release();
  await seeSent(page);
  expect(await scene.site.countBallots(wave)).toBe(1);
});

browserTest.each([
  ['with its script', true],
  ['without a script', false],
])(
  'a full day is told in words, and the same answers can be sent another day, %s',
  async (_, javaScriptEnabled) => {
    const wave = await scene.site.openWave(`dinas-penuh-${javaScriptEnabled}`);
    await scene.site.setDay(wave, 'full');
    const { page } = await scene.arrive(`/w/${wave}/`, { javaScriptEnabled });
    if (javaScriptEnabled) await becomeLive(page);
    await choose(page, 'W1', '3');
    await send(page);
    const summary = page.locator('.error-summary');
    await summary.waitFor();
    expect(await summary.innerText()).toContain('besok');
    expect(await chosen(page)).toEqual({ W1: '3' });
    expect(await scene.site.countBallots(wave)).toBe(0);
    await scene.site.setDay(wave, 'empty');
    await send(page);
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(1);
  },
);

browserTest('sending nothing focuses the summary, whose link leads to the question', async () => {
  const wave = await scene.site.openWave('dinas-kosong');
  const { page } = await scene.arrive(`/w/${wave}/`);
  await becomeLive(page);
  for (const attempt of ['first', 'second']) {
    await send(page);
    const summary = page.locator('.error-summary');
    await summary.waitFor();
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await summary.innerText(), attempt).toContain(words.problems['nothing-answered']);
  }
  await page.locator('.error-summary a').click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('W1');
  expect(await page.locator('#W1-problem').innerText()).toBe(words.problems['nothing-answered']);
  expect(await scene.site.countBallots(wave)).toBe(0);
});

browserTest(
  'the review says every question with its answer, follows a change of mind, and sends nothing by itself',
  async () => {
    const { page } = await scene.arrive('/w/dinas-contoh-9/');
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url());
    });
    await becomeLive(page);
    const questions = await page.locator('legend').allInnerTexts();
    const comment = await page.locator('label[for="comment"]').innerText();
    const answers = await page.locator('#W3 label').allInnerTexts();
    const said = async () => ({
      asked: await page.locator('.review dt').allInnerTexts(),
      answered: await page.locator('.review dd').allInnerTexts(),
    });
    const expected = (third: string) => ({
      asked: [...questions, comment],
      answered: [...questions, comment].map((_, place) => (place === 2 ? third : words.live.none)),
    });
    await choose(page, 'W3', '2');
    await onward(page).dblclick(); // the second press must not reach the button that sends
    await page.getByRole('heading', { name: words.form.reviewed }).waitFor();
    expect(await said()).toEqual(expected(answers[1]!));
    expect(await page.locator('fieldset').first().isVisible()).toBe(false);
    await page.getByRole('button', { name: words.form.edit }).click();
    await choose(page, 'W3', '4');
    await review(page);
    expect(await said()).toEqual(expected(answers[3]!));
    expect(posts).toEqual([]);
  },
);

browserTest(
  'the wire carries a sealed box of one length and neither answers nor traces',
  async () => {
    const wave = await scene.site.openWave('dinas-segel');
    const requests: Request[] = [];
    for (const answered of [['W1'], ['W1', 'W2', 'W3', 'W4', 'W5', 'W6']]) {
      const { page, troubles } = await comeIn(scene.browser, {});
      page.on('request', (request) => {
        if (request.method() === 'POST') requests.push(request);
      });
      await page.goto(`${scene.site.url}/w/${wave}/`);
      await becomeLive(page);
      for (const question of answered) await choose(page, question, '4');
      await outlastYouth(page);
      await send(page);
      await seeSent(page);
      const headers = await requests.at(-1)!.allHeaders();
      expect(Object.keys(headers)).not.toContain('cookie');
      expect(Object.keys(headers)).not.toContain('referer');
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      expect(troubles).toEqual([]);
    }
    expect(requests).toHaveLength(2);
    const bodies = requests.map((request) => request.postData()!);
    for (const body of bodies) {
      const payload = JSON.parse(body) as Record<string, string>;
      expect(Object.keys(payload).sort()).toEqual(['box', 'id', 'wave']);
      const box = Buffer.from(payload['box']!, 'base64').toString('latin1');
      expect(body + box).not.toMatch(/answers|KOM4|comment/);
    }
    expect(bodies[0]!.length).toBe(bodies[1]!.length);
    expect(await scene.site.countBallots(wave)).toBe(2);
  },
);

browserTest('a keyboard alone leads from the first question to a stored ballot', async () => {
  const wave = await scene.site.openWave('dinas-papan-ketik');
  const { page } = await scene.arrive(`/w/${wave}/`);
  await becomeLive(page);
  const focused = () =>
    page.evaluate(() => {
      const here = document.activeElement as HTMLInputElement;
      return here.name || here.localName;
    });
  const walkTo = async (place: string) => {
    for (let steps = 0; (await focused()) !== place; steps += 1) {
      expect(steps, `the way to ${place}`).toBeLessThan(25);
      await page.keyboard.press('Tab');
    }
  };
  for (const question of ['W1', 'W2', 'W3', 'W4', 'W5', 'W6']) {
    await walkTo(question);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  }
  expect(Object.values(await chosen(page))).toEqual(['2', '2', '2', '2', '2', '2']);
  await walkTo('button');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: words.form.reviewed }).waitFor();
  await page.waitForTimeout(600);
  await walkTo('button');
  await page.keyboard.press('Tab'); // behind the way back to the questions
  await page.keyboard.press('Enter');
  await seeSent(page);
  expect(await scene.site.countBallots(wave)).toBe(1);
});
