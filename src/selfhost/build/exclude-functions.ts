// After a build, mends the entry of the page function: it leaves the other functions' addresses alone, and its answer to unknown
// addresses, which never comes to our middleware, carries our headers.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SECURITY_HEADERS } from '#server/security-headers.ts';
import { stampBuild } from './build.ts';
import { loadFunctions } from '../web/functions.ts';
import { readRules } from '../web/rules.ts';
import { checkInstallation } from '../settings.ts';

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

/** How the adapter's entry begins its one answer to everything. */
const ANSWER = 'export default createHandler(';

/**
 * The entry of the page function with headers for what it says of unknown addresses.
 *
 * @throws Error if the adapter writes its entry differently than it used to.
 */
export function protectUnknown(entry: string, headers: Readonly<Record<string, string>>): string {
  if (entry.split(ANSWER).length !== 2) {
    throw new Error('The adapter writes its entry differently now; adapt exclude-functions.ts.');
  }
  return `${entry.replace(ANSWER, 'const answer = createHandler(')}
const UNKNOWN_HEADERS = ${JSON.stringify(Object.entries(headers))};
export default async function answerRequest(request, context) {
  const response = await answer(request, context);
  if (response.status === 404) {
    for (const [name, value] of UNKNOWN_HEADERS) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
  }
  return response;
}
`;
}

/** Mend the built page function. */
async function mendEntry(root: URL): Promise<void> {
  const entry = new URL('.netlify/v1/functions/ssr/ssr.mjs', root);
  const functions = await loadFunctions(fileURLToPath(new URL('netlify/functions', root)));
  const paths = functions.flatMap((one) => one.paths);
  // The policy is that of the built page, whose styles it names.
  const rules = readRules(fileURLToPath(root));
  const headers = { ...SECURITY_HEADERS, ...rules.headersFor('/404'), 'Cache-Control': 'no-store' };
  writeFileSync(entry, protectUnknown(excludePaths(readFileSync(entry, 'utf8'), paths), headers));
}

if (import.meta.main) {
  const root = new URL('../../../', import.meta.url);
  const { SITE_URL, URL: siteOfNetlify } = process.env;
  checkInstallation(process.env); // a build service has no start that could refuse them
  await mendEntry(root);
  stampBuild(fileURLToPath(root), SITE_URL ?? siteOfNetlify ?? 'http://localhost:4321');
}
