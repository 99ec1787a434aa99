// After the close somebody gets everything that is left: the journal and all files, APP_SECRET, the bulletin and the key file.
// The boxes, the wrapped keys and the contacts still lie there, and none of them opens: the wave's secret is gone.
// The same program opens all of them where the wave's secret is no secret, as before waves had one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64 } from '#crypto/base64.ts';
import { contextOf, open } from '#crypto/seal.ts';
import { unwrapTallyKeys } from '#crypto/tally-keys.ts';
import { unwrapContact } from '#crypto/wrapped-contact.ts';
import { WAVE_SECRET_BYTES } from '#crypto/wrapping.ts';
import { readWaveForm } from '#data/waves.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { keyStore } from '#operations/keys/open-key-store.ts';
import { attach, keysFolderOf, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { openStaffWave, vote } from '../../fixtures/staff-wave.ts';

const PEOPLE = 15;
/** A wave's secret that everybody knows is as good as none. */
const NO_SECRET = new Uint8Array(WAVE_SECRET_BYTES);

const isGone = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** What stands in a file; nothing where it is gone, as files of other databases of the cluster are while tests run beside this one. */
function contentOf(file: string): readonly Buffer[] {
  try {
    const content = readFileSync(file);
    return content.length > 0 ? [content] : [];
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** Every file of a folder and of those in it. */
function filesIn(folder: string): readonly Buffer[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() ? contentOf(path) : [];
    });
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** Every file of some folders. */
const filesOf = (...folders: readonly string[]) => folders.flatMap(filesIn);

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on the disk of $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());
  const run = (sql: string) => database.gateway.run(sql);
  const bytesOf = async (sql: string) =>
    (await run(sql)).map((row) => new Uint8Array(Buffer.from(String(row['bytes']), 'hex')));

  /** The folder that holds tables and journal of this database. */
  async function databaseFolder(): Promise<string> {
    if (!database.url) return join(database.folder, 'postgres');
    const [row] = await run(`select current_setting('data_directory') as folder`);
    return String(row!['folder']);
  }

  /** Fifteen people answer; everything that the database holds of it is noted, as a journal holds it. */
  async function play(slug: string) {
    const wave = await openStaffWave(slug, { peer: PEOPLE });
    const items = wave.file.groups.peer!.items;
    const owners: Uint8Array[] = [];
    for (const person of wave.people) {
      const answers = Object.fromEntries(items.map((item) => [item, 3 as const]));
      owners.push((await vote(wave, person, answers)).ownPublic);
    }
    const here = `(select id from app.waves where code = '${wave.code}')`;
    const secret = (await keyStore().read(wave.code, 'secret'))!;
    const [key] = await bytesOf(
      `select encode(tally_private_wrapped, 'hex') as bytes from app.wave_keys where wave_id = ${here}`,
    );
    const boxes = await bytesOf(
      `select encode(box, 'hex') as bytes from app.staff_ballots where wave_id = ${here}`,
    );
    const contacts = await bytesOf(
      `select encode(sealed, 'hex') as bytes from app.codes where wave_id = ${here}`,
    );
    await run('checkpoint');
    return { wave, owners, secret, key: key!, boxes, contacts };
  }
  type Played = Awaited<ReturnType<typeof play>>;

  /** What somebody opens with APP_SECRET and one guess of the wave's secret. */
  async function openAll({ wave, owners, key, boxes, contacts }: Played, guess: Uint8Array) {
    const secrets = { app: SECRET, wave: new Uint8Array(guess) };
    const publicKey = fromBase64(wave.file.tallyKey);
    const tally = await unwrapTallyKeys(secrets, wave.code, { publicKey, privateKeyWrapped: key });
    let opened = 0;
    for (const box of tally ? boxes : []) {
      const tries = owners.map((own) => open(tally!, box, contextOf(wave.code, 'peer', own)));
      if ((await Promise.all(tries)).some((ballot) => ballot !== null)) opened += 1;
    }
    const read = await Promise.all(contacts.map((one) => unwrapContact(secrets, wave.code, one)));
    return { opened, contacts: read.filter((known) => known !== null).length };
  }

  test.skipIf(!present)(
    'journal, files, APP_SECRET, bulletin and key file open no box and read no contact',
    { timeout: 180_000 },
    async () => {
      const played = await play('dinas-tuntas');
      const { wave, secret, key, boxes, contacts } = played;
      // While the wave runs its secret opens everything: that much is printed as a limit.
      expect(await openAll(played, secret)).toEqual({ opened: PEOPLE, contacts: PEOPLE });
      await closeAndPublish(wave.code, SECRET, true);
      await run('checkpoint');
      const { bulletin, keyFile } = (await readWaveForm(wave.code))!;
      const files = filesOf(await databaseFolder(), keysFolderOf(database.folder));
      const lies = (bytes: Uint8Array) => files.some((file) => file.includes(Buffer.from(bytes)));
      // The attack is a real one: what it wants to open is there.
      expect(lies(key)).toBe(true);
      expect(boxes.filter((box) => lies(box.subarray(100, 300)))).toHaveLength(PEOPLE);
      expect(contacts.filter(lies)).toHaveLength(PEOPLE);
      // Nothing that is left is the secret, neither in a file nor in what is public.
      expect(lies(secret)).toBe(false);
      expect(wave.people.filter(({ contact }) => lies(Buffer.from(`"${contact}"`)))).toEqual([]);
      const published = JSON.stringify({ bulletin, keyFile });
      for (const form of ['hex', 'base64', 'base64url'] as const)
        expect(published).not.toContain(Buffer.from(secret).toString(form));
      for (const guess of [NO_SECRET, Buffer.from(SECRET).subarray(0, 32), Buffer.alloc(32, 0xff)])
        expect(await openAll(played, guess)).toEqual({ opened: 0, contacts: 0 });
    },
  );

  test.skipIf(!present)(
    'the same program opens everything where waves have no secret of their own',
    { timeout: 180_000 },
    async () => {
      await keyStore().create('dinas-lama-0', 'secret', NO_SECRET);
      const played = await play('dinas-lama');
      await closeAndPublish(played.wave.code, SECRET, true);
      await run('checkpoint');
      const files = filesOf(await databaseFolder());
      expect(files.some((file) => file.includes(Buffer.from(played.key)))).toBe(true);
      expect(await openAll(played, NO_SECRET)).toEqual({ opened: PEOPLE, contacts: PEOPLE });
    },
  );

  test.skipIf(!present)(
    'a backup of the database from the middle of the wave, put back after the close, is not counted',
    async () => {
      const played = await play('dinas-cadang');
      const { code } = played.wave;
      const tables = ['wave_keys', 'issuer_keys', 'codes', 'staff_ballots'];
      for (const table of tables)
        await run(`create table app.backup_${table} as select * from app.${table}`);
      await closeAndPublish(code, SECRET, true);
      const result = JSON.stringify((await readWaveForm(code))!.bulletin);
      await run(`set session_replication_role = replica;
        delete from app.snapshots where wave_id = (select id from app.waves where code = '${code}');
        delete from app.bulletins where wave_id = (select id from app.waves where code = '${code}');
        update app.waves set state = 'open' where code = '${code}';
        ${tables.map((table) => `insert into app.${table} select * from app.backup_${table};`).join('\n')}
        set session_replication_role = origin;`);
      expect((await readWaveForm(code))!.state).toBe('open');
      await expect(closeAndPublish(code, SECRET, true)).rejects.toThrow(/not in the key store/);
      const form = (await readWaveForm(code))!;
      expect([form.state, form.bulletin, result.length > 0]).toEqual(['open', null, true]);
      for (const table of tables) await run(`drop table app.backup_${table}`);
    },
  );
});
