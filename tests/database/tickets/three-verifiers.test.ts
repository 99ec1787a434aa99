// A ticket's signature is good or bad for three verifiers alike: WebCrypto, OpenSSL and the database's own arithmetic.
import { constants, createPublicKey, randomBytes, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifySignature, type RsaPublicKey } from '#crypto/blind-signature.ts';
import { toBytes, toInteger } from '#crypto/integers.ts';
import type { Gateway } from '#selfhost/database/gateway.ts';
import { hasPostgres, newGateway } from '../../fixtures/databases.ts';
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
    // Without a leading zero it is the same number, which OpenSSL takes and the database does not: no case for all three.
    ...(signature[0] === 0 ? [] : [{ key, prepared, signature: signature.subarray(1) }]),
    { key, prepared, signature: Buffer.concat([Buffer.of(0), signature]) },
    { key, prepared, signature: randomBytes(256) },
  ];
}
const bad = good.slice(0, 8).flatMap(alter);

const byWebCrypto = ({ key, prepared, signature }: Case) =>
  verifySignature(key, new Uint8Array(prepared), new Uint8Array(signature));

function byOpenssl({ key, prepared, signature }: Case): boolean {
  const publicKey = createPublicKey({ key: { kty: 'RSA', ...key }, format: 'jwk' });
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify('sha384', prepared, { key: publicKey, padding, saltLength: 48 }, signature);
}

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('tickets before WebCrypto, OpenSSL and $kind', ({ kind, present }) => {
  let gateway: Gateway;
  beforeAll(async () => {
    if (present) gateway = await newGateway(kind);
  });
  afterAll(() => gateway?.close());

  async function byDatabase({ key, prepared, signature }: Case): Promise<boolean> {
    const hex = [Buffer.from(key.n, 'base64url'), prepared, signature].map(
      (bytes) => `'\\x${bytes.toString('hex')}'::bytea`,
    );
    const [row] = await gateway.run(`select app.is_signed(${hex.join(', ')}) as good`);
    return row!.good as boolean;
  }
  const judge = async (each: Case) => [
    await byWebCrypto(each),
    byOpenssl(each),
    await byDatabase(each),
  ];

  test.skipIf(!present)('are good for all three as they were issued', async () => {
    for (const each of good) expect(await judge(each)).toEqual([true, true, true]);
  });

  test.skipIf(!present)('are bad for all three once altered', async () => {
    expect(bad.length).toBeGreaterThan(130);
    for (const each of bad) expect(await judge(each)).toEqual([false, false, false]);
  });
});
