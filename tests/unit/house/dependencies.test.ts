// Dependencies are pinned, the lock file is complete, and setup runs on the oldest Node it promises.
import { expect, test } from 'vitest';
import lockFile from '../../../package-lock.json' with { type: 'json' };
import packageFile from '../../../package.json' with { type: 'json' };
import { read } from '../../fixtures/tree.ts';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packages = lockFile.packages as Readonly<Record<string, Entry>>;

/** Whether a package asked for by `from` is locked at its own level or above, in the wanted exact version. */
function isLocked(from: string, name: string, version: string): boolean {
  const entry = packages[`${from ? `${from}/` : ''}node_modules/${name}`];
  if (entry) return entry.version === version;
  if (from === '') return false;
  return isLocked(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name, version);
}

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = packageFile;
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lock file has exactly the pinned versions', () => {
  const { dependencies, devDependencies, optionalDependencies } = packageFile;
  const root = lockFile.packages[''];
  expect(root.dependencies).toEqual(dependencies);
  expect(root.devDependencies).toEqual(devDependencies);
  expect(root.optionalDependencies).toEqual(optionalDependencies);
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(wanted.filter(([name, version]) => !isLocked('', name, version))).toEqual([]);
});

test('the lock file names no address, so that any registry serves', () => {
  expect(Object.keys(packages).filter((path) => packages[path]!.resolved)).toEqual([]);
});

test('the lock file lists every optional package, also for machines unlike this one', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d/.test(version))
      .filter(([name, version]) => !isLocked(from, name, version))
      .map(([name, version]) => `${from} wants ${name} ${version}`),
  );
  expect(missing).toEqual([]);
});

/** Modules that Node 18 has, as far as a setup could need them. */
const OF_NODE_18 = ['child_process', 'crypto', 'fs', 'fs/promises', 'os', 'path', 'url'];

test('setup imports nothing but modules of Node 18', () => {
  const wanted = Array.from(
    read('src/cli/setup.mjs').matchAll(/^import .* from '(.+)';$/gm),
    ([, name]) => name!,
  );
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.filter((name) => !OF_NODE_18.includes(name.replace(/^node:/, '')))).toEqual([]);
});

test('every command that needs dependencies runs setup before it', () => {
  const { scripts } = packageFile as { scripts: Record<string, string> };
  const alone = ['setup', 'lock', 'format']; // of these, only format needs an installed package
  const bare = Object.keys(scripts)
    .filter((name) => !name.startsWith('pre') && !alone.includes(name))
    .filter((name) => scripts[`pre${name}`] !== 'node src/cli/setup.mjs');
  expect(bare).toEqual([]);
});
