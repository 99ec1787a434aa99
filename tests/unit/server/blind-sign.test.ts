// The issuer signs any number below its modulus, nothing else, and the file that does it is no function of its own.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadFunctions } from '#selfhost/web/functions.ts';
import { blindSign } from '#server/blind-sign.ts';
import { power, toBytes, toInteger } from '#crypto/integers.ts';
import { makeIssuer } from '../../fixtures/issuer.ts';

const issuer = makeIssuer();
const n = toInteger(Buffer.from(issuer.key.n, 'base64url'));

test('what the issuer signs gives the blinded value back under its public exponent', () => {
  for (const value of [0n, 1n, 2n, n - 1n, n >> 1n]) {
    const signature = issuer.sign(toBytes(value, 256));
    expect(signature).toHaveLength(256);
    expect(power(toInteger(signature), 65_537n, n)).toBe(value);
  }
});

test('a number that is not below the modulus, or of another length, is refused', () => {
  for (const value of [n, n + 1n, 2n ** 2048n - 1n]) {
    expect(() => issuer.sign(toBytes(value, 256))).toThrow(RangeError);
  }
  for (const length of [0, 255, 257, 512]) {
    expect(() => issuer.sign(new Uint8Array(length))).toThrow(RangeError);
  }
});

test('a result that the public key does not confirm never leaves', () => {
  const others = Array.from({ length: 6 }, makeIssuer); // with moduli above and below the signature
  const blinded = toBytes(12_345n, 256);
  for (const { publicKey } of others) {
    expect(() => blindSign(issuer.privateKey, publicKey, blinded)).toThrow('public key');
  }
});

test('beside the functions lies nothing that Netlify could take for another one', async () => {
  const folder = fileURLToPath(new URL('../../../netlify/functions/', import.meta.url));
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  expect(entries.filter((entry) => !entry.isFile() || !entry.name.endsWith('.mts'))).toEqual([]);
  expect((await loadFunctions(folder)).map(({ name }) => `${name}.mts`).sort()).toEqual(
    entries.map(({ name }) => name).sort(),
  );
});
