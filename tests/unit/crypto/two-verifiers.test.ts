// A ticket's signature is good or bad for both verifiers alike: WebCrypto, which counts, and OpenSSL, which receives.
import { createPublicKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifySignature, type RsaPublicKey } from '#crypto/blind-signature.ts';
import { toBytes, toInteger } from '#crypto/integers.ts';
import { isSignedBy } from '#server/verify-ticket.ts';
import { issueTicket, makeIssuer } from '../../fixtures/issuer.ts';

interface Case {
  readonly key: RsaPublicKey;
  readonly prepared: Buffer;
  readonly signature: Buffer;
}

const issuers = [makeIssuer(), makeIssuer()] as const;

/** Tickets as they were issued. */
const good: readonly Case[] = await Promise.all(
  Array.from({ length: 24 }, async (_, at) => {
    const issuer = issuers[at % 2]!;
    const { prepared, signature } = await issueTicket(issuer, 'dinas-uji-0|peer');
    return { key: issuer.key, prepared: Buffer.from(prepared), signature: Buffer.from(signature) };
  }),
);

const flip = (bytes: Buffer, at: number, bit: number) => {
  const changed = Buffer.from(bytes);
  changed[at]! ^= bit;
  return changed;
};

/** What was altered of a good ticket. */
function alter({ key, prepared, signature }: Case): Case[] {
  const n = toInteger(Buffer.from(key.n, 'base64url'));
  const s = toInteger(signature);
  const other = issuers.find((issuer) => issuer.key.n !== key.n)!.key;
  const numbers = [n - s, 0n, 1n, n - 1n, s + n].filter((value) => value < 2n ** 2048n);
  return [
    ...[0, 31, 32, 63].map((at) => ({ key, prepared: flip(prepared, at, 1), signature })),
    ...[0, 1, 128, 255].map((at) => ({ key, prepared, signature: flip(signature, at, 0x10) })),
    ...numbers.map((value) => ({ key, prepared, signature: Buffer.from(toBytes(value, 256)) })),
    { key: other, prepared, signature },
    { key, prepared: prepared.subarray(1), signature },
    // Without a leading zero it is the same number, which OpenSSL takes; the envelope has one length.
    ...(signature[0] === 0 ? [] : [{ key, prepared, signature: signature.subarray(1) }]),
    { key, prepared, signature: Buffer.concat([Buffer.of(0), signature]) },
    { key, prepared, signature: randomBytes(256) },
  ];
}
const bad = good.slice(0, 8).flatMap(alter);

const byWebCrypto = ({ key, prepared, signature }: Case) =>
  verifySignature(key, new Uint8Array(prepared), new Uint8Array(signature));

/** As the function that receives ballots asks, for a ticket made for its own key. */
function byOpenssl({ key, prepared, signature }: Case): boolean {
  const publicKey = createPublicKey({ key: { kty: 'RSA', ...key }, format: 'jwk' });
  return isSignedBy(prepared, signature, publicKey);
}

const judge = async (each: Case) => [await byWebCrypto(each), byOpenssl(each)];

test('tickets are good for both as they were issued', async () => {
  for (const each of good) expect(await judge(each)).toEqual([true, true]);
});

test('tickets are bad for both once altered', async () => {
  expect(bad.length).toBeGreaterThan(130);
  for (const each of bad) expect(await judge(each)).toEqual([false, false]);
});
