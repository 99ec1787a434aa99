// Makes the tally key of a wave and hands it out again. Server and trustee only; a rater's browser needs none of this.
import type { TallyKeys } from './seal.ts';
import { unwrapKey, wrapKey, type WrappingSecrets } from './wrapping.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const KIND = 'tally';
/** An uncompressed P-256 point. */
const POINT_BYTES = 65;

type Bytes = Uint8Array<ArrayBuffer>;

/** A key pair as bytes. */
export interface TallyKeyBytes {
  /** Uncompressed point, 65 bytes. */
  readonly publicKey: Bytes;
  /** PKCS #8. */
  readonly privateKey: Bytes;
}

export interface WrappedTallyKeys {
  /** Uncompressed point, 65 bytes; with a trustee's half behind it, 130. */
  readonly publicKey: Bytes;
  /** Nonce and encrypted PKCS #8. */
  readonly privateKeyWrapped: Bytes;
}

/** Make a key pair; a trustee saves it in a file, a server wraps it at once. */
export async function generateTallyKeys(): Promise<TallyKeyBytes> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

/**
 * The key pair ready for opening boxes.
 *
 * @throws DOMException if the private half is not a key of this kind.
 */
export async function importTallyKeys({
  publicKey,
  privateKey,
}: TallyKeyBytes): Promise<TallyKeys> {
  const usages: KeyUsage[] = ['deriveBits'];
  const imported = await crypto.subtle.importKey('pkcs8', privateKey, CURVE, false, usages);
  return { publicKey, privateKey: imported };
}

/**
 * Make the key pair of a wave; the private half leaves this function only wrapped under the secrets of operator and wave.
 *
 * @param wave the wave's code; a wrapped key does not open under another one.
 */
export async function makeTallyKeys(
  secrets: WrappingSecrets,
  wave: string,
): Promise<WrappedTallyKeys> {
  const { publicKey, privateKey } = await generateTallyKeys();
  return { publicKey, privateKeyWrapped: await wrapKey(secrets, wave, KIND, privateKey) };
}

/** The server's half of a tally key: the whole of it without a trustee. */
const serverHalf = (tallyKey: Bytes): Bytes => tallyKey.slice(0, POINT_BYTES);

/** The trustee's half of a tally key; `null` where there is no trustee. */
export const trusteeHalf = (tallyKey: Bytes): Bytes | null =>
  tallyKey.length > POINT_BYTES ? tallyKey.slice(POINT_BYTES) : null;

/** The server's half as bytes, to be handed to a trustee who counts; `null` if a secret or the wave is another one. */
export async function unwrapServerHalf(
  secrets: WrappingSecrets,
  wave: string,
  { publicKey, privateKeyWrapped }: WrappedTallyKeys,
): Promise<TallyKeyBytes | null> {
  const privateKey = await unwrapKey(secrets, wave, KIND, privateKeyWrapped);
  return privateKey && { publicKey: serverHalf(publicKey), privateKey };
}

/**
 * Unwrap the server's half of a wave's key.
 *
 * @returns the keys, or `null` if a secret or the wave is not the one that wrapped them.
 */
export async function unwrapTallyKeys(
  secrets: WrappingSecrets,
  wave: string,
  wrapped: WrappedTallyKeys,
): Promise<TallyKeys | null> {
  const half = await unwrapServerHalf(secrets, wave, wrapped);
  return half && importTallyKeys(half);
}
