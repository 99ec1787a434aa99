// The built page function leaves every address of a function to that function.
import { expect, test } from 'vitest';
import { excludePaths, protectUnknown } from '#selfhost/build/exclude-functions.ts';

test('the paths of the functions stand beside the path of the pages', () => {
  const entry = "export const config = { name: 'Astro SSR', path: '/*', preferStatic: true };";
  const config = excludePaths(entry, ['/api/health', '/grafik/:slug/:figure']);
  expect(config).toBe(
    `export const config = { name: 'Astro SSR', path: '/*', excludedPath: ["/api/health","/grafik/:slug/:figure"], preferStatic: true };`,
  );
});

test('an entry of another form is refused rather than left as it is', () => {
  expect(() => excludePaths("path: '/:all*',", [])).toThrow(/differently/);
  expect(() => excludePaths("path: '/*', path: '/*',", [])).toThrow(/differently/);
});

test('what the adapter says of unknown addresses carries our headers, and keeps what it has', async () => {
  const entry = `const createHandler = ({ status }) => async () =>
    new Response('', { status, headers: { 'content-type': 'text/html' } });
export default createHandler({ status: 404 });`;
  const load = async (text: string) => {
    const module = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as {
      default: () => Promise<Response>;
    };
    const { headers } = await module.default();
    return [headers.get('x-frame-options'), headers.get('content-type')];
  };
  const headers = { 'X-Frame-Options': 'DENY', 'Content-Type': 'text/plain' };
  expect(await load(protectUnknown(entry, headers))).toEqual(['DENY', 'text/html']);
  expect(await load(entry)).toEqual([null, 'text/html']);
  const found = entry.replace('status: 404', 'status: 200');
  expect(await load(protectUnknown(found, headers))).toEqual([null, 'text/html']);
  expect(() => protectUnknown('export default handler;', headers)).toThrow(/adapt/);
});
