// Keeps private keys under the operator's secret: who holds the database alone can open and sign nothing.

const NONCE_BYTES = 12;

type Bytes = Uint8Array<ArrayBuffer>;

/** The kind under which the issuer key of a group is wrapped. */
export const issuerKind = (group: string): string => `issuer key ${group}`;

/** The key that wraps one kind of key of one wave. */
async function wrappingKey(secret: string, wave: string, kind: string): Promise<CryptoKey> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const material = await crypto.subtle.importKey('raw', encode(secret), 'HKDF', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: encode(wave), info: encode(kind) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/**
 * Wrap a private key.
 *
 * @param kind what the key is for; it opens for nothing else, and for no other wave.
 * @param privateKey PKCS #8.
 * @returns nonce, ciphertext and tag.
 */
export async function wrapKey(
  secret: string,
  wave: string,
  kind: string,
  privateKey: Bytes,
): Promise<Bytes> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const key = await wrappingKey(secret, wave, kind);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, privateKey);
  const wrapped = new Uint8Array(NONCE_BYTES + sealed.byteLength);
  wrapped.set(nonce);
  wrapped.set(new Uint8Array(sealed), NONCE_BYTES);
  return wrapped;
}

/**
 * Unwrap a private key.
 *
 * @returns PKCS #8, or `null` if secret, wave or kind is not the one that wrapped it.
 */
export async function unwrapKey(
  secret: string,
  wave: string,
  kind: string,
  wrapped: Bytes,
): Promise<Bytes | null> {
  const nonce = wrapped.slice(0, NONCE_BYTES);
  const key = await wrappingKey(secret, wave, kind);
  try {
    const sealed = wrapped.slice(NONCE_BYTES);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, sealed));
  } catch {
    return null;
  }
}
