// Where the public address says https, the cookie of the desk is kept to it and to this host, and one without is nobody's.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskClient, stranger, takeIn } from '../../fixtures/desk.ts';
import { serveSite, type ServedSite } from '../../fixtures/site.ts';

let site: ServedSite;
const before = process.env.SITE_URL;
beforeAll(async () => {
  site = await serveSite();
  process.env.SITE_URL = 'https://jejak.example';
  await takeIn(site, 'rina@aman.example', 'organiser', 'pemkot-contoh');
}, 300_000);
afterAll(async () => {
  if (before === undefined) delete process.env.SITE_URL;
  else process.env.SITE_URL = before;
  await site?.close();
});

test('a cookie of the desk is for this host, for https, for no script, and for twelve hours', async () => {
  const client = await deskClient(site, 'rina@aman.example');
  const set = client.jar.lines.filter((line) => !/max-age=0|1970/i.test(line));
  expect(set.length).toBeGreaterThan(0);
  for (const line of set) {
    const [pair, ...attributes] = line.split(/;\s*/);
    expect(pair).toMatch(/^__Host-ruang(\.\d)?=./);
    expect(attributes.map((each) => each.toLowerCase()).sort()).toEqual([
      'httponly',
      `max-age=${12 * 3_600}`,
      'path=/',
      'samesite=lax',
      'secure',
    ]);
  }
  expect((await client.get('/kelola/')).status).toBe(200);
});

test('only tokens lie in it: no address, no name of an account', async () => {
  const client = await deskClient(site, 'rina@aman.example');
  const [value] = [...client.jar.cookies.values()];
  const told = Buffer.from(
    decodeURIComponent(value!).replace(/^base64-/, ''),
    'base64url',
  ).toString();
  expect(Object.keys(JSON.parse(told) as object)).not.toContain('user');
});

test('the same session under the name that plain http has lets nobody in', async () => {
  const client = await deskClient(site, 'rina@aman.example');
  const planted = stranger(site);
  for (const [name, value] of client.jar.cookies)
    planted.jar.cookies.set(name.replace('__Host-', ''), value);
  expect((await planted.get('/kelola/')).status).toBe(303);
  // A page on another host of the same domain could plant one beside the honest one: it changes nothing.
  const both = stranger(site);
  const other = 'ruang=base64-eyJ4IjoxfQ; ';
  expect(
    (await both.get('/kelola/', { headers: { cookie: other + client.jar.header } })).status,
  ).toBe(200);
});

test('signing out removes it', async () => {
  const client = await deskClient(site, 'rina@aman.example');
  const { status, to } = await client.post('/kelola/keluar/');
  expect([status, to]).toEqual([303, '/kelola/masuk/?kabar=keluar']);
  expect([...client.jar.cookies.keys()]).toEqual([]);
});
