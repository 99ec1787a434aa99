// Finds the public point of a P-256 scalar, so that a ticket's own key can be rebuilt from its seed.
// WebCrypto signs only with a private key that carries its public point, and not every browser computes the missing one.
import { invert, toBytes } from './integers.ts';
import { join, type Bytes } from './bytes.ts';

/** The field. */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
/** How many points there are; a scalar is at least 1 and below it. */
export const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** The base point. */
const GX = 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n;
const GY = 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n;

/** Jacobian coordinates: x = X/Z², y = Y/Z³. They put off division, the slow step, to the very end. */
type Point = readonly [x: bigint, y: bigint, z: bigint];

const reduce = (value: bigint): bigint => ((value % P) + P) % P;

/** "dbl-2001-b" of the Explicit-Formulas Database, for curves with a = -3. */
function double([x, y, z]: Point): Point {
  const delta = (z * z) % P;
  const gamma = (y * y) % P;
  const beta = (x * gamma) % P;
  const alpha = (3n * (x - delta) * (x + delta)) % P;
  const x3 = reduce(alpha * alpha - 8n * beta);
  return [
    x3,
    reduce(alpha * (4n * beta - x3) - 8n * gamma * gamma),
    reduce((y + z) ** 2n - gamma - delta),
  ];
}

/**
 * Add the base point; "madd" with Z2 = 1.
 *
 * The point must be neither the base point, nor its opposite, nor infinity. {@link publicPoint} never asks for these:
 * what it has read of the scalar, doubled, is at least 2, and is ORDER - 1 only if the scalar were ORDER.
 */
function addBase([x, y, z]: Point): Point {
  const square = (z * z) % P;
  const h = reduce(GX * square - x);
  const r = reduce(GY * square * z - y);
  const h2 = (h * h) % P;
  const h3 = (h * h2) % P;
  const v = (x * h2) % P;
  const x3 = reduce(r * r - h3 - 2n * v);
  return [x3, reduce(r * (v - x3) - y * h3), (z * h) % P];
}

/**
 * The public key of a private scalar as an uncompressed point: 4, x, y; 65 bytes.
 *
 * @throws RangeError if the scalar is not between 1 and ORDER - 1.
 */
export function publicPoint(scalar: bigint): Bytes {
  if (scalar < 1n || scalar >= ORDER) throw new RangeError('The scalar is outside the curve.');
  let point: Point = [GX, GY, 1n];
  for (const bit of scalar.toString(2).slice(1)) {
    point = double(point);
    if (bit === '1') point = addBase(point);
  }
  const inverse = invert(point[2], P);
  const square = (inverse * inverse) % P;
  return join(
    Uint8Array.of(4),
    toBytes((point[0] * square) % P, 32),
    toBytes((((point[1] * square) % P) * inverse) % P, 32),
  );
}
