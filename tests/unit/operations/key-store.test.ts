// A key store writes a thing once, whoever comes at the same moment, and leaves nothing readable of what it destroys.
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobsServer } from '@netlify/blobs/server';
import { getStore } from '@netlify/blobs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BlobKeyStore, type Blobs } from '#operations/keys/blob-key-store.ts';
import { destroyKeys } from '#operations/keys/destroy-keys.ts';
import { FileKeyStore } from '#operations/keys/file-key-store.ts';
import { invitationsFolder, type KeyStore } from '#operations/keys/key-store.ts';

const WAVE = 'dinas-uji-0';
const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-keys-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const secret = () => new Uint8Array(randomBytes(32));
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** What twenty writers at once are told. */
async function race(stores: readonly KeyStore[]): Promise<Set<string>> {
  const told = await Promise.all(stores.map((store) => store.create(WAVE, 'secret', secret())));
  return new Set(told.map(text));
}
const TWENTY = Array.from({ length: 20 });

describe('a folder of keys', () => {
  test('is readable by its owner only, and gives what was written first', async () => {
    const store = new FileKeyStore(join(newFolder(), 'keys'));
    expect(await store.read(WAVE, 'secret')).toBeNull();
    const [first, second] = [secret(), secret()];
    expect(await store.create(WAVE, 'secret', first)).toEqual(first);
    expect(await store.create(WAVE, 'secret', second)).toEqual(first);
    expect(await store.read(WAVE, 'secret')).toEqual(first);
    const folder = join(store.place, WAVE);
    for (const path of [store.place, folder]) expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'rahasia-gelombang')).mode & 0o777).toBe(0o600);
    expect(await store.waves()).toEqual([WAVE]);
  });

  test('has one winner among twenty writers', async () => {
    const folder = newFolder();
    expect((await race(TWENTY.map(() => new FileKeyStore(folder)))).size).toBe(1);
  });

  test('overwrites before it removes, invitations too', async () => {
    const store = new FileKeyStore(newFolder());
    const kept = await store.create(WAVE, 'secret', secret());
    const letters = invitationsFolder(store.place, WAVE);
    mkdirSync(letters, { recursive: true });
    writeFileSync(join(letters, 'tautan.csv'), 'KODE-RAHASIA');
    // A second name for the same bytes on the disk, which removing the first name alone would leave readable.
    const [left, letter] = [join(store.place, 'sisa'), join(store.place, 'surat')];
    linkSync(join(store.place, WAVE, 'rahasia-gelombang'), left);
    linkSync(join(letters, 'tautan.csv'), letter);
    expect(text(readFileSync(left))).toBe(text(kept));
    expect(await store.destroy(WAVE)).toBe(0);
    expect(await store.read(WAVE, 'secret')).toBeNull();
    expect(text(readFileSync(left))).not.toBe(text(kept));
    expect(readFileSync(letter, 'utf8')).not.toContain('RAHASIA');
    expect(await store.destroy(WAVE)).toBe(0);
  });

  test('takes no code that leads out of it', async () => {
    const store = new FileKeyStore(newFolder());
    for (const code of ['../lain', '..', 'a/b', '']) {
      await expect(store.create(code, 'secret', secret())).rejects.toThrow(RangeError);
    }
  });

  test('is tried out without a trace, and where it is no folder that fails', async () => {
    const store = new FileKeyStore(join(newFolder(), 'keys'));
    expect([await store.probe(), await store.waves()]).toEqual([true, []]);
    expect(readdirSync(store.place)).toEqual([]);
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    await expect(new FileKeyStore(file).probe()).rejects.toThrow();
  });

  test('that cannot be cleared is a failure that names the place, and not a proof', async () => {
    const store = new FileKeyStore(newFolder());
    await store.create(WAVE, 'secret', secret());
    const stubborn: KeyStore = {
      place: store.place,
      read: (...given) => store.read(...given),
      create: (...given) => store.create(...given),
      probe: () => store.probe(),
      waves: () => store.waves(),
      destroy: async () => 1,
    };
    await expect(destroyKeys(WAVE, stubborn)).rejects.toThrow(store.place);
    await expect(destroyKeys(WAVE, store)).resolves.toBeUndefined();
  });
});

/** A store that tells every writer that it was first, as Netlify's own local server does to some; the last write stands. */
function racyBlobs(): Blobs & { readonly held: Map<string, ArrayBuffer> } {
  const held = new Map<string, ArrayBuffer>();
  const turn = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
  return {
    held,
    get: async (key) => {
      await turn();
      return held.get(key) ?? null;
    },
    setNew: async (key, content) => {
      const isFree = !held.has(key);
      await turn();
      if (isFree) held.set(key, content);
    },
    delete: async (key) => void held.delete(key),
    list: async (prefix) => [...held.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** The row of the database that names one writer. */
function nameOnce() {
  const rows = new Map<string, string>();
  return async (wave: string, thing: string, writer: string, instead: string | null) => {
    const row = `${wave} ${thing}`;
    const named = rows.get(row);
    if (named === undefined || named === instead) rows.set(row, writer);
    return rows.get(row)!;
  };
}

const wait = () => new Promise((resolve) => setTimeout(resolve, 2));
const storeOn = (blobs: Blobs, name: ReturnType<typeof nameOnce>) =>
  new BlobKeyStore(null, name, null, { blobs: () => blobs, wait });

describe('a store of blobs', () => {
  test('that lets every writer believe he was first still gives all of them one secret', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [blobs, name] = [racyBlobs(), nameOnce()];
      const told = await race(TWENTY.map(() => storeOn(blobs, name)));
      expect(told.size).toBe(1);
      expect([...told]).toEqual([text((await storeOn(blobs, name).read(WAVE, 'secret'))!)]);
    }
  });

  test('without the row that names the writer, writers go on with secrets that are not there', async () => {
    let wrong = 0;
    for (let round = 0; round < 10; round += 1) {
      const blobs = racyBlobs();
      // Each writer trusts what it was told.
      const told = await Promise.all(
        TWENTY.map(async () => {
          const mine = secret();
          if (!(await blobs.get('w'))) await blobs.setNew('w', mine.buffer);
          return text(mine);
        }),
      );
      const stands = text(new Uint8Array(blobs.held.get('w')!));
      wrong += told.filter((one) => one !== stands).length;
    }
    expect(wrong).toBeGreaterThan(100);
  });

  test('gives the place of a writer that died to the next one', async () => {
    const [blobs, name] = [racyBlobs(), nameOnce()];
    await name(WAVE, 'secret', 'a writer that died', null);
    const mine = secret();
    expect(await storeOn(blobs, name).create(WAVE, 'secret', mine)).toEqual(mine);
  });

  test('removes the invitations on this machine with the rest', async () => {
    const [blobs, beside] = [racyBlobs(), new FileKeyStore(newFolder())];
    mkdirSync(invitationsFolder(beside.place, WAVE), { recursive: true });
    writeFileSync(join(invitationsFolder(beside.place, WAVE), 'slip.html'), 'KODE');
    const store = new BlobKeyStore(null, nameOnce(), beside, { blobs: () => blobs, wait });
    await store.create(WAVE, 'secret', secret());
    await store.create(WAVE, 'result', secret());
    expect(await store.waves()).toEqual([WAVE]);
    expect(await store.destroy(WAVE)).toBe(0);
    expect([blobs.held.size, await beside.waves()]).toEqual([0, []]);
  });
});

describe('the client of Netlify Blobs over its own local server', () => {
  let server: BlobsServer;
  let blobs: Blobs;
  beforeAll(async () => {
    const token = 'token';
    server = new BlobsServer({ directory: newFolder(), port: 0, token });
    const { port } = await server.start();
    const address = `http://localhost:${port}`;
    const options = { edgeURL: address, uncachedEdgeURL: address, siteID: 'site', token };
    const store = getStore({ name: 'keys', consistency: 'strong', ...options });
    blobs = {
      get: (key) => store.get(key, { type: 'arrayBuffer' }),
      setNew: async (key, content) => void (await store.set(key, content, { onlyIfNew: true })),
      delete: (key) => store.delete(key),
      list: async (prefix) => (await store.list({ prefix })).blobs.map(({ key }) => key),
    };
  });
  afterAll(() => server.stop());

  test('writes once, reads back, lists and removes', async () => {
    const store = storeOn(blobs, nameOnce());
    const first = secret();
    expect(await store.create(WAVE, 'secret', first)).toEqual(first);
    expect(await store.create(WAVE, 'secret', secret())).toEqual(first);
    expect(await store.read(WAVE, 'secret')).toEqual(first);
    expect(await store.waves()).toEqual([WAVE]);
    expect(await store.destroy(WAVE)).toBe(0);
    expect(await store.read(WAVE, 'secret')).toBeNull();
  });
});
