// A form that is sent after the session has ended loses nothing: every field comes along through the sign-in, and is sent where it belongs.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import { attackedDesk } from '../../fixtures/attacked-desk.ts';
import {
  askCode,
  awaitMail,
  codeIn,
  deskClient,
  forgetTries,
  stranger,
} from '../../fixtures/desk.ts';
import type { Attacked } from '../../fixtures/naive-desk.ts';
import { setScene } from '../../fixtures/visitor.ts';

/** A page that takes a form; every organizer of an agency may open it. */
const PATH = '/kelola/program/baru/';
const PAGES = fileURLToPath(new URL('../../../src/pages/[...lang]/kelola', import.meta.url));
const hasPage = readdirSync(PAGES).includes('program');

const FIELDS = {
  kutip: `"ganda" 'tunggal' \`miring\``,
  tanda: 'a&b=c&amp;d;e+f%20g#h?i',
  unsur: '<x>y</x><script>alert(1)</script></textarea></form>',
  baris: 'satu\r\ndua\r\n\r\nempat',
  panjang: Array.from({ length: 300 }, (_, line) => `baris ${line};"<&>'; ${'é—'.repeat(9)}`).join(
    '\r\n',
  ),
  huruf: 'Éka Ñ 東京 🙂 \u202e balik',
  kosong: '',
  spasi: '  di tepi  ',
  kembali: '/kelola/unit/lain/',
  surel: 'orang-lain@kantor.example',
  langkah: 'kirim',
  simpanan: 'laku=x',
} as const;
/** Two of one name, as boxes to tick are. */
const PAIRS = [...Object.entries(FIELDS), ['pilih', 'satu'], ['pilih', 'dua']] as [
  string,
  string,
][];

const scene = setScene();
let desk: Attacked;
beforeAll(() => {
  desk = attackedDesk(scene.site, 'pemkot-contoh');
});

/** Ends of lines as scripts read them; on the way they are written otherwise. */
const asRead = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]);

/** Fields of the form that leads to an address, as a browser reads them. */
const fieldsOf = (page: Page, action: string) =>
  page
    .locator(`form[action="${action}"]`)
    .evaluate((form) => [...new FormData(form as HTMLFormElement)] as [string, string][]);

describe.skipIf(!hasChromium || !hasPage)('a form that is sent too late', () => {
  test.each([
    { prefix: '', javaScriptEnabled: false },
    { prefix: '/en', javaScriptEnabled: true },
  ])(
    'keeps every field, and goes on where it was ($prefix)',
    async ({ prefix, javaScriptEnabled }) => {
      const address = `telat${prefix.length}@simpan.example`;
      await desk.admit(address);
      const old = await deskClient(desk, address);
      const { page } = await scene.arrive(`${prefix}/kelola/masuk/`, { javaScriptEnabled });
      await page
        .context()
        .addCookies([...old.jar.cookies].map(([name, value]) => ({ name, value, url: desk.url })));
      await desk.expire(address);
      // As the page that was filled in: a form of this site.
      await page.route(`${desk.url}${prefix}/kelola/isian/`, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<form method="post" action="${prefix}${PATH}">${PAIRS.map(
            ([name, value]) =>
              `<textarea name="${name}">\n${value.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</textarea>`,
          ).join('')}<button id="kirim">x</button></form>`,
        }),
      );
      await page.goto(`${desk.url}${prefix}/kelola/isian/`);
      const typed = await fieldsOf(page, prefix + PATH);
      expect(asRead(typed)).toEqual(asRead(PAIRS));
      const [answered] = await Promise.all([
        page.waitForResponse(desk.url + prefix + PATH),
        page.locator('#kirim').click(),
      ]);
      expect(answered.status()).toBe(401);
      await page.locator('main input[name=surel]').fill('salah tulis');
      await forgetTries(desk, address);
      await page.locator('main input[name=surel]').fill(address);
      const mail = await awaitMail(desk, address, () =>
        page.locator('main button[value=kirim]').click(),
      );
      // A wrong code on the way loses nothing either.
      await page.locator('main input[name=kode]').fill('00000000');
      await page.locator('main button[value=masuk]').click();
      await page.locator('main .problem').waitFor();
      await page.locator('main input[name=kode]').fill(codeIn(mail));
      await page.locator('main button[value=masuk]').click();
      const resume = page.locator(`main form[action="${prefix}${PATH}"]`);
      await resume.waitFor();
      expect(asRead(await fieldsOf(page, prefix + PATH))).toEqual(asRead(PAIRS));
      const [sent] = await Promise.all([
        page.waitForRequest(
          (request) => request.method() === 'POST' && request.url() === desk.url + prefix + PATH,
        ),
        resume.locator('button').click(),
      ]);
      expect([...new URLSearchParams(sent.postData()!)]).toEqual(PAIRS);
      expect([401, 403, 404]).not.toContain((await sent.response())!.status());
    },
  );

  test('says nothing to one who may not act there', async () => {
    const address = 'tamu@simpan.example';
    await desk.admit(address);
    const client = await deskClient(desk, address);
    await desk.expel(address);
    expect((await client.post(PATH, { laku: 'x' })).status).toBe(404);
  });
});

describe('fields that come along through the sign-in', () => {
  test.each([
    'https://lain.example/',
    '//lain.example/kelola/',
    '/kelola/..//lain.example/',
    '/\\lain.example',
    '/unit/dinas-contoh/',
  ])('are sent to no other address than the desk’s own (%s)', async (kembali) => {
    const address = 'selundup@simpan.example';
    await desk.admit(address);
    await forgetTries(desk, address);
    const client = stranger(desk);
    const code = await askCode(desk, client, address);
    const fields = { langkah: 'masuk', surel: address, kode: code, kembali, simpanan: 'rahasia=x' };
    const { status, text } = await client.post('/kelola/masuk/', fields);
    expect(status).toBe(200);
    expect([...text.matchAll(/<form[^>]* action="([^"]*)"/g)].map(([, action]) => action)).toEqual([
      '/kelola/',
    ]);
  });

  test('cannot be put into a link', async () => {
    const query = new URLSearchParams({
      simpanan: 'laku=hapus',
      kembali: '/kelola/',
      laku: 'hapus',
    });
    const { text } = await stranger(desk).get(`/kelola/masuk/?${query}`);
    expect(text).not.toContain('hapus');
    expect(text).not.toContain('name="simpanan"');
  });
});
