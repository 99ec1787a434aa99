// npm run backup and npm run restore: a round trip beside a running server, on both databases, and all that must be refused.
import { sayIn } from '#operations/message.ts';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readUnit } from '#data/units.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { findGrounds } from '#operations/discard-wave.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { createSite } from '#selfhost/web/site.ts';
import {
  attach,
  keysFolderOf,
  reopenAt,
  SECRET,
  type AttachedForTests,
} from '../../fixtures/attached.ts';
import { castHonest } from '../../fixtures/batch.ts';
import { runCli } from '../../fixtures/commands.ts';
import { hasPostgres, newDatabaseUrl, newFolder } from '../../fixtures/databases.ts';
import { buildOnce } from '../../fixtures/site.ts';
import { openStaffWave, vote, type StaffWave } from '../../fixtures/staff-wave.ts';

// Each test starts processes of its own, which a busy machine lets wait.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
beforeAll(buildOnce, 300_000);

let database: AttachedForTests;
afterEach(() => database.close());

/** A folder that is not there yet. */
const newPlace = () => join(newFolder(), 'cadangan');

/** Settings of a command beside the open database, or over others. */
const settingsOf = ({ folder, url }: Pick<AttachedForTests, 'folder' | 'url'>, keys: string) => ({
  ...{ DATA_DIR: folder, KEYS_DIR: keys, APP_SECRET: SECRET },
  ...(url === null ? {} : { DATABASE_URL: url }),
});

const printed = ({ lines }: Awaited<ReturnType<typeof runCli>>) => lines.join('\n');

/** What anyone reads about a unit and its wave, byte for byte. */
async function pagesOf(slug: string, code: string): Promise<Record<string, string>> {
  const site = await createSite({ root: ROOT, mailFolder: null });
  const pages: Record<string, string> = {};
  for (const path of [
    ...[`/unit/${slug}/`, `/en/unit/${slug}/`, `/unit/${slug}/data.json`],
    ...[`/unit/${slug}/data.csv`, `/gelombang/${code}/`, `/gelombang/${code}/buletin.json`],
    `/gelombang/${code}/kunci.json`,
  ]) {
    const response = await site.fetch(new Request(`http://localhost:4321${path}`));
    pages[path] = `${response.status} ${await response.text()}`;
  }
  return pages;
}

/** A unit whose wave is published, and another one whose wave takes answers. */
async function fill(kind: 'pglite' | 'postgres') {
  database = await attach(kind);
  const done = await openStaffWave('kota-terbit', { peer: 6 }, { citizens: true });
  for (const person of done.people) await vote(done, person, { KOM2: 3 });
  await castHonest(done.code, 21);
  await closeAndPublish(done.code, SECRET, true);
  const open = await openStaffWave('kota-jalan', { peer: 8 }, { citizens: true });
  for (const person of open.people.slice(0, 5)) await vote(open, person, { KOM2: 3 });
  await castHonest(open.code, 21);
  const keys = keysFolderOf(database.folder);
  return { done, open, keys, settings: settingsOf(database, keys) };
}

/** An empty installation of the same kind, with the keys of the first one. */
async function newHome(kind: 'pglite' | 'postgres') {
  return { folder: newFolder(), url: kind === 'postgres' ? await newDatabaseUrl() : null };
}

/** Open the database that was restored. */
async function moveTo(home: { folder: string; url: string | null }, keys: string) {
  await database.close();
  database = await reopenAt(home.folder, home.url, keys);
}

const answerAll = async (wave: StaffWave, from: number) => {
  for (const person of wave.people.slice(from)) await vote(wave, person, { KOM2: 3 });
};

describe.each(['pglite', 'postgres'] as const)('on %s', (kind) => {
  const here = test.skipIf(kind === 'postgres' && !hasPostgres());

  here(
    'a backup beside the running server comes back whole, and says what is missing',
    async () => {
      const { done, open, keys, settings } = await fill(kind);
      const before = await pagesOf('kota-terbit', done.code);
      expect(Object.values(before).map((page) => page.slice(0, 3))).toEqual(
        Object.keys(before).map(() => '200'),
      );
      const place = newPlace();
      const backedUp = await runCli('backup', settings, place);
      expect([backedUp.code, printed(backedUp)]).toEqual([
        0,
        expect.stringMatching(
          /^Backup written to .* rows, as of .*\nThe keys of waves are not in it/,
        ),
      ]);
      // Lost with the disk: they came after the backup.
      await answerAll(open, 6);
      await castHonest(open.code, 4);
      const home = await newHome(kind);
      const restored = await runCli('restore', settingsOf(home, keys), place);
      expect([restored.code, printed(restored)]).toEqual([
        0,
        expect.stringMatching(
          /All that came after .* is MISSING[\s\S]*carry on, without the answers after .*: kota-jalan-0\./,
        ),
      ]);
      await moveTo(home, keys);
      expect(await pagesOf('kota-terbit', done.code)).toEqual(before);
      // Codes used after the backup can be used once more; one that was used before it cannot.
      await answerAll(open, 5);
      await castHonest(open.code, 1);
      const { line } = await closeAndPublish(open.code, SECRET, true);
      expect(sayIn('en', line)).toMatch(/30 ballots counted/);
      const [published] = (await readUnit('kota-jalan'))!.programmes[0]!.waves;
      expect(citizensOf(published!.snapshot!)!.n).toBe(22);
    },
  );

  here(
    'a wave that was closed after the backup is named, and what is left to do with it',
    async () => {
      const { open, keys, settings } = await fill(kind);
      const place = newPlace();
      expect(await runCli('backup', settings, place)).toMatchObject({ code: 0 });
      await closeAndPublish(open.code, SECRET, true);
      const later = await openStaffWave('kota-baru', { peer: 8 });
      const home = await newHome(kind);
      const restored = await runCli('restore', settingsOf(home, keys), place);
      expect(printed(restored)).toMatch(
        /Their secret is not in .*: kota-jalan-0\..*npm run wave -- discard[\s\S]*not in the backup.*: kota-baru-0\./,
      );
      expect(printed(restored)).not.toMatch(/carry on/);
      await moveTo(home, keys);
      await expect(closeAndPublish(open.code, SECRET, true)).rejects.toThrow(
        /not in the key store/,
      );
      expect(await findGrounds(open.code, SECRET, false)).toMatchObject({ cause: 'key-lost' });
      expect(later.code).toBe('kota-baru-0');
    },
  );

  here('what is there is replaced only where that is said, and whole', async () => {
    const { done, open, keys, settings } = await fill(kind);
    const before = await pagesOf('kota-terbit', done.code);
    const place = newPlace();
    await runCli('backup', settings, place);
    await castHonest(open.code, 3);
    const { folder, url } = database;
    const counts = async () =>
      (await database.gateway.run('select count(*)::int as n from app.ballots'))[0]!['n'];
    expect(await counts()).toBe(24);
    // A server that runs on the folder is never pulled away from under its visitors.
    expect(printed(await runCli('restore', settings, place, '--replace', '--yes'))).toMatch(
      /Another process is using/,
    );
    await database.close();
    const refused = await runCli('restore', settings, place);
    expect([refused.code, printed(refused)]).toEqual([
      1,
      expect.stringMatching(/holds something already\. Nothing was changed/),
    ]);
    expect(printed(await runCli('restore', settings, place, '--replace'))).toMatch(/Add --yes/);
    database = await reopenAt(folder, url, keys);
    expect(await counts()).toBe(24);
    await database.close();
    const replaced = await runCli('restore', settings, place, '--replace', '--yes');
    expect(replaced.code).toBe(0);
    database = await reopenAt(folder, url, keys);
    expect(await counts()).toBe(21);
    expect(await pagesOf('kota-terbit', done.code)).toEqual(before);
    // What refuses changes is in force again.
    await expect(
      database.gateway.run(`update app.snapshots set content_hash = repeat('0', 64)`),
    ).rejects.toThrow();
  });
});

/** Paths below a folder, and the folder itself, that somebody else could read or enter. */
const openPaths = (folder: string): string[] =>
  [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))]
    .filter((path) => (statSync(path).mode & 0o077) !== 0)
    .map((path) => relative(folder, path));

/** Whether any file of a folder holds these bytes, packed or not, as they are or in the ways in which they are written. */
function holds(folder: string, secret: Uint8Array): boolean {
  const forms = (['latin1', 'hex', 'base64', 'base64url'] as const).map((form) =>
    Buffer.from(secret).toString(form).replace(/=+$/, ''),
  );
  return readdirSync(folder, { recursive: true }).some((name) => {
    const path = join(folder, String(name));
    if (!statSync(path).isFile()) return false;
    const bytes = readFileSync(path);
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
    return forms.some((form) => text.includes(form));
  });
}

test('the data part holds no key, and the keys go elsewhere only where that is asked for, with a warning', async () => {
  const { open, settings } = await fill('pglite');
  const secret = (await keyStore().read(open.code, 'secret'))!;
  const [data, keys] = [newPlace(), newPlace()];
  const both = await runCli('backup', settings, data, '--keys', keys);
  expect([both.code, printed(both)]).toEqual([
    0,
    expect.stringMatching(/WARNING: .*can open all answers[\s\S]*APP_SECRET was set from outside/),
  ]);
  const app = new TextEncoder().encode(SECRET);
  const made = JSON.parse(readFileSync(join(database.folder, 'secrets.json'), 'utf8')) as {
    appSecret: string;
  };
  const own = new TextEncoder().encode(made.appSecret);
  expect([secret, app, own].map((bytes) => holds(data, bytes))).toEqual([false, false, false]);
  expect([secret, app].map((bytes) => holds(keys, bytes))).toEqual([true, false]);
  expect([openPaths(data), openPaths(keys)]).toEqual([[], []]);
  // A copy of the whole data folder, as one makes by hand, holds the secret that was made there.
  const naive = newFolder();
  cpSync(join(database.folder, 'secrets.json'), join(naive, 'secrets.json'));
  expect(holds(naive, own)).toBe(true);
  // Neither part may lie in the other, nor beside what it is a copy of.
  for (const line of [
    [join(data, 'lagi')],
    [join(keys, 'lagi')],
    [newPlace(), '--keys', join(data, 'kunci')],
    [join(database.folder, 'cadangan')],
    [join(settings.KEYS_DIR, 'cadangan')],
  ])
    expect(await runCli('backup', settings, ...line)).toMatchObject({ code: 1 });
});

test('keys come back on a new machine, and never those of a wave that has ended', async () => {
  const { done, open, settings } = await fill('pglite');
  const { APP_SECRET: _, ...generated } = settings;
  const [data, keys] = [newPlace(), newPlace()];
  expect(await runCli('backup', generated, data, '--keys', keys)).toMatchObject({ code: 0 });
  const secret = await keyStore().read(open.code, 'secret');
  const home = { folder: newFolder(), url: null };
  const { APP_SECRET: __, ...there } = settingsOf(home, `${home.folder}-keys`);
  const restored = await runCli('restore', there, data, '--keys', keys);
  // Its keys were wrapped under the secret that the operator had set, which is in no backup.
  expect([restored.code, printed(restored)]).toEqual([
    0,
    expect.stringMatching(/APP_SECRET is not the one .*: kota-jalan-0\./),
  ]);
  const secretsOf = (folder: string) => readFileSync(join(folder, 'secrets.json'), 'utf8');
  expect(secretsOf(home.folder)).toBe(secretsOf(database.folder));
  const kept = join(`${home.folder}-keys`, open.code, 'rahasia-gelombang');
  expect(new Uint8Array(readFileSync(kept))).toEqual(secret);
  expect(existsSync(join(`${home.folder}-keys`, done.code))).toBe(false);
  // Without the keys part a new machine has another APP_SECRET, and is told so before anybody relies on it.
  const stranger = newFolder();
  const other = { DATA_DIR: stranger, KEYS_DIR: settings.KEYS_DIR };
  expect(printed(await runCli('restore', other, data))).toMatch(
    /APP_SECRET is not the one that these waves were prepared with: kota-jalan-0\./,
  );
  // Closed since: its secret was destroyed, and a restore does not undo that.
  await closeAndPublish(open.code, SECRET, true);
  await database.close();
  const replaced = ['--replace', '--yes', '--keys', keys];
  const again = await runCli('restore', settings, data, ...replaced);
  expect(printed(again)).toMatch(/stayed out, since the wave has ended: kota-jalan-0\./);
  expect(existsSync(join(settings.KEYS_DIR, open.code, 'rahasia-gelombang'))).toBe(false);
  database = await reopenAt(database.folder, null, settings.KEYS_DIR);
});

test('a backup that was changed, cut short or made by another version is refused, and nothing is changed', async () => {
  const { settings, keys } = await fill('pglite');
  const whole = newPlace();
  await runCli('backup', settings, whole);
  const spoil = (how: (folder: string) => void) => {
    const copy = newPlace();
    cpSync(whole, copy, { recursive: true });
    how(copy);
    return copy;
  };
  const rows = (folder: string) => join(folder, 'rows.gz');
  const edit = (folder: string, name: string, change: (text: string) => string) =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  const spoiled = [
    [spoil((f) => writeFileSync(rows(f), readFileSync(rows(f)).subarray(0, -9))), /damaged/],
    [spoil((f) => writeFileSync(rows(f), '')), /damaged/],
    [spoil((f) => edit(f, 'manifest.json', () => '{}')), /belongs to no backup/],
    [
      spoil((f) => edit(f, 'manifest.json', (text) => text.replace('"data"', '"keys"'))),
      /belongs to no backup/,
    ],
    [
      spoil((f) =>
        edit(f, 'manifest.json', (text) => text.replace(/"migration": "\d+"/, '"migration": "1"')),
      ),
      /made with migration 1,/,
    ],
    [newFolder(), /no whole backup/],
  ] as const;
  for (const [folder, message] of spoiled) {
    const home = { folder: newFolder(), url: null };
    const { code, lines } = await runCli('restore', settingsOf(home, keys), folder);
    expect([code, lines.join('\n')]).toEqual([1, expect.stringMatching(message)]);
    // Refused before anything was opened.
    expect(readdirSync(home.folder)).toEqual([]);
  }
});
