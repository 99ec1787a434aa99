// A form without a script that is sent, called back and sent again counts once, and nobody is thanked for what was dropped.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import { choose, chosen, comeIn, seeSent, send, setScene, words } from '../../fixtures/visitor.ts';

const scene = setScene();
const PLAIN = { javaScriptEnabled: false } as const;
const { again } = words.sent;

const seeAgain = (page: Page) =>
  page.getByRole('heading', { level: 1, name: again.title }).waitFor();
const idOf = (page: Page) => page.locator('input[name=id]').inputValue();
const headersAt = async (path: string) => (await fetch(scene.site.url + path)).headers;

/** Send a form, call it back and send it again, with another answer or the same; answers how many ballots count. */
async function sendTwice(origin: string, wave: string, second: string): Promise<number> {
  const { page } = await comeIn(scene.browser, PLAIN);
  await page.goto(`${origin}/w/${wave}/`);
  await choose(page, 'W1', '3');
  await send(page);
  await seeSent(page);
  await page.goBack();
  await choose(page, 'W1', second);
  await send(page);
  await page.waitForURL(/\/terkirim\//);
  await page.context().close();
  return scene.site.countBallots(wave);
}

/** The site behind a host that forbids browsers to keep any page, as this site itself once did. */
async function forbidKeeping() {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '/', headers } = request;
    const answer = await fetch(scene.site.url + url, {
      method,
      headers: {
        'sec-fetch-site': String(headers['sec-fetch-site']),
        'content-type': headers['content-type'] ?? '',
      },
      ...(method === 'POST' ? { body: Buffer.concat(chunks) } : {}),
      redirect: 'manual',
    });
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'text/plain',
      'cache-control': 'no-store',
      ...(answer.headers.has('location') ? { location: answer.headers.get('location')! } : {}),
    });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { url, close: () => server.close() };
}

describe.skipIf(!hasChromium)('a form that is sent, called back and sent again', () => {
  test.each([
    ['the same answers', 'dinas-balik', '3'],
    ['other answers', 'dinas-balik-lain', '1'],
  ])('counts once with %s', async (_, unit, second) => {
    const wave = await scene.site.openWave(unit);
    expect(await sendTwice(scene.site.url, wave, second)).toBe(1);
  });

  test('would count twice where each showing has a new id, and this test would see it', async () => {
    const wave = await scene.site.openWave('dinas-balik-polos');
    const host = await forbidKeeping();
    expect(await sendTwice(host.url, wave, '3')).toBe(2);
    host.close();
  });

  test('says that the first answers stand, thanks for nothing, and offers a new form', async () => {
    const wave = await scene.site.openWave('dinas-orang-lain');
    const { page } = await scene.arrive(`/w/${wave}/`, PLAIN);
    const first = await idOf(page);
    await choose(page, 'W1', '3');
    await send(page);
    await seeSent(page);
    await page.goBack();
    expect(await idOf(page)).toBe(first);
    await choose(page, 'W1', '1');
    await send(page);
    await seeAgain(page);
    const said = await page.locator('main').innerText();
    expect(said).toContain(again.body);
    expect(said).toContain(again.changed);
    expect(said).not.toContain(words.sent.body);
    expect(said).not.toMatch(/terima kasih/i);
    await page.reload();
    await seeAgain(page);
    await page.getByRole('link', { name: again.fresh }).click();
    expect(await idOf(page)).not.toBe(first);
    expect(await chosen(page)).toEqual({});
    await choose(page, 'W1', '2');
    await send(page);
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(2);
  });

  test('counts once also where it had come back with a problem', async () => {
    const wave = await scene.site.openWave('dinas-kosong-dulu');
    const { page } = await scene.arrive(`/w/${wave}/`, PLAIN);
    const first = await idOf(page);
    await send(page);
    await page.locator('.error-summary').waitFor();
    expect(await idOf(page)).toBe(first);
    await choose(page, 'W1', '2');
    await send(page);
    await seeSent(page);
    // A browser does not show the answer to a post again without asking; behind it stands the page that was first.
    await page.goBack().catch(() => null);
    await page.goBack();
    expect(await idOf(page)).toBe(first);
    await choose(page, 'W1', '4');
    await send(page);
    await seeAgain(page);
    expect(await scene.site.countBallots(wave)).toBe(1);
    await page.goto(`${scene.site.url}/w/${wave}/`);
    expect(await idOf(page)).not.toBe(first);
  });
});

describe.skipIf(!hasChromium)('a shared screen', () => {
  test('has no answers behind Back and leads on to the next person', async () => {
    const wave = await scene.site.openWave('dinas-loket');
    const { page } = await scene.arrive(`/w/${wave}/?loket=1`, PLAIN);
    expect(await page.locator('form').getAttribute('autocomplete')).toBe('off');
    const first = await idOf(page);
    await choose(page, 'W1', '3');
    await send(page);
    await seeSent(page);
    await page.goBack();
    expect(await idOf(page)).not.toBe(first);
    expect(await chosen(page)).toEqual({});
    await page.goForward();
    await page.getByRole('link', { name: words.sent.next }).click();
    await page.waitForURL(/\?loket=1$/);
    await choose(page, 'W1', '1');
    await send(page);
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(2);
  });

  test('keeps no page, while a form on a phone is kept and asked for anew', async () => {
    const wave = await scene.site.openWave('dinas-simpan');
    const cachingAt = async (path: string) => (await headersAt(path)).get('cache-control');
    expect(await cachingAt(`/w/${wave}/`)).toBe('private, no-cache');
    expect(await cachingAt(`/w/${wave}/?loket=1`)).toBe('no-store');
    expect(await cachingAt(`/w/${wave}/terkirim/`)).toBe('no-store');
    expect((await headersAt(`/w/${wave}/`)).get('x-robots-tag')).toBe('noindex');
  });
});
