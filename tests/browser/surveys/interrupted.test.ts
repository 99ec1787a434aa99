// Whatever goes wrong on the way, answers stay on the screen, the page says what happened, and a ballot is stored once.
import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { refusals } from '#i18n/refusals.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { SECRET } from '../../fixtures/attached.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import {
  becomeLive,
  choose,
  chosen,
  onward,
  outlastYouth,
  review,
  seeSent,
  send,
  setScene,
  words,
} from '../../fixtures/visitor.ts';

const scene = setScene();
const BALLOTS = '**/api/ballots';

/** A visitor who has answered some seconds after the form was opened, and is about to send. */
async function answerFor(unit: string) {
  const wave = await scene.site.openWave(unit);
  const { page } = await scene.arrive(`/w/${wave}/`);
  await becomeLive(page);
  await choose(page, 'W1', '4');
  await outlastYouth(page);
  const sentIds: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/ballots')) sentIds.push(request.postDataJSON().id as string);
  });
  const seeAnswers = async () => {
    expect(await chosen(page)).toEqual({ W1: '4' });
  };
  return { wave, page, sentIds, seeAnswers };
}

describe.skipIf(!hasChromium).concurrent('a survey that is interrupted', () => {
  test('offline, says so and keeps the answers; back online it sends the same ballot once', async () => {
    const { wave, page, sentIds, seeAnswers } = await answerFor('dinas-putus-luring');
    await page.context().setOffline(true);
    await send(page);
    await page.getByText(words.live.sending.waiting).waitFor({ timeout: 25_000 });
    await seeAnswers();
    expect(await scene.site.countBallots(wave)).toBe(0);
    await page.context().setOffline(false);
    await seeSent(page);
    expect(new Set(sentIds).size).toBe(1);
    expect(sentIds.length).toBeGreaterThan(1);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });

  test('offline, can be sent again by hand', async () => {
    const { wave, page, sentIds } = await answerFor('dinas-putus-ulang');
    await page.route(BALLOTS, (route) => route.abort());
    await send(page);
    const again = page.getByRole('button', { name: words.live.sending.again });
    await again.waitFor({ timeout: 25_000 });
    await page.unroute(BALLOTS);
    await again.click();
    await seeSent(page);
    expect(new Set(sentIds).size).toBe(1);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });

  test('a reply lost after storing leads to one stored ballot and the sent page', async () => {
    const { wave, page, sentIds } = await answerFor('dinas-putus-hilang');
    const loseReply = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await page.route(BALLOTS, loseReply, { times: 1 });
    await page.waitForTimeout(8_500); // a form that is sent sooner is sent once more
    await send(page);
    await seeSent(page);
    expect(sentIds.length).toBe(2);
    expect(new Set(sentIds).size).toBe(1);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });

  test('a wave closed meanwhile is named and nothing on the screen is lost', async () => {
    const { wave, page, seeAnswers } = await answerFor('dinas-putus-tutup');
    await closeAndPublish(wave, SECRET, true);
    await send(page);
    const summary = page.locator('.error-summary');
    await summary.waitFor();
    expect(await summary.innerText()).toContain(refusals.id['wave-closed']);
    await seeAnswers();
    expect(await scene.site.countBallots(wave)).toBe(0);
  });

  test('a server that is busy at first is asked again by itself', async () => {
    const { wave, page, sentIds } = await answerFor('dinas-putus-sibuk');
    const refuse = (route: Route) =>
      route.fulfill({ status: 503, json: { problem: 'unavailable' } });
    await page.route(BALLOTS, refuse, { times: 1 });
    await page.waitForTimeout(8_500); // a form that is sent sooner is sent once more
    await send(page);
    await seeSent(page);
    expect(sentIds.length).toBe(2);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });

  test('pressing twice sends once', async () => {
    const { wave, page, sentIds } = await answerFor('dinas-putus-ganda');
    await review(page);
    await page.waitForTimeout(600);
    await onward(page).dblclick();
    await seeSent(page);
    expect(new Set(sentIds).size).toBe(1);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });
});
