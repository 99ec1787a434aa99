// Every address that the site has given out answers as before, and an unknown language leads nowhere.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KNOWN_ADDRESSES, UNKNOWN_ADDRESSES } from '../fixtures/addresses.ts';
import { serveSite, type ServedSite } from '../fixtures/site.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite();
}, 300_000);
afterAll(() => site.close());

/** What a date, a length or a way of sending may change without changing the answer. */
const INCIDENTAL = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

async function ask(address: string, method = 'GET') {
  const response = await fetch(site.url + address, {
    method,
    ...(method === 'POST' && { body: new URLSearchParams({ id: 'x' }) }),
  });
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => !INCIDENTAL.includes(name)),
  );
  return { status: response.status, headers, body: await response.text() };
}

test('every address that was given out answers with the status and the type it had', async () => {
  const answers: unknown[] = [];
  for (const [address] of KNOWN_ADDRESSES) {
    const { status, headers } = await ask(address);
    answers.push([address, status, headers['content-type']]);
  }
  expect(answers).toEqual(KNOWN_ADDRESSES);
});

test('an address that leads nowhere shows the page that says so, with its headers', async () => {
  const expected = await ask('/tidak/ada/lagi/');
  expect(expected.status).toBe(404);
  expect(expected.headers['content-security-policy']).toContain("default-src 'none'");
  const different: string[] = [];
  for (const address of UNKNOWN_ADDRESSES) {
    const { status, headers, body } = await ask(address);
    const isSame =
      status === 404 &&
      body === expected.body &&
      JSON.stringify(headers) === JSON.stringify(expected.headers);
    if (!isSame) different.push(`${address} answers ${status}`);
  }
  expect(different).toEqual([]);
});

test.each(['POST', 'PUT', 'DELETE'])(
  'below an unknown language nothing takes %s',
  async (method) => {
    for (const address of ['/xx/w/dinas-contoh-9/', '/id/unit/']) {
      expect((await ask(address, method)).status, address).toBe(404);
    }
  },
);
