// A started site keeps its files to their owner, and one that other machines reach has no development mailbox.
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFolder, newMigratedFolder } from '../../fixtures/databases.ts';
import { keysFolderOf } from '../../fixtures/attached.ts';
import { buildOnce } from '../../fixtures/site.ts';
import { startSite, type StartedSite } from '../../fixtures/started.ts';

/** Paths below a folder, and the folder itself, that somebody else could read or enter. */
const openPaths = (folder: string): string[] =>
  [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))]
    .filter((path) => (statSync(path).mode & 0o077) !== 0)
    .map((path) => relative(folder, path));

let folder: string;
let site: StartedSite;
const before = process.umask();
beforeAll(async () => {
  await buildOnce();
  folder = await newMigratedFolder();
  // As most machines are set up: whatever is not restricted is readable by everybody.
  process.umask(0o022);
  for (const path of openPaths(folder)) chmodSync(join(folder, path), 0o700);
  writeFileSync(join(folder, 'catatan-lama.txt'), 'x', { mode: 0o644 });
  chmodSync(folder, 0o755);
  site = await startSite({ DATA_DIR: folder, HOST: '0.0.0.0' });
}, 300_000);
afterAll(async () => {
  process.umask(before);
  await site?.stop();
});

test('its data and its keys are readable by their owner only, what an older one had left open too', async () => {
  expect((await fetch(`${site.url}/unit/`)).status).toBe(200);
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining([
      'postgres',
      'secrets.json',
      'gateway.json',
      'lock',
      'catatan-lama.txt',
    ]),
  );
  const keys = keysFolderOf(folder);
  expect(readdirSync(keys, { recursive: true }).length).toBeGreaterThan(2); // waves with their secrets
  expect(openPaths(folder)).toEqual([]);
  expect(openPaths(keys)).toEqual([]);
});

test('files of a program that restricts nothing would be found', () => {
  const careless = newFolder();
  chmodSync(careless, 0o755);
  writeFileSync(join(careless, 'rahasia-gelombang'), 'x');
  expect(openPaths(careless)).toEqual(['', 'rahasia-gelombang']);
});

test('listening for other machines it has no mailbox, not even for its own', async () => {
  const { status } = await fetch(`${site.url}/dev/surat`);
  expect([status, site.printed()]).toEqual([404, expect.not.stringContaining('Mailbox')]);
});

test('listening for its own machine alone it has one', async () => {
  const own = await startSite({
    DATA_DIR: await newMigratedFolder(),
    DEMO: '0',
    HOST: '127.0.0.1',
  });
  const direct = await fetch(`${own.url}/dev/surat`);
  const passedOn = await fetch(`${own.url}/dev/surat`, {
    headers: { 'x-forwarded-for': '203.0.113.7' },
  });
  await own.stop();
  expect([direct.status, passedOn.status]).toEqual([200, 404]);
  expect(own.printed()).toContain('Mailbox');
});
