// The built page function leaves every address of a function to that function.
import { expect, test } from 'vitest';
import { excludePaths } from '#selfhost/build/exclude-functions.ts';

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
