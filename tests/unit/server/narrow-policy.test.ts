// A page names in its policy what it holds, and never more than it was allowed.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { narrowPolicy, withOwnPolicy } from '#server/narrow-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const [sheet, script, other] = ['p{color:red}', 'start()', 'other()'];
const POLICY = `default-src 'none';script-src 'self' ${hashOf(script)} ${hashOf(other)}; style-src 'self' ${hashOf(sheet)};`;

describe('the policy of a page', () => {
  test('keeps the hashes of its sheets and scripts, and no others', () => {
    const html = `<style>${sheet}</style><script type="module">${script}</script><script src="/a.js"></script>`;
    expect(narrowPolicy(POLICY, html)).toBe(
      `default-src 'none';script-src 'self' ${hashOf(script)}; style-src 'self' ${hashOf(sheet)};`,
    );
  });

  test('never gains what was not there', () => {
    const html = '<script>stolen()</script><style>*{}</style>';
    expect(narrowPolicy(POLICY, html)).toBe(
      "default-src 'none';script-src 'self'; style-src 'self';",
    );
  });

  test.each(['<script>', '<style x=">', '<script type=">', '</script>'])(
    'is not misled by %s in what somebody typed',
    (typed) => {
      const html = `<input value='${typed}'><script>${script}</script><style>${sheet}</style>`;
      const narrow = narrowPolicy(POLICY, html);
      expect(narrow).toContain(hashOf(script));
      expect(narrow).toContain(hashOf(sheet));
    },
  );

  test('belongs to pages alone, and leaves the rest of the answer as it was', async () => {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
    };
    const answer = new Response('<p>', { status: 422, headers });
    answer.headers.append('set-cookie', 'a=1');
    answer.headers.append('set-cookie', 'b=2');
    const page = await withOwnPolicy(answer);
    expect([page.status, await page.text(), page.headers.getSetCookie()]).toEqual([
      422,
      '<p>',
      ['a=1', 'b=2'],
    ]);
    const file = new Response('a;b', { headers: { ...headers, 'content-type': 'text/csv' } });
    expect((await withOwnPolicy(file)).headers.get('content-security-policy')).toBe(POLICY);
  });
});
