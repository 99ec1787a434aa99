// Files, on-demand pages and functions carry the same security headers, from two lists that must agree.
import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { SECURITY_HEADERS, secure } from '#server/security-headers.ts';

test('netlify.toml gives files what the program gives everything else', () => {
  const toml = parse(readFileSync(new URL('../../../netlify.toml', import.meta.url), 'utf8')) as {
    headers: { for: string; values: Record<string, string> }[];
  };
  expect(toml.headers.find((rule) => rule.for === '/*')!.values).toEqual(SECURITY_HEADERS);
});

test('an answer keeps what it set itself and gets the rest', () => {
  const response = secure(
    new Response(null, { headers: { 'cross-origin-resource-policy': 'cross-origin' } }),
  );
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});
