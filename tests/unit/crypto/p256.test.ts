// The public point of a scalar is the one that OpenSSL and published vectors name.
import { createECDH, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toBytes, toInteger } from '#crypto/integers.ts';
import { ORDER, publicPoint } from '#crypto/p256.ts';

const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function pointOfOpenSsl(scalar: bigint): string {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(toBytes(scalar, 32));
  return curve.getPublicKey('hex');
}

const GX = '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296';

test.each([
  ['the base point', 1n, `04${GX}4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5`],
  [
    'its opposite',
    ORDER - 1n,
    `04${GX}b01cbd1c01e58065711814b583f061e9d431cca994cea1313449bf97c840ae0a`,
  ],
  [
    'the key of RFC 6979, A.2.5',
    0xc9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721n,
    '0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299',
  ],
])('%s is met', (_, scalar, point) => {
  expect(toHex(publicPoint(scalar))).toBe(point);
});

test('the smallest, the largest and lopsided scalars agree with OpenSSL', () => {
  const powers = Array.from({ length: 256 }, (_, bit) => 1n << BigInt(bit));
  const small = Array.from({ length: 40 }, (_, i) => BigInt(i + 1));
  const edges = [...powers, ...powers.map((value) => value - 1n), ...small];
  const scalars = [...edges, ...edges.map((value) => ORDER - value), ORDER >> 1n].filter(
    (value) => value > 0n && value < ORDER,
  );
  const wrong = scalars.filter((scalar) => toHex(publicPoint(scalar)) !== pointOfOpenSsl(scalar));
  expect(scalars.length).toBeGreaterThan(1_000);
  expect(wrong).toEqual([]);
});

test('five hundred random scalars agree with OpenSSL', () => {
  const scalars = Array.from(
    { length: 500 },
    () => (toInteger(randomBytes(48)) % (ORDER - 1n)) + 1n,
  );
  expect(scalars.filter((s) => toHex(publicPoint(s)) !== pointOfOpenSsl(s))).toEqual([]);
});

describe('a scalar outside the curve is refused:', () => {
  test.each([0n, -1n, ORDER, ORDER + 1n])('%s', (scalar) => {
    expect(() => publicPoint(scalar)).toThrow(RangeError);
  });
});
