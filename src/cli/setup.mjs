// Installs the locked dependencies when they are missing or stale, on any Node from 18 up, and does nothing otherwise.
// It runs before every npm script, so it may use nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
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

/** The packages that a lock file lists, by their folders; none where there is no such file. */
const packagesIn = (path) =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};

const locked = packagesIn('package-lock.json');
const installed = packagesIn('node_modules/.package-lock.json'); // what npm writes down at its end
const folders = Object.keys(locked).filter((folder) => folder !== '');
const isInstalled = Object.keys(installed).length > 0;
// Whoever installed without the development packages goes on without them.
const isWithoutDev =
  isInstalled && !folders.some((folder) => locked[folder].dev && folder in installed);

const libc = () =>
  process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';

/** Whether a package was made for machines like this one. */
const isForHere = (entry) =>
  [entry.os ?? []].flat().includes(process.platform) &&
  [entry.cpu ?? []].flat().includes(process.arch) &&
  (entry.libc === undefined || [entry.libc].flat().includes(libc()));

/** Whether a package is there in its locked version, or rightly absent. */
function isInPlace(folder) {
  const wanted = locked[folder];
  if (folder in installed) return installed[folder].version === wanted.version;
  return (wanted.dev && isWithoutDev) || (wanted.optional && !isForHere(wanted));
}

const fingerprint = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');
const stamp = 'node_modules/.setup-stamp';

/** Whether the script that runs next needs the development packages: tests, checks and what writes files of the project. */
const needsDev = /^pre(test|check|bench|schema)/.test(process.env.npm_lifecycle_event ?? '');

/** Whether there is nothing to install: this program did what it could, npm did, or a build service did. */
function isReady() {
  if (needsDev && isWithoutDev) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return true;
  if (!isInstalled) return false;
  return Boolean(process.env.NETLIFY || process.env.CI) || folders.every(isInPlace);
}

/** Whether a Node, given by its version, runs the program. */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldest, oldestMinor] = OLDEST_FOR_RUNNING;
  return major > oldest || (major === oldest && minor >= oldestMinor);
}

/** Run npm by a given Node; anything printed goes to the operator. */
function npm(options, node) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const path = process.env.PATH.split(delimiter).filter((part) => !part.includes('node_modules'));
  const env = { ...process.env, PATH: [dirname(node), ...path].join(delimiter) };
  const program = process.env.npm_execpath;
  const { status } = program
    ? spawnSync(node, [program, ...options, ...quiet], { stdio: 'inherit', env })
    : spawnSync('npm', [...options, ...quiet], { stdio: 'inherit', env, shell: true });
  if (status !== 0) stop(`npm ${options[0]} did not finish; its message is above.`);
}

const onWindows = process.platform === 'win32';
/** The package that brings a Node for this machine, and that Node's path inside it. */
const bundle = `node-${onWindows ? 'win' : process.platform}-${process.arch}`;
const bundledNode = join('node_modules', bundle, 'bin', onWindows ? 'node.exe' : 'node');

/**
 * Run something by a new enough Node outside this folder, since npm ci deletes the one inside.
 * Under an older Node npm leaves out what that Node could not run.
 */
function withNode(run) {
  const isOwn = realpathSync(process.execPath).startsWith(realpathSync('.'));
  const { version } = locked[`node_modules/${bundle}`] ?? {};
  if ((isNewEnough(here) && !isOwn) || !version) return run(process.execPath);
  const folder = mkdtempSync(join(tmpdir(), 'jejak-node-'));
  npm(['install', '--no-save', '--prefix', folder, `${bundle}@${version}`], process.execPath);
  run(join(folder, bundledNode));
  rmSync(folder, { recursive: true, force: true });
}

/** Let npm scripts find the bundled Node: npm before 11 removes its name with the Nodes of other machines. */
function nameNode() {
  const name = join('node_modules', '.bin', onWindows ? 'node.cmd' : 'node');
  if (existsSync(name) || !existsSync(bundledNode)) return;
  if (onWindows) writeFileSync(name, `@"%~dp0\\..\\${bundle}\\bin\\node.exe" %*\r\n`);
  else symlinkSync(join('..', bundle, 'bin', 'node'), name);
}

if (!isReady()) {
  console.error('[setup] Installing dependencies (npm ci). The first time takes about a minute …');
  // The first time npm itself decides about development packages; later it stays as it was, also under NODE_ENV=production.
  const asBefore = isInstalled ? [isWithoutDev ? '--omit=dev' : '--include=dev'] : [];
  const omit = needsDev ? ['--include=dev'] : asBefore;
  withNode((node) => npm(['ci', ...omit], node));
  writeFileSync(stamp, fingerprint);
  console.error('[setup] Dependencies are in place.');
}

nameNode();
const running = spawnSync('node -p process.versions.node', {
  encoding: 'utf8',
  shell: true,
});
const version = (running.stdout ?? '').trim();
if (!isNewEnough(version)) {
  stop(
    `Node ${version} is too old here and no bundled Node exists for ${process.platform}-${process.arch}. Install Node 24.`,
  );
}
