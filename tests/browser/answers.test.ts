// Every kind of answer carries the security headers, and whatever is asked, nobody ever sees the inside of the program.
import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveSite, type ServedSite } from '../fixtures/site.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite();
}, 300_000);
afterAll(() => site.close());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Ask for an address exactly as written; a client library would mend it first. */
async function ask(
  path: string,
  method = 'GET',
  body = '',
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(site.url);
  const length = body ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  const asking = request({
    ...{ hostname, port, path, method },
    headers: { ...length, ...headers },
    agent: false, // a connection of its own: after a refused flood the server closes the one it came on
  });
  asking.end(body);
  const [response] = await once(asking, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, headers: response.headers, text };
}

/** What only a programmer may see: names of errors, files and lines. */
const INSIDE = /\bError:|\n\s+at |node_modules|\.m?[jt]s:\d+|file:\/\//;

const OWN = { 'sec-fetch-site': 'same-origin' };
const JSON_TYPE = { 'content-type': 'application/json', ...OWN };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded', ...OWN };
const FOREIGN = { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' };
const MEGABYTE = 'a'.repeat(1_048_576);
const SURVEY = '/w/dinas-contoh-9/';

type Asked = Parameters<typeof ask>;
const asked: readonly (readonly [string, readonly number[], Asked])[] = [
  ['a page', [200], ['/']],
  ['an on-demand page', [200], [SURVEY]],
  ['a unit', [200], ['/unit/dinas-contoh/']],
  ['a static file', [200], ['/favicon.png']],
  ['a text file', [200], ['/robots.txt']],
  ['numbers', [200], ['/unit/dinas-contoh/data.json']],
  ['a picture', [200], ['/grafik/dinas-contoh/trend.svg']],
  ['a function', [200], ['/api/health']],
  ['a refused ballot', [422], ['/api/ballots', 'POST', '{}', JSON_TYPE]],
  ['a page that is not there', [404], ['/tidak/ada']],
  ['the address of transformed images', [404], ['/_image']],
  ['a transformed image', [404], ['/_image?href=%2Ffavicon.png&w=64&f=webp']],
  ['a transformed image elsewhere', [404], ['/_image?href=https://example.org/a.png']],
  ['the address of transformed images in English', [404], ['/en/_image']],
  ['a unit that is not there', [404], ['/unit/tidak-ada/']],
  ['a survey that is not there', [404], ['/w/tidak-ada/']],
  ['a closed survey', [410], ['/w/dinas-contoh-0/']],
  ['a form with nothing in it', [422], [SURVEY, 'POST', 'id=x', FORM_TYPE]],
  ['broken percent signs', [400], ['/%E0%A4%A']],
  ['broken percent signs in a code', [400], ['/w/%zz/']],
  ['broken percent signs in a picture', [400], ['/grafik/%E0/x.svg']],
  ['a null byte', [400], ['/unit/%00/']],
  ['a null byte in a query', [200, 400], ['/unit/?cari=%00']],
  ['a way out of the folder', [400, 404], ['/..%2f..%2fpackage.json']],
  ['a way out of the folder, undisguised', [400, 404], ['/../../package.json']],
  ['a very long address', [400, 404, 414], [`/w/${'x'.repeat(6_000)}/`]],
  ['a megabyte to a survey', [413], [SURVEY, 'POST', MEGABYTE, FORM_TYPE]],
  ['a megabyte to the ballots', [413], ['/api/ballots', 'POST', MEGABYTE, JSON_TYPE]],
  ['ballots that are only read', [405], ['/api/ballots']],
  ['ballots to be deleted', [405], ['/api/ballots', 'DELETE']],
  ['a ballot of another site', [403], ['/api/ballots', 'POST', '{}', FOREIGN]],
  ['a ballot as a form', [415], ['/api/ballots', 'POST', 'id=x', FORM_TYPE]],
  ['a survey to be put', [404, 405], [SURVEY, 'PUT', 'W1=1', FORM_TYPE]],
  ['a survey to be deleted', [404, 405], [SURVEY, 'DELETE']],
  ['a page that is posted to', [404, 405], ['/', 'POST', 'a=b', FORM_TYPE]],
  ['a picture to be deleted', [405], ['/grafik/dinas-contoh/trend.svg', 'DELETE']],
  ['an unknown picture', [404], ['/grafik/dinas-contoh/tidak-ada.svg']],
  ['a form of an unknown kind', [415], [SURVEY, 'POST', '{"W1":1}', JSON_TYPE]],
  ['a form without a kind', [415], [SURVEY, 'POST', 'W1=1']],
  ['a broken form', [415, 422], [SURVEY, 'POST', 'x', { 'content-type': 'multipart/form-data' }]],
];

/** What is wrong with the headers of an answer, by name. */
function faultsIn({ status, headers }: Answer, path: string): readonly string[] {
  const policy = String(headers['content-security-policy']);
  // A form is posted with its origin only where its page may tell its own site where it was.
  const isForm = /^(\/en)?\/w\//.test(path) && ![400, 413].includes(status);
  const faults: [string, boolean][] = [
    ['policy', !/default-src 'none'/.test(policy)],
    ['inline scripts', /unsafe-inline|unsafe-eval/.test(policy)],
    ['frames', !/frame-ancestors 'none'/.test(policy) && headers['x-frame-options'] !== 'DENY'],
    ['transport', !/^max-age=\d{8,}/.test(String(headers['strict-transport-security']))],
    ['types', headers['x-content-type-options'] !== 'nosniff'],
    ['referrer', headers['referrer-policy'] !== (isForm ? 'same-origin' : 'no-referrer')],
    ['permissions', !/camera=\(\).*geolocation=\(\)/.test(String(headers['permissions-policy']))],
    ['cookie', headers['set-cookie'] !== undefined],
    ['maker', headers['x-powered-by'] !== undefined],
  ];
  return faults.filter(([, isFound]) => isFound).map(([name]) => name);
}

describe.each(asked)('%s', (_, statuses, asking) => {
  let answer: Answer;
  beforeAll(async () => {
    answer = await ask(...asking);
  });

  test('is refused without details', () => {
    expect(statuses).toContain(answer.status);
    expect(answer.text).not.toMatch(INSIDE);
  });

  test('carries every security header', () => {
    expect(faultsIn(answer, asking[0])).toEqual([]);
  });
});

test('an answer that lacks a header, or says what it should not, is caught for it', async () => {
  const whole = await ask('/');
  expect(faultsIn(whole, '/')).toEqual([]);
  const changed = (headers: IncomingHttpHeaders) =>
    faultsIn({ ...whole, headers: { ...whole.headers, ...headers } }, '/');
  const policy = String(whole.headers['content-security-policy']);
  expect(changed({ 'content-security-policy': undefined })).toContain('policy');
  const loose = policy.replace("default-src 'none'", "default-src 'self' 'unsafe-inline'");
  expect(changed({ 'content-security-policy': loose })).toEqual(['policy', 'inline scripts']);
  const framed = policy.replace("frame-ancestors 'none'", '');
  expect(changed({ 'content-security-policy': framed, 'x-frame-options': undefined })).toEqual([
    'frames',
  ]);
  expect(changed({ 'strict-transport-security': 'max-age=0' })).toEqual(['transport']);
  expect(changed({ 'x-content-type-options': undefined })).toEqual(['types']);
  expect(changed({ 'referrer-policy': 'unsafe-url' })).toEqual(['referrer']);
  expect(changed({ 'permissions-policy': 'camera=(self)' })).toEqual(['permissions']);
  expect(changed({ 'set-cookie': ['visitor=1'] })).toEqual(['cookie']);
  expect(changed({ 'x-powered-by': 'Express' })).toEqual(['maker']);
});

test('a page says in its policy who may frame it: nobody', async () => {
  for (const path of ['/', SURVEY, '/unit/dinas-contoh/', '/tidak/ada']) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy'], path).toMatch(/frame-ancestors 'none'/);
  }
});

test('an answer about a ballot is kept by nobody but the browser whose form it is, and has no tag', async () => {
  for (const [caching, ...asking] of [
    ['private, no-cache', SURVEY],
    ['private, no-cache', SURVEY, 'POST', 'id=x', FORM_TYPE],
    ['no-store', `${SURVEY}?loket=1`],
    ['no-store', '/w/dinas-contoh/'],
    ['no-store', '/w/dinas-contoh-0/'],
    ['no-store', `${SURVEY}terkirim/`],
    ['no-store', '/api/ballots', 'POST', '{}', JSON_TYPE],
  ]) {
    const { headers } = await ask(...(asking as unknown as Asked));
    expect([asking[0], headers['cache-control']]).toEqual([asking[0], caching]);
    expect(headers).not.toHaveProperty('etag');
  }
});

test('nothing of a personal page is ever called unchanged, whatever a browser says that it has', async () => {
  for (const path of [SURVEY, `${SURVEY}?loket=1`, '/w/dinas-contoh/', `${SURVEY}terkirim/`]) {
    const { status } = await ask(path, 'GET', '', { 'if-none-match': '*' });
    expect([path, status]).toEqual([path, (await ask(path)).status]);
  }
  // A page for everybody is answered as the header asks, so the test above can fail.
  expect((await ask('/panduan/', 'GET', '', { 'if-none-match': '*' })).status).toBe(304);
});

test('what is not there may be there a minute later, so nothing of it is kept', async () => {
  const script = /\/_astro\/[^"]+\.js/.exec((await ask('/w/dinas-contoh-9/')).text)![0];
  expect((await ask(script)).headers['cache-control']).toContain('immutable');
  for (const path of [
    '/_astro/x.js',
    `${script}x`,
    '/huruf/x.woff2',
    '/tidak/ada',
    '/en/x/',
    '/x.css',
  ])
    expect([path, (await ask(path)).status, (await ask(path)).headers['cache-control']]).toEqual([
      path,
      404,
      'no-store',
    ]);
});

test.each([
  SURVEY,
  '/unit/dinas-contoh/',
  '/unit/',
  '/en/unit/dinas-contoh/',
  '/unit/dinas-contoh/data.json',
  '/grafik/dinas-contoh/trend.svg',
  // The answer of /api/health is kept for ten seconds and has tests of its own.
])('a database that does not answer gives an error without details at %s', async (path) => {
  vi.stubEnv('SUPABASE_URL', 'http://127.0.0.1:9');
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { status, headers, text } = await ask(path).finally(() => vi.unstubAllEnvs());
  log.mockRestore();
  expect([status, headers['retry-after']]).toEqual([503, '60']);
  expect(text).not.toMatch(INSIDE);
  expect(headers['cache-control']).toBe('no-store');
});

test('a form posted while the database does not answer comes back with everything and is not stored', async () => {
  const before = await site.countBallots('dinas-contoh-9');
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubEnv('SUPABASE_URL', 'http://127.0.0.1:9');
  const body = 'id=AAECAwQFBgcICQoLDA0ODw&W1=3&comment=Baik';
  const { status, text } = await ask(SURVEY, 'POST', body, FORM_TYPE).finally(() =>
    vi.unstubAllEnvs(),
  );
  log.mockRestore();
  expect(status).toBe(503);
  expect(text).not.toMatch(INSIDE);
  expect(await site.countBallots('dinas-contoh-9')).toBe(before);
});
