// A key store that refuses to delete: the close publishes, says what is left and ends with code 1; the next close or start
// repeats the destruction. A close that removes and does not look again says that all is well while the secret lies there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWaveForm } from '#data/waves.ts';
import { attach, keysFolderOf, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { newFolder } from '../../fixtures/databases.ts';
import { buildOnce } from '../../fixtures/site.ts';
import { openStaffWave } from '../../fixtures/staff-wave.ts';
import { startSite } from '../../fixtures/started.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
/** A disk that lets no wave's secret be removed. */
const STUBBORN = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const remove = fs.rmSync;
fs.rmSync = (path, ...rest) => {
  if (String(path).endsWith('rahasia-gelombang')) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
  return remove(path, ...rest);
};
syncBuiltinESMExports();`;
/** On the same disk, a program that removes what it can and does not look again. */
const CARELESS = `${STUBBORN}
const { FileKeyStore } = await import(${JSON.stringify(
  pathToFileURL(fromRoot('src/operations/keys/file-key-store.ts')).href,
)});
FileKeyStore.prototype.destroy = async function (wave) {
  try { fs.rmSync(this.place + '/' + wave + '/rahasia-gelombang'); } catch {}
  return 0;
};`;

let database: AttachedForTests;
beforeAll(async () => {
  await buildOnce();
  database = await attach();
}, 300_000);
afterAll(() => database.close());

const secretOf = (wave: string) => join(keysFolderOf(database.folder), wave, 'rahasia-gelombang');

const openWaveOf = async (slug: string): Promise<string> =>
  (await openStaffWave(slug, { peer: 5 })).code;

/** Close a wave by the command, on a disk of some kind. */
async function close(wave: string, disk: string | null) {
  const { PATH = '', HOME = '' } = process.env;
  const env = {
    PATH,
    HOME,
    OPERATOR_LANG: 'en',
    OPERATOR: 'Tester',
    DATA_DIR: database.folder,
    APP_SECRET: SECRET,
  };
  const preload = join(newFolder(), 'disk.mjs');
  if (disk) writeFileSync(preload, disk);
  const given = [
    ...['--disable-warning=ExperimentalWarning', ...(disk ? ['--import', preload] : [])],
    ...[fromRoot('src/cli/close.ts'), ...wave.split(' ')],
  ];
  const command = spawn(process.execPath, given, { env });
  let printed = '';
  command.stdout.on('data', (chunk) => (printed += chunk));
  command.stderr.on('data', (chunk) => (printed += chunk));
  const [code] = (await once(command, 'close')) as [number];
  return { code, printed };
}
const early = (wave: string) => `${wave} --early --confirm ${wave}`;

test(
  'the close says so and ends with code 1, and the next one repeats the destruction',
  { timeout: 180_000 },
  async () => {
    const wave = await openWaveOf('dinas-bandel');
    const secret = readFileSync(secretOf(wave));
    const first = await close(early(wave), STUBBORN);
    expect(first.code).toBe(1);
    expect(first.printed).toMatch(/^Published wave "dinas-bandel-0"/);
    expect(first.printed).toMatch(/1 of its files in the key store .* could not be removed/);
    expect((await readWaveForm(wave))!.state).toBe('published');
    // What could not be removed was overwritten before.
    expect(readFileSync(secretOf(wave)).equals(secret)).toBe(false);
    const again = await close(wave, STUBBORN);
    expect([again.code, again.printed]).toEqual([1, expect.stringMatching(/already published/)]);
    const last = await close(wave, null);
    expect([last.code, existsSync(secretOf(wave))]).toEqual([0, false]);
  },
);

test(
  'a close that does not look again ends with code 0 while the secret lies there; the next start destroys it',
  { timeout: 300_000 },
  async () => {
    const wave = await openWaveOf('dinas-ceroboh');
    const secret = readFileSync(secretOf(wave));
    const naive = await close(early(wave), CARELESS);
    expect([naive.code, naive.printed]).toEqual([0, expect.stringMatching(/^Published wave/)]);
    expect(readFileSync(secretOf(wave)).equals(secret)).toBe(true);
    const { folder } = database;
    await database.close();
    const site = await startSite({ DATA_DIR: folder, APP_SECRET: SECRET, DEMO: '0' });
    const isLeft = existsSync(secretOf(wave));
    await site.stop();
    database = await attach();
    expect(isLeft).toBe(false);
  },
);
