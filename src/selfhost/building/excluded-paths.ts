// Writes into the built page function that it leaves the functions' addresses alone.

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
    throw new Error('The adapter writes its entry differently now; adapt excluded-paths.ts.');
  }
  return entry.replace(EVERY_PATH, `${EVERY_PATH} excludedPath: ${JSON.stringify(paths)},`);
}
