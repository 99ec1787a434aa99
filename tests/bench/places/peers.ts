// Installs what we compare with into a folder of its own, or says why it could not; the product never depends on it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../peers', import.meta.url));
const STAMP = join(FOLDER, 'node_modules/.bench-stamp');
const OPTIONS = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Install the locked peers unless they are in place. */
export function installPeers(): { readonly folder: string } | string {
  const lock = readFileSync(join(FOLDER, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).update(process.platform).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return { folder: FOLDER };
  console.error('[bench] Installing the peers that we compare with …');
  const windows = process.platform === 'win32';
  const npm = process.env.npm_execpath;
  const settings = { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] as const };
  const result = npm
    ? spawnSync(process.execPath, [npm, ...OPTIONS], { ...settings, stdio: [...settings.stdio] })
    : spawnSync('npm', OPTIONS, { ...settings, stdio: [...settings.stdio], shell: windows });
  if (result.status !== 0) return 'the peers could not be installed (npm ci failed)';
  writeFileSync(STAMP, wanted);
  return { folder: FOLDER };
}
