// Whole numbers of any size, modulo another: what RSA blinding and the P-256 curve have in common.
// None of it takes constant time. It runs once, on the rater's own device, over secrets that only that device knows.
import type { Bytes } from './bytes.ts';

/** The number that bytes write, the most significant first. */
export function toInteger(bytes: Uint8Array): bigint {
  let digits = '0x0';
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0');
  return BigInt(digits);
}

/**
 * A number as exactly so many bytes, the most significant first.
 *
 * @throws RangeError if it needs more of them.
 */
export function toBytes(value: bigint, length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at--) {
    bytes[at] = Number(value & 255n);
    value >>= 8n;
  }
  if (value) throw new RangeError('The number is too long.');
  return bytes;
}

/** @example power(3n, 4n, 10n) // => 1n */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (; exponent; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
}

/**
 * The number that gives 1 when multiplied, by Euclid's algorithm.
 *
 * @param value between 0 and the modulus.
 * @throws RangeError if there is none.
 * @example invert(3n, 10n) // => 7n
 */
export function invert(value: bigint, modulus: bigint): bigint {
  let [rest, next, coefficient, following] = [modulus, value, 0n, 1n];
  while (next) {
    const quotient = rest / next;
    [rest, next] = [next, rest - quotient * next];
    [coefficient, following] = [following, coefficient - quotient * following];
  }
  if (rest !== 1n) throw new RangeError('The number has no inverse.');
  return (coefficient + modulus) % modulus;
}
