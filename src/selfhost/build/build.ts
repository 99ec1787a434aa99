// Builds the site when its sources have changed since the last build, and says so.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';

const SOURCES = [
  'src',
  'netlify',
  'astro.config.mjs',
  'netlify.toml',
  'package-lock.json',
  'svelte.config.js',
];
const STAMP = '.netlify/build-stamp';
/** What a build leaves behind; `astro check` removes the server's half of it and keeps the stamp. */
const RESULTS = ['dist', '.netlify/v1/functions/ssr/ssr.mjs'];

function* filesOf(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

function fingerprint(root: string, siteUrl: string): string {
  const hash = createHash('sha256').update(siteUrl);
  for (const source of SOURCES) {
    for (const file of filesOf(join(root, source))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Note what was built, so that a start does not build it again: in an image it may not write. */
export function stampBuild(root: string, siteUrl: string): void {
  writeFileSync(join(root, STAMP), fingerprint(root, siteUrl));
}

/**
 * Build if needed.
 *
 * @param siteUrl address that canonical links and the sitemap carry.
 * @param announce called before it takes its time.
 * @throws OperatorError if the build fails; its output is above.
 */
export function buildSite(root: string, siteUrl: string, announce?: () => void): void {
  const now = fingerprint(root, siteUrl);
  const stamp = join(root, STAMP);
  const isWhole = [STAMP, ...RESULTS].every((path) => existsSync(join(root, path)));
  const built = isWhole && readFileSync(stamp, 'utf8');
  if (built === now) return;
  rmSync(stamp, { force: true });
  announce?.();
  const result = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SITE_URL: siteUrl,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  if (result.status !== 0) throw new OperatorError(message('start.notBuilt'));
  writeFileSync(stamp, now); // what changed while it was built is built next time
}
