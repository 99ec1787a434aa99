// One seed is one ticket: the same again on another device, and nothing in common with the tickets of other waves.
import { createECDH, createHash, createPublicKey, hkdfSync, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { toBase64Url } from '#crypto/base64.ts';
import { blind, verifySignature } from '#crypto/blind-signature.ts';
import { hash, join } from '#crypto/bytes.ts';
import { toBytes, toInteger } from '#crypto/integers.ts';
import { makeSeed, prepareTicket, type Ticket } from '#crypto/ticket.ts';
import { issueTicket, makeIssuer } from '../../fixtures/issuer.ts';

const CONTEXT = 'dinas-uji-0|peer';
const issuer = makeIssuer();
const text = new TextEncoder().encode('a box');
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Whether an independent reader of P-256 accepts a signature under a ticket's key. */
function isSignedBy({ ownPublic }: Ticket, message: Uint8Array, signature: Uint8Array): boolean {
  const [x, y] = [ownPublic.slice(1, 33), ownPublic.slice(33)].map(toBase64Url) as [string, string];
  const key = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  return verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

test('a ticket binds its own key to the signature of the issuer', async () => {
  const ticket = await issueTicket(issuer, CONTEXT);
  expect(ticket.ownPublic).toHaveLength(65);
  expect(ticket.spent).toEqual(await hash('SHA-256', ticket.ownPublic));
  expect(ticket.prepared).toHaveLength(64);
  expect(ticket.prepared.slice(32)).toEqual(ticket.spent);
  expect(await verifySignature(issuer.key, ticket.prepared, ticket.signature)).toBe(true);
});

test('a ticket signs with its own key, and only what it was asked to', async () => {
  const [ticket, other] = [await issueTicket(issuer, CONTEXT), await issueTicket(issuer, CONTEXT)];
  const signature = await ticket.sign(text);
  expect(signature).toHaveLength(64);
  expect(isSignedBy(ticket, text, signature)).toBe(true);
  expect(isSignedBy(ticket, join(text, Uint8Array.of(0)), signature)).toBe(false);
  expect(isSignedBy(other, text, signature)).toBe(false);
});

test('the same seed rebuilds the same ticket, so that a claim can be repeated', async () => {
  const seed = makeSeed();
  const [here, there] = [
    await prepareTicket(seed, issuer.key, CONTEXT),
    await prepareTicket(seed.slice(), issuer.key, CONTEXT),
  ];
  expect(there.blinded).toEqual(here.blinded);
  const answer = issuer.sign(here.blinded);
  const [one, two] = [await here.complete(answer), await there.complete(answer)];
  expect([two.spent, two.ownPublic, two.prepared, two.signature]).toEqual([
    one.spent,
    one.ownPublic,
    one.prepared,
    one.signature,
  ]);
  expect(isSignedBy(one, text, await two.sign(text))).toBe(true);
});

test('every later version of this code must derive the same ticket as OpenSSL does here', async () => {
  const seed = makeSeed();
  const { n } = issuer.key;
  const info = 'jejak-perilaku/1|ticket|dinas-uji-0|peer';
  const derived = new Uint8Array(hkdfSync('sha256', seed, n, info, 48 + 32 + 48 + 256 + 16));
  const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
  const own = createECDH('prime256v1');
  own.setPrivateKey(toBytes((toInteger(derived.slice(0, 48)) % (order - 1n)) + 1n, 32));
  const [prefix, salt, factor] = [
    derived.slice(48, 80),
    derived.slice(80, 128),
    derived.slice(128),
  ];
  const spent = createHash('sha256').update(own.getPublicKey()).digest();
  const expected = await blind(issuer.key, spent, { prefix, salt, factor });
  const pending = await prepareTicket(seed, issuer.key, CONTEXT);
  expect(toHex(pending.blinded)).toBe(toHex(expected.blinded));
  const ticket = await pending.complete(issuer.sign(pending.blinded));
  expect(toHex(ticket.ownPublic)).toBe(own.getPublicKey('hex'));
  expect(toHex(ticket.prepared)).toBe(toHex(prefix) + spent.toString('hex'));
});

test('two seeds, two contexts or two keys give tickets with nothing in common', async () => {
  const seed = makeSeed();
  const tickets = await Promise.all([
    issueTicket(issuer, CONTEXT, seed),
    issueTicket(issuer, CONTEXT),
    issueTicket(issuer, 'dinas-uji-0|staff', seed),
    issueTicket(issuer, 'dinas-uji-1|peer', seed),
    issueTicket(makeIssuer(), CONTEXT, seed),
  ]);
  const parts = tickets.flatMap(({ spent, prepared, signature }) =>
    [spent, prepared.slice(0, 32), signature].map(toHex),
  );
  expect(new Set(parts).size).toBe(3 * tickets.length);
  const again = await issueTicket(issuer, CONTEXT, seed); // the same check sees what is the same
  expect(parts).toContain(toHex(again.spent));
});

test('a thousand seeds differ', () => {
  const seeds = Array.from({ length: 1_000 }, () => toHex(makeSeed()));
  expect(new Set(seeds).size).toBe(1_000);
  expect(seeds.every((seed) => seed.length === 32)).toBe(true);
});

test('a seed of another length is refused', async () => {
  for (const length of [0, 15, 17]) {
    const wrong = prepareTicket(new Uint8Array(length), issuer.key, CONTEXT);
    await expect(wrong).rejects.toThrow(RangeError);
  }
});

test('an answer of another issuer makes no ticket', async () => {
  const pending = await prepareTicket(makeSeed(), issuer.key, CONTEXT);
  const answer = makeIssuer().sign(new Uint8Array(256).fill(1));
  await expect(pending.complete(answer)).rejects.toThrow('not of this key');
});
