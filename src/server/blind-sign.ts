// Signs what a rater has blinded, without learning what it is: BlindSign of RFC 9474, section 4.3.
// It lies in a folder without an entry file, so Netlify and the self-hosted server bundle it but never serve it.
import { constants, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto';

const padding = constants.RSA_NO_PADDING;

/** Whether a signature gives the blinded value back; one that is too large for the key does not. */
function isConfirmed(signature: Uint8Array, key: KeyObject, blinded: Uint8Array): boolean {
  try {
    return publicEncrypt({ key, padding }, signature).equals(blinded);
  } catch {
    return false;
  }
}

/**
 * The blind signature.
 *
 * OpenSSL raises to the private exponent with a blinding of its own, so that the time it takes says nothing about the key.
 * The result is checked before it leaves: one faulty signature would give the key away.
 *
 * @throws RangeError if the blinded value is not a number below the modulus, in as many bytes.
 */
export function blindSign(
  privateKey: KeyObject,
  publicKey: KeyObject,
  blinded: Uint8Array,
): Buffer {
  const modulus = Buffer.from(publicKey.export({ format: 'jwk' }).n!, 'base64url');
  if (blinded.length !== modulus.length || modulus.compare(blinded) <= 0) {
    throw new RangeError('The blinded value is not below the modulus.');
  }
  const signature = privateDecrypt({ key: privateKey, padding }, blinded);
  if (isConfirmed(signature, publicKey, blinded)) return signature;
  throw new Error('The public key is not that of the private key.');
}
