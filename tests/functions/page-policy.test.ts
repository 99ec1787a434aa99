// A page on demand allows the styles and scripts that stand in it, and those of no other page.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { narrow, narrowPolicy } from '../../src/page-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const HTML = `<style>p{}</style><p>Text</p><script type="module">run()</script><script src="/a.js"></script>`;
const POLICY = `default-src 'none'; style-src 'self' ${hashOf('p{}')} ${hashOf('a{}')}; script-src 'self' ${hashOf('run()')} ${hashOf('other()')};`;
const NARROWED = `default-src 'none'; style-src 'self' ${hashOf('p{}')}; script-src 'self' ${hashOf('run()')};`;

test('what stands in the page stays allowed, whatever else was is not', () => {
  expect(narrowPolicy(POLICY, HTML)).toBe(NARROWED);
  expect(narrowPolicy(NARROWED, HTML)).toBe(NARROWED);
});

test('a style with one letter more than the build knows stays forbidden', () => {
  expect(narrowPolicy(POLICY, '<style>p{} </style>')).toBe(
    "default-src 'none'; style-src 'self'; script-src 'self';",
  );
});

describe('an answer', () => {
  const answer = (type: string, body: string | null = HTML) =>
    new Response(body, {
      status: 422,
      headers: { 'content-type': type, 'content-security-policy': POLICY, etag: '"1"' },
    });

  test('that is a page keeps its status, its other headers and every byte', async () => {
    const page = await narrow(answer('text/html; charset=utf-8'));
    expect([page.status, page.headers.get('etag')]).toEqual([422, '"1"']);
    expect(page.headers.get('content-security-policy')).toBe(NARROWED);
    expect(await page.text()).toBe(HTML);
  });

  test.each([
    ['without a body', answer('text/html', null)],
    ['that is no page', answer('application/json')],
  ])('%s stays as it is', async (_, response) => {
    expect(await narrow(response)).toBe(response);
  });
});
