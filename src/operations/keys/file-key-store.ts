// Keeps keys in a folder that only its owner can read, beside the data folder and never in it.
//
// Destroying overwrites, syncs and unlinks. That is all a program can do: disks that copy on write, SSDs and snapshots may
// keep what was overwritten, and the documentation says so.
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Bytes } from '#crypto/bytes.ts';
import { isSlug } from '#domain/slug.ts';
import type { KeptThing, KeyStore } from './key-store.ts';

const FILES: Readonly<Record<KeptThing, string>> = {
  secret: 'rahasia-gelombang',
  result: 'hasil.json',
};

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch {
    // Some systems sync no folders; the files themselves are synced.
  } finally {
    closeSync(handle);
  }
}

function writeWhole(file: string, content: Uint8Array, flags: string): void {
  const handle = openSync(file, flags, 0o600);
  try {
    for (let at = 0; at < content.length;) at += writeSync(handle, content, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Overwrite and remove a file, or a folder with all that is in it. */
function shred(path: string): void {
  const found = lstatSync(path);
  if (found.isDirectory()) {
    for (const name of readdirSync(path)) shred(join(path, name));
    rmdirSync(path);
  } else {
    if (found.isFile()) writeWhole(path, randomBytes(found.size), 'r+');
    rmSync(path);
  }
}

const countFiles = (path: string): number => {
  if (!existsSync(path)) return 0;
  if (!lstatSync(path).isDirectory()) return 1;
  return readdirSync(path).reduce((sum, name) => sum + countFiles(join(path, name)), 0);
};

export class FileKeyStore implements KeyStore {
  readonly place: string;

  constructor(folder: string) {
    this.place = folder;
  }

  private folderOf(wave: string): string {
    if (!isSlug(wave)) throw new RangeError('A wave has a code like dinas-contoh-0.');
    return join(this.place, wave);
  }

  async read(wave: string, thing: KeptThing): Promise<Bytes | null> {
    const file = join(this.folderOf(wave), FILES[thing]);
    return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
  }

  /** A link is made only where nothing stands, so of several writers exactly one wins, and a file is never seen half written. */
  async create(wave: string, thing: KeptThing, content: Bytes): Promise<Bytes> {
    const folder = this.folderOf(wave);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, FILES[thing]);
    const part = `${file}.${randomBytes(8).toString('hex')}`;
    writeWhole(part, content, 'wx');
    try {
      linkSync(part, file);
      rmSync(part);
    } catch (error) {
      shred(part);
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    syncFolder(folder);
    syncFolder(this.place);
    return new Uint8Array(readFileSync(file));
  }

  async destroy(wave: string): Promise<number> {
    const folder = this.folderOf(wave);
    try {
      if (existsSync(folder)) shred(folder);
      if (existsSync(this.place)) syncFolder(this.place);
    } catch {
      // What could not be removed is found by looking for it.
    }
    return countFiles(folder);
  }

  async probe(): Promise<boolean> {
    const content = randomBytes(16);
    mkdirSync(this.place, { recursive: true, mode: 0o700 });
    // No slug, so it is no wave.
    const file = join(this.place, `.periksa-${content.toString('hex')}`);
    writeWhole(file, content, 'wx');
    const isKept = readFileSync(file).equals(content);
    rmSync(file);
    return isKept && !existsSync(file);
  }

  async waves(): Promise<readonly string[]> {
    if (!existsSync(this.place)) return [];
    return readdirSync(this.place).filter(isSlug).sort();
  }
}
