// Adds stub entries for optional platform packages that a registry did not offer, so that `npm ci` accepts the lock file.
// Run it after every change of dependencies: `npm run lock`.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { packages } = lock;

/** Whether a found version is the wanted one; only exact versions are compared, ranges were resolved by npm. */
const fits = (entry, range) => !/^\d/.test(range) || entry.version === range;

/** Whether a package asked for by `from` stands in the lock file, at its own level or above. */
function found(from, name, range) {
  for (let base = from; ;) {
    const entry = packages[`${base ? `${base}/` : ''}node_modules/${name}`];
    if (entry) return fits(entry, range);
    if (!base) return false;
    const cut = base.lastIndexOf('/node_modules/');
    base = cut > 0 ? base.slice(0, cut) : '';
  }
}

const added = [];
for (const [from, { optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (found(from, name, range)) continue;
    const words = name.split(/[-/]/);
    const os = words.find((word) => SYSTEMS.includes(word));
    const cpu = words.find((word) => PROCESSORS.includes(word));
    const top = `node_modules/${name}`;
    packages[packages[top] ? `${from}/${top}` : top] = {
      version: range.replace(/^[\^~]/, ''),
      optional: true,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(os ? { os: [os] } : {}),
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lock file is complete.' : `Added ${added.join(', ')}.`);
