// Makes, wraps and unwraps the tally key of a wave. Server and trustee only; a rater's browser needs none of this.
import type { TallyKeys } from './seal.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const NONCE_BYTES = 12;

type Bytes = Uint8Array<ArrayBuffer>;

async function wrappingKey(secret: string, wave: string): Promise<CryptoKey> {
  const encoder = new TextEncoder();
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: encoder.encode(wave),
      info: encoder.encode('tally key'),
    },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}

export interface WrappedTallyKeys {
  /** Uncompressed point, 65 bytes. */
  readonly publicKey: Bytes;
  /** Nonce and encrypted PKCS #8. */
  readonly privateKeyWrapped: Bytes;
}

/**
 * Make the key pair of a wave; the private half leaves this function only wrapped under the operator's secret.
 *
 * @param wave the wave's code; a wrapped key does not open under another one.
 */
export async function makeTallyKeys(secret: string, wave: string): Promise<WrappedTallyKeys> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const wrapped = await crypto.subtle.wrapKey(
    'pkcs8',
    pair.privateKey,
    await wrappingKey(secret, wave),
    {
      name: 'AES-GCM',
      iv: nonce,
    },
  );
  const privateKeyWrapped = new Uint8Array(NONCE_BYTES + wrapped.byteLength);
  privateKeyWrapped.set(nonce);
  privateKeyWrapped.set(new Uint8Array(wrapped), NONCE_BYTES);
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateKeyWrapped,
  };
}

/**
 * Unwrap the key pair of a wave.
 *
 * @returns the keys, or `null` if the secret or the wave is not the one that wrapped them.
 */
export async function unwrapTallyKeys(
  secret: string,
  wave: string,
  { publicKey, privateKeyWrapped }: WrappedTallyKeys,
): Promise<TallyKeys | null> {
  try {
    const privateKey = await crypto.subtle.unwrapKey(
      'pkcs8',
      privateKeyWrapped.slice(NONCE_BYTES),
      await wrappingKey(secret, wave),
      { name: 'AES-GCM', iv: privateKeyWrapped.slice(0, NONCE_BYTES) },
      CURVE,
      false,
      ['deriveBits'],
    );
    return { publicKey, privateKey };
  } catch {
    return null;
  }
}
