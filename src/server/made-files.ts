// Makes what takes the processor's time, pictures and files with numbers: one at a time, each once, and keeps the last ones.
import { createHash } from 'node:crypto';

export interface MadeFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Strong entity tag: it changes with every byte. */
  readonly etag: string;
}

/** Thrown where so many wait that another one would not be made in time. */
export class TooManyWaiting extends Error {}

/** Makes a file, or gives the one that was made under the same name; `null` where `work` has nothing. */
export type Make = (name: string, work: Work) => Promise<MadeFile | null>;
type Bytes = Uint8Array<ArrayBuffer>;
export type Work = () => Promise<Bytes | null> | Bytes | null;

interface Limits {
  /** Bytes that are kept; what was not asked for the longest goes first. */
  readonly largest: number;
  /** Files that may wait for their turn. */
  readonly mostWaiting: number;
}

/** About three hundred pictures. */
const LIMITS: Limits = { largest: 32 * 1_048_576, mostWaiting: 100 };

const hashOf = (content: string | Bytes) =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/**
 * A name for what is published about something: it changes with every publication, correction and note, so that a file
 * made from it can be kept until then.
 */
export const versionOf = (record: object): string => hashOf(JSON.stringify(record));

/** Lets one piece of work after the other begin, however the one before ended. */
export function takeTurns(): <T>(work: () => T | Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/**
 * Read one record at a time, so that a survey waits behind one read and not behind those of twelve pictures; who asks for the
 * same one in the meantime gets it too.
 */
export function readInTurn<T>(read: (slug: string) => Promise<T>): (slug: string) => Promise<T> {
  const inTurn = takeTurns();
  const underWay = new Map<string, Promise<T>>();
  return (slug) => {
    const begun = underWay.get(slug);
    if (begun) return begun;
    const reading = inTurn(() => read(slug)).finally(() => underWay.delete(slug));
    underWay.set(slug, reading);
    return reading;
  };
}

/** A place where files are made one after the other, so that a survey is answered beside any number of pictures. */
export function openWorkshop({ largest, mostWaiting }: Limits = LIMITS): Make {
  const kept = new Map<string, MadeFile>();
  const underWay = new Map<string, Promise<MadeFile | null>>();
  let size = 0;
  const inTurn = takeTurns();

  const keep = (name: string, file: MadeFile) => {
    kept.set(name, file);
    size += file.bytes.length;
    for (const [oldest, { bytes }] of kept) {
      if (size <= largest) return;
      kept.delete(oldest);
      size -= bytes.length;
    }
  };

  const makeNew = async (name: string, work: Work): Promise<MadeFile | null> => {
    const bytes = await work();
    if (bytes === null) return null;
    const file = { bytes, etag: `"${hashOf(bytes)}"` };
    keep(name, file);
    return file;
  };

  return async (name, work) => {
    const known = kept.get(name);
    if (known) {
      kept.delete(name); // the newest in use stands last
      kept.set(name, known);
      return known;
    }
    const begun = underWay.get(name);
    if (begun) return begun;
    if (underWay.size >= mostWaiting) throw new TooManyWaiting(`${underWay.size} files wait.`);
    const making = inTurn(() => makeNew(name, work)).finally(() => underWay.delete(name));
    underWay.set(name, making);
    return making;
  };
}

/** The workshop of this process. */
export const makeFile = openWorkshop();
