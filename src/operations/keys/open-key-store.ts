// Chooses the key store of this process by its environment.
import { nameKeyWriter } from '#data/key-writers.ts';
import { BlobKeyStore } from './blob-key-store.ts';
import { FileKeyStore } from './file-key-store.ts';
import type { KeyStore } from './key-store.ts';

let beside: KeyStore | null = null;

/** From now on a folder of invitations on this machine goes with the keys in Netlify Blobs. */
export function keepInvitationsIn(folder: string | null): void {
  beside = folder === null ? null : new FileKeyStore(folder);
}

/** The key store of this process: the folder KEYS_DIR, or Netlify Blobs where that is not set. */
export function keyStore(): KeyStore {
  const { KEYS_DIR, NETLIFY_SITE_ID, NETLIFY_API_TOKEN } = process.env;
  if (KEYS_DIR) return new FileKeyStore(KEYS_DIR);
  const site =
    NETLIFY_SITE_ID && NETLIFY_API_TOKEN
      ? { siteID: NETLIFY_SITE_ID, token: NETLIFY_API_TOKEN }
      : null;
  return new BlobKeyStore(site, nameKeyWriter, beside);
}
