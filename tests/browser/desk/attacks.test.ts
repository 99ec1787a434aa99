// Nobody breaks in at the door of the desk. A desk that was written in a hurry is broken into by every one of these attacks.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attackedDesk } from '../../fixtures/attacked-desk.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { forgetTries, signIn } from '../../fixtures/desk.ts';
import { ATTACKS } from '../../fixtures/desk-attacks.ts';
import { openNaiveDesk, type Attacked } from '../../fixtures/naive-desk.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();
let ours: Attacked;
let naive: Attacked;
beforeAll(async () => {
  ours = attackedDesk(scene.site, 'pemkot-contoh');
  naive = await openNaiveDesk();
}, 300_000);
afterAll(() => naive?.close());

/** What is printed is searched where a site runs as a process of its own. */
const { 'reading logs': _, ...HERE } = ATTACKS;

describe.each(Object.entries(HERE))('%s', (name, attack) => {
  const domain = `${name.replace(/\W+/g, '-')}.example`;
  test('gets nothing', { timeout: 180_000 }, async () => {
    expect(await attack(ours, domain)).toEqual([]);
  });
  test('gets something at a desk that was written in a hurry', { timeout: 180_000 }, async () => {
    expect(await attack(naive, domain)).not.toEqual([]);
  });
});

describe.skipIf(!hasChromium)('a page of another origin in the same browser', () => {
  /** Posts to an address as soon as it is opened, in every way that a page has. */
  const postsTo = (target: string, way: string) => `<!doctype html><meta name="referrer" content="${
    way === 'no referrer' ? 'no-referrer' : 'unsafe-url'
  }">
    <form method="post" action="${target}" ${way === 'as text' ? 'enctype="text/plain"' : ''}><input name="laku" value="x"></form>
    <script>${
      way === 'fetch'
        ? `fetch(${JSON.stringify(target)}, { method: 'POST', mode: 'no-cors', credentials: 'include', body: new URLSearchParams({ laku: 'x' }) }).finally(() => document.title = 'done')`
        : 'document.forms[0].submit()'
    }</script>`;
  let elsewhere: Server;
  let port = 0;
  beforeAll(async () => {
    elsewhere = createServer((request, response) => {
      const { searchParams } = new URL(request.url!, 'http://x');
      response
        .setHeader('content-type', 'text/html')
        .end(postsTo(searchParams.get('target')!, searchParams.get('way')!));
    });
    elsewhere.listen(0);
    await once(elsewhere, 'listening');
    port = (elsewhere.address() as AddressInfo).port;
  });
  afterAll(() => void elsewhere?.close());

  /** Hosts from which it is sent: another port of the same host, which gets its cookies, and another host. */
  const HOSTS = ['127.0.0.1', 'localhost'];
  const WAYS = ['a form', 'no referrer', 'as text', 'fetch'];

  async function signsOut(desk: Attacked, page: Page, address: string): Promise<readonly string[]> {
    const got: string[] = [];
    await desk.admit(address);
    for (const host of HOSTS)
      for (const way of WAYS) {
        await forgetTries(desk, address);
        await page.context().clearCookies();
        await signIn(page, address, { site: desk });
        const query = new URLSearchParams({ target: `${desk.url}/kelola/keluar/`, way });
        const other = await page.context().newPage();
        await other.goto(`http://${host}:${port}/?${query}`, { waitUntil: 'commit' });
        if (way === 'fetch') await other.waitForFunction(() => document.title === 'done');
        else await other.waitForURL((url) => url.origin === desk.url);
        await other.close();
        const { origin, pathname } = new URL((await page.reload())!.url());
        if (origin !== desk.url || pathname !== '/kelola/') got.push(`${way} from ${host}`);
      }
    return got;
  }

  test('signs nobody out', { timeout: 240_000 }, async () => {
    const { page } = await scene.arrive('/kelola/masuk/');
    expect(await signsOut(ours, page, 'dua-asal@silang.example')).toEqual([]);
  });

  test('signs out at a desk that looks at cookies only', { timeout: 240_000 }, async () => {
    const { page } = await scene.arrive('/kelola/masuk/');
    const got = await signsOut(naive, page, 'dua-asal@silang.example');
    expect(got).toContain('a form from 127.0.0.1');
  });
});
