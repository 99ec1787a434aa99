// Where a wave's secret and its result lie: never in the database, whose journal and backups keep everything for ever.
import { join } from 'node:path';
import type { Bytes } from '#crypto/bytes.ts';

/** What lies in a key store: the secret of a wave, and its result until that is published. */
export type KeptThing = 'secret' | 'result';

/** Keeps things that are written once, read at every use and never cached, and destroyed at the close. */
export interface KeyStore {
  /** Where it is, for the operator. */
  readonly place: string;
  readonly read: (wave: string, thing: KeptThing) => Promise<Bytes | null>;
  /** Write a thing unless it is there; answers what is there. */
  readonly create: (wave: string, thing: KeptThing, content: Bytes) => Promise<Bytes>;
  /** Remove all that a wave has, its invitations too, and look for it; answers how many things are left. */
  readonly destroy: (wave: string) => Promise<number>;
  /** Whether what is written here can be read and removed again, tried out on something that belongs to no wave. */
  readonly probe: () => Promise<boolean>;
  /** Codes of the waves that have anything here. */
  readonly waves: () => Promise<readonly string[]>;
}

/** Where the invitations of a wave lie on this machine, below the folder of its keys. */
export const invitationsFolder = (keysFolder: string, wave: string): string =>
  join(keysFolder, wave, 'undangan');
