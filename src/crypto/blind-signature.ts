// Lets an issuer sign a message that it cannot see: the rater's side of RSABSSA-SHA384-PSS-Randomized (RFC 9474).
// Written here because a library of the same weighs four times what a rater's page may spend on all its cryptography;
// the vectors of the RFC and that library test it.
import { fromBase64 } from './base64.ts';
import { hash, join, type Bytes } from './bytes.ts';
import { invert, power, toBytes, toInteger } from './integers.ts';

const HASH_BYTES = 48;
const SALT_BYTES = 48;

/** The two numbers as a JWK writes them, in base64url. */
export interface RsaPublicKey {
  readonly n: string;
  readonly e: string;
}

/** What chance decides, given from outside so that one seed rebuilds one ticket. */
export interface BlindChoices {
  /** 32 bytes before the message. */
  readonly prefix: Uint8Array;
  /** 48 bytes. */
  readonly salt: Uint8Array;
  /** At least as long as `n`, and 16 bytes more where no value may be likelier than another. */
  readonly factor: Uint8Array;
}

export interface BlindedMessage {
  /** Prefix and message: what the finished signature signs. */
  readonly prepared: Bytes;
  /** All that the issuer sees: evenly distributed, whatever the message. */
  readonly blinded: Bytes;
  /** Takes the blinding off; who knows it can link ticket and claim. */
  readonly inverse: bigint;
}

function readKey({ n, e }: RsaPublicKey) {
  const modulus = toInteger(fromBase64(n));
  const bits = modulus.toString(2).length;
  return { modulus, exponent: toInteger(fromBase64(e)), bits, length: Math.ceil(bits / 8) };
}

/** MGF1 of RFC 8017, appendix B.2.1. */
async function mask(seed: Bytes, length: number): Promise<Bytes> {
  let stream = new Uint8Array(0);
  for (let counter = 0n; stream.length < length; counter++) {
    stream = join(stream, await hash('SHA-384', seed, toBytes(counter, 4)));
  }
  return stream.subarray(0, length);
}

/** EMSA-PSS-ENCODE of RFC 8017, section 9.1.1. */
export async function encodePss(
  message: Uint8Array,
  bits: number,
  salt: Uint8Array,
): Promise<Bytes> {
  const length = Math.ceil(bits / 8);
  const digest = await hash('SHA-384', new Uint8Array(8), await hash('SHA-384', message), salt);
  const zeros = new Uint8Array(length - salt.length - HASH_BYTES - 2);
  const block = join(zeros, Uint8Array.of(1), salt);
  const stream = await mask(digest, block.length);
  const masked = block.map((byte, i) => byte ^ stream[i]!);
  masked[0]! &= 0xff >> (8 * length - bits);
  return join(masked, digest, Uint8Array.of(0xbc));
}

/**
 * Blind a message for the issuer, as RFC 9474 says in section 4.2.
 *
 * @throws RangeError if the factor is too short or, with a chance below 1 in 2^1000, shares a divisor with `n`.
 */
export async function blind(
  key: RsaPublicKey,
  message: Uint8Array,
  { prefix, salt, factor }: BlindChoices,
): Promise<BlindedMessage> {
  const { modulus, exponent, bits, length } = readKey(key);
  if (factor.length < length) throw new RangeError('The blinding factor is too short.');
  const prepared = join(prefix, message);
  const encoded = toInteger(await encodePss(prepared, bits - 1, salt));
  invert(encoded, modulus); // the RFC refuses a message that shares a divisor with n
  const random = toInteger(factor) % modulus;
  const blinded = (encoded * power(random, exponent, modulus)) % modulus;
  return { prepared, blinded: toBytes(blinded, length), inverse: invert(random, modulus) };
}

/** The issuer's answer without its blinding; not verified yet. */
export function unblind(key: RsaPublicKey, inverse: bigint, blindSignature: Uint8Array): Bytes {
  const { modulus, length } = readKey(key);
  if (blindSignature.length !== length) throw new RangeError('The signature has another length.');
  return toBytes((toInteger(blindSignature) * inverse) % modulus, length);
}

/** Whether a finished signature is the issuer's: RSA-PSS of any WebCrypto, of the key's length, since some take a shorter one. */
export async function verifySignature(
  { n, e }: RsaPublicKey,
  prepared: Bytes,
  signature: Bytes,
): Promise<boolean> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const jwk = { kty: 'RSA', n, e };
  const verifier = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
  const padding = { name: 'RSA-PSS', saltLength: SALT_BYTES };
  const isSigned = await crypto.subtle.verify(padding, verifier, signature, prepared);
  return isSigned && signature.length === readKey({ n, e }).length;
}

/**
 * Turn the issuer's answer into the signature of the message.
 *
 * @throws Error if it does not verify: the issuer answered with another key, or not at all.
 */
export async function finalize(
  key: RsaPublicKey,
  { prepared, inverse }: BlindedMessage,
  blindSignature: Uint8Array,
): Promise<Bytes> {
  const signature = unblind(key, inverse, blindSignature);
  if (await verifySignature(key, prepared, signature)) return signature;
  throw new Error('The signature is not of this key.');
}
