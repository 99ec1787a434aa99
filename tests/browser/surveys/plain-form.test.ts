// Without JavaScript the survey is a plain form: the same ballots, the same problems in words, nothing lost.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Response } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium } from '../../fixtures/chromium.ts';
import { agedToken } from '../../fixtures/form-token.ts';
import {
  ageForm,
  choose,
  chosen,
  comeIn,
  seeSent,
  send,
  setScene,
  words,
} from '../../fixtures/visitor.ts';

const scene = setScene();
const PLAIN = { javaScriptEnabled: false } as const;

describe.skipIf(!hasChromium)('in a browser without JavaScript', () => {
  test('the page says that sealing happens on arrival and hides nothing behind a script', async () => {
    const { page } = await scene.arrive('/w/dinas-contoh-9/', PLAIN);
    expect(await page.locator('.seal').innerText()).toBe(words.form.sealedThere);
    expect(await page.locator('fieldset').count()).toBe(6);
    expect(await page.locator('textarea').count()).toBe(1);
    expect(await page.locator('form button').allInnerTexts()).toEqual([words.form.send]);
    expect(await page.locator('form button').isEnabled()).toBe(true);
  });

  test('sending redirects with 303 to the sent page, which is safe to reload', async () => {
    const wave = await scene.site.openWave('dinas-polos');
    const { page } = await scene.arrive(`/w/${wave}/`, PLAIN);
    await choose(page, 'W1', '3');
    await choose(page, 'W6', 'na');
    const isAnswer = (response: Response) => response.request().method() === 'POST';
    const [answer] = await Promise.all([page.waitForResponse(isAnswer), send(page)]);
    expect(answer.status()).toBe(303);
    await seeSent(page);
    await page.reload();
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });

  test('a form without an answer comes back with a summary and status 422', async () => {
    const wave = await scene.site.openWave('dinas-polos-kosong');
    const { page } = await scene.arrive(`/w/${wave}/`, PLAIN);
    const [response] = await Promise.all([page.waitForResponse(/\/w\//), send(page)]);
    expect(response.status()).toBe(422);
    const summary = page.locator('.error-summary');
    expect(await summary.innerText()).toContain(words.problems['nothing-answered']);
    expect(await summary.locator('a').getAttribute('href')).toBe('#W1');
    await choose(page, 'W1', '2');
    await send(page);
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });

  test('sent faster than anybody answers it comes back whole, and is taken a moment later', async () => {
    const wave = await scene.site.openWave('dinas-polos-cepat');
    const { page } = await scene.arrive(`/w/${wave}/`, PLAIN);
    await choose(page, 'W2', '2');
    await page.locator('form button').click();
    await page.locator('.error-summary').waitFor();
    expect(await page.locator('.error-summary').innerText()).toContain(words.problems['too-early']);
    expect(await chosen(page)).toEqual({ W2: '2' });
    expect(await scene.site.countBallots(wave)).toBe(0);
    await send(page);
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });

  test('pressing the button twice stores one ballot', async () => {
    const wave = await scene.site.openWave('dinas-polos-ganda');
    const { page } = await scene.arrive(`/w/${wave}/`, PLAIN);
    await choose(page, 'W2', '2');
    await ageForm(page);
    await page.locator('form button').dblclick();
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });
});

describe.skipIf(!hasChromium)('a posted form', () => {
  const ID = 'AAECAwQFBgcICQoLDA0ODw==';
  let wave: string;
  beforeAll(async () => {
    wave = await scene.site.openWave('dinas-kiriman');
  });
  const post = (fields: readonly (readonly [string, string])[]) =>
    fetch(`${scene.site.url}/w/${wave}/`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams([
        ...fields.map(([name, value]) => [name, value] as [string, string]),
        ['token', agedToken({ wave, id: ID })],
      ]),
      redirect: 'manual',
    });

  test('posted twice is stored once, and the second answer says that the first one counts', async () => {
    const fields = [['id', ID] as const, ['W1', '3'] as const];
    const first = await post(fields);
    expect([first.status, first.headers.get('location')]).toEqual([303, `/w/${wave}/terkirim/`]);
    const second = await post([...fields, ['W2', '1']]);
    expect(second.status).toBe(303);
    const said = await fetch(new URL(second.headers.get('location')!, scene.site.url));
    expect(await said.text()).toContain(words.sent.again.body);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });

  test('of an old page, with a comment of any length, is stored like any other', async () => {
    const old = await scene.site.openWave('dinas-kiriman-lama');
    const token = agedToken({ wave: old, id: ID });
    const fields = { id: ID, token, W1: '3', comment: 'Panjang sekali. '.repeat(40) };
    const response = await fetch(`${scene.site.url}/w/${old}/`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    expect(response.status).toBe(303);
    expect(await scene.site.countBallots(old)).toBe(1);
  });

  test.each([
    ['an unknown field', [['jabatan', 'kepala']], 'unknown-field'],
    ['a question answered twice', [['W1', '4']], 'duplicate'],
    ['an answer that no scale has', [['W2', '5']], 'out-of-range'],
    ['"there was none" where it was not offered', [['W2', 'na']], 'not-offered'],
  ] as const)(
    'with %s is refused with its name, and keeps the answers',
    async (_, more, problem) => {
      const before = await scene.site.countBallots(wave);
      const response = await post([['id', ID], ['W1', '2'], ...more]);
      const html = await response.text();
      expect(response.status).toBe(422);
      expect(html).toContain(words.problems[problem]);
      expect(html).toMatch(/name="W1" value="2" checked/);
      expect(await scene.site.countBallots(wave)).toBe(before);
    },
  );
});

describe.skipIf(!hasChromium)('a post across sites', () => {
  test('of our own page is taken on this machine and over plain http in an office network', async () => {
    const wave = await scene.site.openWave('dinas-jaringan');
    const { port } = new URL(scene.site.url);
    const browser = await launchChromium(['--host-resolver-rules=MAP server-diklat 127.0.0.1']);
    for (const [place, host] of ['127.0.0.1', 'server-diklat'].entries()) {
      const { page } = await comeIn(browser, PLAIN);
      const posted = page.waitForRequest((request) => request.method() === 'POST');
      await page.goto(`http://${host}:${port}/w/${wave}/`);
      await choose(page, 'W1', '3');
      await send(page);
      await seeSent(page);
      // Plain http in a network is no secure place for a browser, so it says nothing but the origin.
      const { origin, 'sec-fetch-site': site } = await (await posted).allHeaders();
      expect([host, site ?? origin]).toEqual([
        host,
        host === 'server-diklat' ? `http://server-diklat:${port}` : 'same-origin',
      ]);
      expect(await scene.site.countBallots(wave)).toBe(place + 1);
    }
    await browser.close();
  });

  test('of another site is refused, however it hides, and a person may still send what is in it', async () => {
    const wave = await scene.site.openWave('dinas-asing');
    const id = 'AAECAwQFBgcICQoLDA0ODw==';
    // Even with a token of ours, which a script of that site may have asked for.
    const token = agedToken({ wave, id });
    const foreign = createServer((request, response) => {
      const policy = request.url === '/hides' ? 'no-referrer' : 'unsafe-url';
      response.setHeader('content-type', 'text/html');
      response.setHeader('referrer-policy', policy);
      response.end(
        `<form method="post" action="${scene.site.url}/w/${wave}/"><input name="id" value="${id}"><input name="token" value="${token}"><input name="W1" value="1"><button>x</button></form>`,
      );
    }).listen(0, '127.0.0.1');
    await once(foreign, 'listening');
    const { port } = foreign.address() as AddressInfo;
    for (const path of ['/tells', '/hides']) {
      const { page } = await comeIn(scene.browser, PLAIN);
      await page.goto(`http://localhost:${port}${path}`);
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.locator('button').click(),
      ]);
      expect([path, answer.status()]).toEqual([path, 403]);
      expect(await page.locator('.error-summary').innerText()).toContain(
        words.problems['foreign-site'],
      );
      expect(await scene.site.countBallots(wave)).toBe(0);
      expect(await chosen(page)).toEqual({ W1: '1' });
    }
    foreign.close();
    const { page } = await comeIn(scene.browser, PLAIN);
    await page.goto(`${scene.site.url}/w/${wave}/`);
    await choose(page, 'W1', '1');
    await send(page);
    await seeSent(page);
  });
});
