// Keeps unfinished answers on the device until they are sent or the survey has closed, for a rater who asked for it.
// Locked with a key that grows from the code of the invitation: whoever opens them needs the same link.
import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import { encode, join, type Bytes } from '#crypto/bytes.ts';
import type { Entered } from '../form/form.ts';
import { isSurelyClosed } from '../outbox/schedule.ts';

/** Under which name and with which key a draft is kept. */
export interface DraftLock {
  /** Says nothing about the code. */
  readonly name: string;
  readonly key: CryptoKey;
}

interface KeptDraft {
  /** `YYYY-MM-DD`; afterwards nobody can send it. */
  readonly closesOn: string;
  readonly nonce: Bytes;
  readonly locked: ArrayBuffer;
}

/** Opened when it is needed: some browsers throw on the very name of the storage. */
const box = (): UseStore => createStore('jejak-draf', 'draf');

/**
 * The lock of an invitation.
 *
 * @param code its 10 bytes
 * @param name under which the draft lies
 */
export async function draftLock(code: Uint8Array, name: string): Promise<DraftLock> {
  const material = await crypto.subtle.importKey('raw', join(code), 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    {
      ...{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32) },
      info: encode('jejak-perilaku/1|draft'),
    },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { name, key };
}

/**
 * Keep what is entered, in the place of what was kept before.
 *
 * @throws Error where the device stores nothing
 */
export async function keepForLater(
  { name, key }: DraftLock,
  entered: Entered,
  closesOn: string,
): Promise<void> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const text = encode(JSON.stringify(entered));
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, text);
  await set(name, { closesOn, nonce, locked } satisfies KeptDraft, box());
}

/** What was kept, or `null` where there is nothing that this lock opens. Drafts of surveys that have closed are thrown away. */
export async function readKeptDraft({ name, key }: DraftLock): Promise<Entered | null> {
  try {
    for (const [other, { closesOn }] of await entries<string, KeptDraft>(box())) {
      if (isSurelyClosed(closesOn, Date.now())) await del(other, box());
    }
    const kept = await get<KeptDraft>(name, box());
    if (!kept) return null;
    const algorithm = { name: 'AES-GCM', iv: kept.nonce };
    const text = await crypto.subtle.decrypt(algorithm, key, kept.locked);
    return JSON.parse(new TextDecoder().decode(text)) as Entered;
  } catch {
    return null;
  }
}

/** Throw away what was kept. */
export async function forgetKeptDraft({ name }: DraftLock): Promise<void> {
  try {
    await del(name, box());
  } catch {
    // There is nothing to forget.
  }
}
