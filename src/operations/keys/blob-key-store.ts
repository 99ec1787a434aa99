// Keeps keys in Netlify Blobs, one store for the whole site.
//
// Whether two writers at once can both be told that they wrote first is not known of it, so a unique row in the database
// names the one writer before anything is written, and a thing is read back before it counts.
import { randomBytes } from 'node:crypto';
import { getStore } from '@netlify/blobs';
import type { Bytes } from '#crypto/bytes.ts';
import type { nameKeyWriter } from '#data/key-writers.ts';
import { message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import type { KeptThing, KeyStore } from './key-store.ts';

const STORE = 'jejak-perilaku-kunci';
const WRITER_BYTES = 16;
/** Where the store is tried out: no wave is called so, since codes of waves end in digits. */
const PROBES = 'pemeriksaan';
/** Looks for what another writer was named for, and milliseconds between two of them. */
const LOOKS = 20;
const PAUSE = 500;

/** What this program needs of a store of blobs. */
export interface Blobs {
  readonly get: (key: string) => Promise<ArrayBuffer | null>;
  readonly setNew: (key: string, content: ArrayBuffer) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
  readonly list: (prefix: string) => Promise<readonly string[]>;
}

/** The blobs of a site; those of the running function where no site is named. */
function siteBlobs(site: { siteID: string; token: string } | null): Blobs {
  const store = getStore({ name: STORE, consistency: 'strong', ...site });
  return {
    get: (key) => store.get(key, { type: 'arrayBuffer' }),
    setNew: async (key, content) => {
      await store.set(key, content, { onlyIfNew: true });
    },
    delete: (key) => store.delete(key),
    list: async (prefix) => (await store.list({ prefix })).blobs.map(({ key }) => key),
  };
}

const keyOf = (wave: string, thing: KeptThing) => `${wave}/${thing}`;
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

export class BlobKeyStore implements KeyStore {
  readonly place = 'Netlify Blobs';
  private readonly name: typeof nameKeyWriter;
  private readonly beside: KeyStore | null;
  private readonly blobs: () => Blobs;
  private readonly wait: () => Promise<unknown>;

  /**
   * @param beside the folder of this machine where invitations were written.
   * @param blobs made at each use, since a function is told its store anew for each request.
   */
  constructor(
    site: { siteID: string; token: string } | null,
    name: typeof nameKeyWriter,
    beside: KeyStore | null = null,
    { blobs = () => siteBlobs(site), wait = pause as () => Promise<unknown> } = {},
  ) {
    this.name = name;
    this.beside = beside;
    this.blobs = blobs;
    this.wait = wait;
  }

  /** What stands under a key: its writer and its content. */
  private async look(wave: string, thing: KeptThing) {
    const stored = await this.blobs().get(keyOf(wave, thing));
    if (!stored) return null;
    const writer = Buffer.from(stored.slice(0, WRITER_BYTES)).toString('hex');
    return { writer, content: new Uint8Array(stored.slice(WRITER_BYTES)) };
  }

  async read(wave: string, thing: KeptThing): Promise<Bytes | null> {
    return (await this.look(wave, thing))?.content ?? null;
  }

  async create(wave: string, thing: KeptThing, content: Bytes): Promise<Bytes> {
    const own = randomBytes(WRITER_BYTES);
    const me = own.toString('hex');
    let named = await this.name(wave, thing, me, null);
    for (let round = 0; round < 2; round += 1) {
      if (named === null) throw new OperatorError(message('keys.takesNone', { wave }));
      if (named === me) {
        const whole = new Uint8Array(Buffer.concat([own, content]));
        await this.blobs().setNew(keyOf(wave, thing), whole.buffer);
      }
      for (let looks = 0; looks < LOOKS; looks += 1) {
        const found = await this.look(wave, thing);
        if (found?.writer === named) return found.content;
        if (named === me) break; // something else stands there: what was written is not what was named
        await this.wait();
      }
      // The named writer died before it wrote: this one takes its place.
      if (named !== me) named = await this.name(wave, thing, me, named);
    }
    throw new OperatorError(message('keys.notWritten', { wave, thing, place: this.place }));
  }

  async destroy(wave: string): Promise<number> {
    const left = this.beside ? await this.beside.destroy(wave) : 0;
    const blobs = this.blobs();
    // By name as well: a list may lag behind.
    const names = new Set([
      ...(['secret', 'result'] as const).map((thing) => keyOf(wave, thing)),
      ...(await blobs.list(`${wave}/`)),
    ]);
    for (const name of names) await blobs.delete(name);
    const found = await Promise.all([...names].map((name) => blobs.get(name)));
    return left + found.filter((content) => content !== null).length;
  }

  async probe(): Promise<boolean> {
    const blobs = this.blobs();
    const content = new Uint8Array(randomBytes(WRITER_BYTES));
    const key = `${PROBES}/${Buffer.from(content).toString('hex')}`;
    await blobs.setNew(key, content.buffer);
    const read = await blobs.get(key);
    await blobs.delete(key);
    return read !== null && Buffer.from(read).equals(content);
  }

  async waves(): Promise<readonly string[]> {
    const names = (await this.blobs().list('')).map((name) => name.split('/')[0]!);
    const waves = names.filter((name) => name !== PROBES);
    return [...new Set([...waves, ...((await this.beside?.waves()) ?? [])])].sort();
  }
}
