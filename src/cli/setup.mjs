// Installs the locked dependencies when they are missing or stale, on any Node from 18 up, and does nothing otherwise.
// It runs before every npm script, so it may use nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_FOR_SETUP = 18;
const OLDEST_FOR_RUNNING = [22, 18]; // the first Node that runs TypeScript files without a flag

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

/** Print one line to the operator and stop with a failure. */
function stop(line) {
  console.error(`[setup] ${line}`);
  process.exit(1);
}

const here = process.versions.node;
if (Number(here.split('.')[0]) < OLDEST_FOR_SETUP) {
  stop(
    `Node ${here} is too old. Install Node ${OLDEST_FOR_SETUP} or newer and run the command again.`,
  );
}

const fingerprint = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');
const stamp = 'node_modules/.setup-stamp';
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== fingerprint) {
  console.error('[setup] Installing dependencies (npm ci). The first time takes about a minute …');
  // A build under NODE_ENV=production must not take the development tools away.
  const options = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  options.push('--loglevel=error');
  const path = process.env.PATH.split(delimiter).filter((part) => !part.includes('node_modules'));
  const env = { ...process.env, PATH: path.join(delimiter) };
  // npm must not run on node_modules/.bin/node: npm ci deletes that file.
  const bundled = realpathSync(process.execPath).includes('node_modules');
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(bundled ? 'node' : process.execPath, [npm, ...options], { stdio: 'inherit', env })
    : spawnSync('npm', options, { stdio: 'inherit', env, shell: true });
  if (result.status !== 0) stop('npm ci did not finish; its message is above.');
  writeFileSync(stamp, fingerprint);
  console.error('[setup] Dependencies are in place.');
}

const running = spawnSync('node -p process.versions.node', {
  encoding: 'utf8',
  shell: true,
});
const [major = 0, minor = 0] = (running.stdout ?? '').trim().split('.').map(Number);
if (
  major < OLDEST_FOR_RUNNING[0] ||
  (major === OLDEST_FOR_RUNNING[0] && minor < OLDEST_FOR_RUNNING[1])
) {
  stop(
    `Node ${major}.${minor} is too old here and no bundled Node exists for ${process.platform}-${process.arch}. Install Node 24.`,
  );
}
