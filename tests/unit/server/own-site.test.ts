// A post is taken from our own pages, whatever carries them, and from no page of another site.
import { expect, test } from 'vitest';
import { isFromOwnSite } from '#server/own-site.ts';

const SITE = 'https://jejak.contoh.go.id';

const postTo = (url: string, headers: Record<string, string>) =>
  new Request(url, { method: 'POST', headers });

test.each([
  ['over https', SITE, { 'sec-fetch-site': 'same-origin', origin: SITE }],
  ['on this machine', 'http://localhost:4321', { 'sec-fetch-site': 'same-origin' }],
  ['in an office network', 'http://server-diklat:4321', { origin: 'http://server-diklat:4321' }],
  ['at an address of numbers', 'http://10.1.2.3:4321', { origin: 'http://10.1.2.3:4321' }],
  ['behind a proxy that ends https', 'http://127.0.0.1:4321', { origin: SITE }],
  ['of an old browser', SITE, { origin: SITE }],
])('a post of our own page %s is taken', (_, url, headers) => {
  expect(isFromOwnSite(postTo(`${url}/w/dinas-0/`, headers), SITE)).toBe(true);
});

const naive = ({ headers }: Request) => {
  const origin = headers.get('origin');
  return origin === null || origin === 'null' || origin === SITE;
};

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://jahat.example' }],
  ['another site that hides', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
  ['a neighbor of our domain', { 'sec-fetch-site': 'same-site', origin: `${SITE}.example` }],
  ['nowhere, as a typed address', { 'sec-fetch-site': 'none' }],
  ['another site, in an old browser', { origin: 'https://jahat.example' }],
  ['another site, in an old browser that hides it', { origin: 'null' }],
  ['another port of our host', { origin: `${SITE}:8443` }],
  ['a program that says nothing', {}],
])('a post of %s is refused', (_, headers) => {
  expect(isFromOwnSite(postTo(`${SITE}/w/dinas-0/`, headers), SITE)).toBe(false);
});

test('a check of the origin alone would let a page that hides it in', () => {
  const hidden = { 'sec-fetch-site': 'cross-site', origin: 'null' };
  expect(naive(postTo(`${SITE}/w/dinas-0/`, hidden))).toBe(true);
});
