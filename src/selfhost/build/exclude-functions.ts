// After a build, keeps the on-demand pages away from the functions' addresses: two functions must not claim one path.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadFunctions } from '../web/functions.ts';

/** Where the adapter says that its function takes every path. */
const EVERY_PATH = "path: '/*',";

/**
 * The entry of the page function with the given paths excluded.
 *
 * @throws Error if the adapter writes its entry differently than it used to.
 * @example excludePaths("path: '/*',", ['/api/health']) // => `path: '/*', excludedPath: ["/api/health"],`
 */
export function excludePaths(entry: string, paths: readonly string[]): string {
  if (entry.split(EVERY_PATH).length !== 2) {
    throw new Error('The adapter writes its entry differently now; adapt exclude-functions.ts.');
  }
  return entry.replace(EVERY_PATH, `${EVERY_PATH} excludedPath: ${JSON.stringify(paths)},`);
}

/** Write into the built page function that it leaves the functions' addresses alone. */
async function excludeFunctions(root: URL): Promise<void> {
  const entry = new URL('.netlify/v1/functions/ssr/ssr.mjs', root);
  const functions = await loadFunctions(fileURLToPath(new URL('netlify/functions', root)));
  const paths = functions.flatMap((one) => one.paths);
  writeFileSync(entry, excludePaths(readFileSync(entry, 'utf8'), paths));
}

if (import.meta.main) await excludeFunctions(new URL('../../../', import.meta.url));
