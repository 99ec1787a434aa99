// The issuer signs any number below its modulus, nothing else, and the file that does it is no function of its own.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadFunctions } from '#selfhost/web/functions.ts';
import { blindSign } from '../../netlify/functions/issuing/blind-sign.ts';
import { power, toBytes, toInteger } from '../../src/crypto/integers.ts';
import { makeIssuer } from '../fixtures/issuer.ts';

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

test('no folder beside the functions holds an entry that Netlify would serve', async () => {
  const functions = fileURLToPath(new URL('../../netlify/functions/', import.meta.url));
  const entries = readdirSync(functions, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => `${parentPath.slice(functions.length - 1)}/${name}`);
  expect(entries).toContain('/issuing/blind-sign.ts');
  const served = /\/([^/]+)\/(?:index|\1)\.[cm]?[jt]sx?$/; // folder/index or folder/folder
  expect(entries.filter((entry) => served.test(entry))).toEqual([]);
  expect('/issuing/issuing.ts').toMatch(served);
  expect('/issuing/index.mts').toMatch(served);
  expect((await loadFunctions(functions)).map(({ name }) => name)).not.toContain('blind-sign');
});
