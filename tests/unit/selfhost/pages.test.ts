// Where no other page can answer, the server shows a page of the built site, and a bare one where there is none.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFiles } from '#selfhost/web/built-site.ts';
import { statusPage } from '#selfhost/web/pages.ts';
import { wordsIn } from '#i18n/words.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-status-'));
  mkdirSync(join(folder, 'en/keadaan/too-large'), { recursive: true });
  writeFileSync(join(folder, 'en/keadaan/too-large/index.html'), '<h1>built</h1>');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rules = { headersFor: (path: string) => ({ 'content-security-policy': `of ${path}` }) };

test('a built page is shown with its own policy, in the language of the address', async () => {
  const response = statusPage({ find: readFiles(folder), rules }, '/en/isi/', 'too-large', 413);
  expect(response.status).toBe(413);
  expect(await response.text()).toBe('<h1>built</h1>');
  expect(response.headers.get('content-security-policy')).toBe('of /en/keadaan/too-large/');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('without it the same is said on a bare page', async () => {
  const response = statusPage({ find: readFiles(folder), rules }, '/%E0%A4%A', 'unreadable', 400);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(wordsIn('id').server.unreadable.body);
  expect(response.headers.get('content-security-policy')).toBeNull();
});
