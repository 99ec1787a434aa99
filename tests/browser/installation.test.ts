// The pages of one and the same build name whoever the settings name now, and say plainly what nobody has set.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { en } from '#i18n/en.ts';
import { id } from '#i18n/id.ts';
import { INSTALLATION_SETTINGS } from '#server/installation.ts';
import { serveSite, type ServedSite } from '../fixtures/site.ts';

const ABOUT = {
  SITE_OPERATOR: 'Balai Diklat Kota Uji',
  SITE_CONTACT: 'situs@uji.example.go.id',
  SITE_CONTROLLER: 'Pemerintah Kota Uji, Jalan Merdeka 1',
  SITE_HOSTING: 'Pusat data Kota Uji & rekan',
};

const clear = () => {
  for (const [, setting] of INSTALLATION_SETTINGS) delete process.env[setting];
};
let site: ServedSite;
beforeAll(async () => {
  clear();
  site = await serveSite();
}, 300_000);
afterEach(clear);
afterAll(() => site.close());

async function read(path: string): Promise<string> {
  const response = await fetch(site.url + path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

const count = (page: string, text: string) => page.split(text).length - 1;

describe.each([
  ['id', '', id.installation],
  ['en', '/en', en.installation],
] as const)('in %s', (_, prefix, words) => {
  test('a page about the site says of all four that nobody has set them, and warns', async () => {
    const page = await read(`${prefix}/tentang/`);
    expect(count(page, words.unset)).toBe(4);
    expect(page).toContain(words.incomplete);
    for (const name of Object.values(words.facts)) expect(page).toContain(`>${name}</dt>`);
  });

  test('the same build names all four once they are set, and warns no more', async () => {
    const before = await read(`${prefix}/tentang/`);
    Object.assign(process.env, ABOUT);
    const page = await read(`${prefix}/tentang/`);
    // A page that was finished at the build would be the same.
    expect(page).not.toBe(before);
    expect(count(page, words.unset)).toBe(0);
    expect(page).not.toContain(words.incomplete);
    expect(page).toContain(ABOUT.SITE_OPERATOR);
    expect(page).toContain(ABOUT.SITE_CONTROLLER);
    expect(page).toContain('Pusat data Kota Uji &amp; rekan');
    expect(page).toContain('href="mailto:situs@uji.example.go.id"');
  });

  test('one that is missing is said to be missing', async () => {
    Object.assign(process.env, { ...ABOUT, SITE_HOSTING: '' });
    const page = await read(`${prefix}/tentang/`);
    expect(count(page, words.unset)).toBe(1);
    expect(page).toContain(words.incomplete);
  });

  test('what cannot be shown is not shown', async () => {
    Object.assign(process.env, {
      SITE_CONTACT: 'javascript:alert(1)',
      SITE_OPERATOR: '<b>Uji</b>',
    });
    for (const path of ['/tentang/', '/privasi/', '/aksesibilitas/']) {
      const page = await read(prefix + path);
      expect(page).not.toContain('javascript:alert');
      expect(page).not.toContain('Uji&lt;');
    }
  });

  test('the privacy page names controller, contact, basis, rights, retention and hosting', async () => {
    const before = await read(`${prefix}/privasi/`);
    expect(count(before, words.unset)).toBe(3);
    Object.assign(process.env, ABOUT);
    const page = await read(`${prefix}/privasi/`);
    expect(count(page, words.unset)).toBe(0);
    expect(page).toContain(ABOUT.SITE_CONTROLLER);
    expect(page).toContain('href="mailto:situs@uji.example.go.id"');
    expect(page).toContain('Pusat data Kota Uji &amp; rekan');
    const { basis, rights, retention } = words.privacy;
    for (const name of [basis, rights, retention]) expect(page).toContain(`>${name}</dt>`);
    expect(page).toContain('SP4N-LAPOR!');
  });

  test('a barrier is reported to the contact of the site, and to no complaint desk', async () => {
    const section = (page: string) => /id="hambatan"[\s\S]*?<h2/.exec(page)![0];
    const before = section(await read(`${prefix}/aksesibilitas/`));
    expect(before).toContain(words.barriers.withoutContact);
    Object.assign(process.env, ABOUT);
    const after = section(await read(`${prefix}/aksesibilitas/`));
    expect(after).toContain('href="mailto:situs@uji.example.go.id"');
    expect(after).not.toContain(words.barriers.withoutContact);
    for (const text of [before, after]) expect(text).not.toMatch(/meja pengaduan|complaint desk/);
  });

  test('every page leads there from its foot, a survey too', async () => {
    for (const path of ['/', '/panduan/', '/w/dinas-contoh-9/', '/tentang/'])
      expect(await read(prefix + path)).toContain(`href="${prefix}/tentang/"`);
  });

  test('no page gives a telephone number of the complaint channel', async () => {
    for (const path of ['/tentang/', '/privasi/', '/panduan/regulasi/', '/panduan/untuk-warga/'])
      expect(await read(prefix + path)).not.toMatch(/\b1708\b/);
  });
});

test('what browsers and networks keep of these pages they ask for again', async () => {
  for (const path of ['/tentang/', '/en/privasi/', '/aksesibilitas/']) {
    const { headers } = await fetch(site.url + path);
    expect(headers.get('cache-control')).toContain('max-age=0');
    expect(headers.get('content-security-policy') ?? '').not.toContain('unsafe');
  }
});
