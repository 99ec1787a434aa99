// Keeps private keys and contacts under two secrets, the operator's and the wave's own: without the second, which is
// destroyed at the close, nothing that is left of a wave in a journal or a backup ever opens again.
import { encode, join, type Bytes } from './bytes.ts';

const NONCE_BYTES = 12;

/** Bytes of a wave's own secret. */
export const WAVE_SECRET_BYTES = 32;

/** Both are needed to open anything. */
export interface WrappingSecrets {
  /** APP_SECRET. */
  readonly app: string;
  /** 32 bytes that lie in the key store and never in the database. */
  readonly wave: Bytes;
}

/** The kind under which the issuer key of a group is wrapped. */
export const issuerKind = (group: string): string => `issuer ${group}`;

/** The key that wraps one kind of thing of one wave. */
async function wrappingKey(
  { app, wave: secret }: WrappingSecrets,
  wave: string,
  kind: string,
): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = encode(`jejak-perilaku/2|${wave}|${kind}`);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: encode(app), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/**
 * Wrap a private key, or anything else that must not outlast its wave.
 *
 * @param kind what it is; it opens as nothing else, and for no other wave.
 * @returns nonce, ciphertext and tag.
 */
export async function wrapKey(
  secrets: WrappingSecrets,
  wave: string,
  kind: string,
  content: Bytes,
): Promise<Bytes> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const key = await wrappingKey(secrets, wave, kind);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, content);
  return join(nonce, new Uint8Array(sealed));
}

/**
 * Unwrap what was wrapped.
 *
 * @returns `null` if one of the secrets, the wave or the kind is not the one that wrapped it.
 */
export async function unwrapKey(
  secrets: WrappingSecrets,
  wave: string,
  kind: string,
  wrapped: Bytes,
): Promise<Bytes | null> {
  const nonce = wrapped.slice(0, NONCE_BYTES);
  const key = await wrappingKey(secrets, wave, kind);
  try {
    const sealed = wrapped.slice(NONCE_BYTES);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, sealed));
  } catch {
    return null;
  }
}
