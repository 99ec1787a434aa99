// Setup installs what is missing or stale, and leaves alone what npm or a build service has installed on purpose.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newFolder } from '../../fixtures/folders.ts';

const SETUP = fileURLToPath(new URL('../../../src/cli/setup.mjs', import.meta.url));
/** Packages of the program, of development, for this machine alone, and for no machine of today. */
const LOCKED = {
  '': {},
  'node_modules/runs': { version: '1.0.0' },
  'node_modules/tests': { version: '1.0.0', dev: true },
  'node_modules/here': {
    ...{ version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
  },
  'node_modules/elsewhere': { version: '1.0.0', optional: true, os: ['os/2'], cpu: ['vax'] },
};
const [RUNS, TESTS, HERE] = [
  'node_modules/runs',
  'node_modules/tests',
  'node_modules/here',
] as const;

/** What setup tells npm to do in a folder where some packages are installed; `null` if it asks for nothing. */
function askedOf(
  installed: readonly (keyof typeof LOCKED)[],
  { env = {}, version = '1.0.0' }: { env?: Record<string, string>; version?: string } = {},
) {
  const folder = newFolder();
  const at = (path: string) => join(folder, path);
  for (const path of ['src/cli', 'node_modules']) mkdirSync(at(path), { recursive: true });
  cpSync(SETUP, at('src/cli/setup.mjs'));
  writeFileSync(at('package-lock.json'), JSON.stringify({ packages: LOCKED }));
  if (installed.length > 0) {
    const packages = Object.fromEntries(installed.map((name) => [name, { version }]));
    writeFileSync(at('node_modules/.package-lock.json'), JSON.stringify({ packages }));
  }
  // Stands for npm, and writes down what it is asked.
  writeFileSync(
    at('npm.cjs'),
    `require('node:fs').writeFileSync('asked.txt', process.argv.slice(2, 4).join(' '));`,
  );
  const { CI: _, NETLIFY: __, ...around } = process.env;
  spawnSync(process.execPath, [at('src/cli/setup.mjs')], {
    env: { ...around, npm_execpath: at('npm.cjs'), ...env },
  });
  return existsSync(at('asked.txt')) ? readFileSync(at('asked.txt'), 'utf8') : null;
}

test('a fresh clone is installed as npm is told to', () => {
  expect(askedOf([])).toBe('ci --ignore-scripts');
});

test('a whole install is left alone, with development packages and without', () => {
  expect(askedOf([RUNS, TESTS, HERE])).toBeNull();
  expect(askedOf([RUNS, HERE])).toBeNull();
});

test('a stale install is renewed as it was', () => {
  expect(askedOf([RUNS, TESTS, HERE], { version: '0.9.0' })).toBe('ci --include=dev');
  expect(askedOf([RUNS, HERE], { version: '0.9.0' })).toBe('ci --omit=dev');
});

test.each(['pretest', 'precheck'])('%s brings the development packages', (name) => {
  const env = { npm_lifecycle_event: name };
  expect(askedOf([RUNS, HERE], { env })).toBe('ci --include=dev');
  expect(askedOf([RUNS, TESTS, HERE], { env })).toBeNull();
  expect(askedOf([RUNS, HERE], { env: { npm_lifecycle_event: 'prestart' } })).toBeNull();
});

test('a package that this machine needs and an older Node left out is installed', () => {
  expect(askedOf([RUNS])).toBe('ci --omit=dev');
});

test.each(['NETLIFY', 'CI'])('nothing is installed twice under %s', (name) => {
  const env = { [name]: 'true' };
  expect(askedOf([RUNS], { env })).toBeNull();
  expect(askedOf([], { env })).toBe('ci --ignore-scripts');
});
