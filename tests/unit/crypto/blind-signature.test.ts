// Blind signatures agree with the RFC byte for byte, and hide which claim became which ticket.
import { constants, createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { blindSign } from '#server/blind-sign.ts';
import { toBase64Url } from '#crypto/base64.ts';
import { blind, encodePss, finalize, unblind } from '#crypto/blind-signature.ts';
import { invert, power, toBytes, toInteger } from '#crypto/integers.ts';
import { makeIssuer, type Issuer } from '../../fixtures/issuer.ts';
import vectors from './rfc9474-vectors.json' with { type: 'json' };

const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex.replace(/^0x/, ''), 'hex'));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const choose = (bytes = 256 + 16) => ({
  prefix: random(32),
  salt: random(48),
  factor: random(bytes),
});
const modulusOf = ({ key }: Issuer) => toInteger(Buffer.from(key.n, 'base64url'));

describe.each(vectors)('the vector $name', (vector) => {
  const number = (name: 'p' | 'q' | 'n' | 'e' | 'd') => BigInt(vector[name]);
  const encoded = (value: bigint) => toBase64Url(fromHex(evenHex(value)));
  const evenHex = (value: bigint) => value.toString(16).replace(/^(?=(..)*.$)/, '0');
  const [n, d, p, q] = [number('n'), number('d'), number('p'), number('q')];
  const key = { n: encoded(n), e: encoded(number('e')) };
  const privateKey = createPrivateKey({
    format: 'jwk',
    key: {
      ...{ kty: 'RSA', ...key, d: encoded(d), p: encoded(p), q: encoded(q) },
      ...{ dp: encoded(d % (p - 1n)), dq: encoded(d % (q - 1n)), qi: encoded(invert(q % p, p)) },
    },
  });
  const publicKey = createPublicKey(privateKey);
  const choices = {
    prefix: fromHex(vector.msg_prefix),
    salt: fromHex(vector.salt),
    factor: toBytes(invert(BigInt(vector.inv), n), 512),
  };

  test('is met by what is blinded', async () => {
    const message = await blind(key, fromHex(vector.msg), choices);
    expect(toHex(message.prepared)).toBe(vector.input_msg);
    expect(message.inverse).toBe(BigInt(vector.inv));
    expect(toHex(message.blinded)).toBe(vector.blinded_msg);
  });

  test('is met by the encoding', async () => {
    const bits = n.toString(2).length;
    const encoding = await encodePss(fromHex(vector.input_msg), bits - 1, choices.salt);
    const signed = power(BigInt(`0x${vector.sig}`), number('e'), n);
    expect(toHex(encoding)).toBe(toHex(toBytes(signed, 512)));
    if (vector.encoded_msg) expect(toHex(encoding)).toBe(vector.encoded_msg);
  });

  test('is met by what the issuer signs', () => {
    const signature = blindSign(privateKey, publicKey, fromHex(vector.blinded_msg));
    expect(toHex(signature)).toBe(vector.blind_sig);
  });

  test('is met by the finished signature, which verifies', async () => {
    const blindSignature = fromHex(vector.blind_sig);
    const signature = unblind(key, BigInt(vector.inv), blindSignature);
    expect(toHex(signature)).toBe(vector.sig);
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const prepared = fromHex(vector.input_msg);
    const verifier = { key: publicKey, padding, saltLength: choices.salt.length };
    expect(verify('sha384', prepared, verifier, signature)).toBe(true);
    if (choices.salt.length !== 48) return; // a wave's tickets always have a salt of 48 bytes
    const message = await blind(key, fromHex(vector.msg), choices);
    expect(toHex(await finalize(key, message, blindSignature))).toBe(vector.sig);
  });
});

test.each([2048, 2049, 2055, 3072])('a key of %i bits signs what it does not see', async (bits) => {
  const issuer = makeIssuer(bits);
  const message = await blind(issuer.key, random(32), choose(Math.ceil(bits / 8) + 16));
  const signature = await finalize(issuer.key, message, issuer.sign(message.blinded));
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  const verifier = { key: issuer.publicKey, padding, saltLength: 48 };
  expect(verify('sha384', message.prepared, verifier, signature)).toBe(true);
});

describe('the rater refuses', () => {
  const issuer = makeIssuer();

  test('an answer of another key, an altered one, one of another length', async () => {
    const message = await blind(issuer.key, random(32), choose());
    const answer = issuer.sign(message.blinded);
    const altered = Uint8Array.from(answer, (byte, i) => (i === 100 ? byte ^ 1 : byte));
    const foreign = toBytes(toInteger(random(256)) % modulusOf(issuer), 256);
    for (const wrong of [altered, foreign, message.blinded, answer.subarray(1), random(257)]) {
      await expect(finalize(issuer.key, message, wrong)).rejects.toThrow();
    }
    expect(await finalize(issuer.key, message, answer)).toHaveLength(256);
  });

  test('a factor that is too short or cannot be taken off again', async () => {
    const zero = { ...choose(), factor: new Uint8Array(256) };
    await expect(blind(issuer.key, random(32), zero)).rejects.toThrow(RangeError);
    await expect(blind(issuer.key, random(32), choose(255))).rejects.toThrow(RangeError);
  });
});

describe('an issuer who keeps every claim and sees every ticket', () => {
  const RATERS = 12;
  const issuer = makeIssuer();
  const [n, e] = [modulusOf(issuer), 65_537n];
  /** Something anyone can work out, such as a hash of the wave's name. */
  const known = toInteger(new Uint8Array(256).fill(7)) % n;

  /** Tickets whose claim is the only one that the signature explains with a factor the issuer can guess. */
  async function linked(factorOf: () => Uint8Array): Promise<number> {
    const messages = await Promise.all(
      Array.from({ length: RATERS }, () =>
        blind(issuer.key, random(32), { ...choose(), factor: factorOf() }),
      ),
    );
    const claims = messages.map(({ blinded }) => toInteger(blinded));
    let found = 0;
    for (const [rater, message] of messages.entries()) {
      const signature = await finalize(issuer.key, message, issuer.sign(message.blinded));
      const encoded = power(toInteger(signature), e, n);
      const guesses = [1n, known].map((factor) => (encoded * power(factor, e, n)) % n);
      const fitting = claims.flatMap((claim, i) => (guesses.includes(claim) ? [i] : []));
      if (fitting.length === 1 && fitting[0] === rater) found++;
    }
    return found;
  }

  test('links none', async () => {
    expect(await linked(() => random(272))).toBe(0);
  });

  test.each([
    ['does not blind', 1n],
    ['blinds with a factor that anyone can work out', known],
  ])('links all where the rater %s', async (_, factor) => {
    expect(await linked(() => toBytes(factor, 256))).toBe(RATERS);
  });

  test('finds that every claim explains every ticket equally well', async () => {
    const messages = await Promise.all(
      [1, 2, 3].map(() => blind(issuer.key, random(32), choose())),
    );
    for (const one of messages) {
      const signature = toInteger(await finalize(issuer.key, one, issuer.sign(one.blinded)));
      for (const other of messages) {
        const answer = toInteger(issuer.sign(other.blinded));
        const factor = (answer * invert(signature, n)) % n;
        const explained = (power(signature, e, n) * power(factor, e, n)) % n;
        expect(explained).toBe(toInteger(other.blinded));
      }
    }
  });
});

test('blinding and finishing are fast enough to go unnoticed (printed only)', async () => {
  const issuer = makeIssuer();
  const [rounds, spent] = [20, { blind: 0, finalize: 0 }];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const message = await blind(issuer.key, random(32), choose());
    spent.blind += performance.now() - start;
    const answer = issuer.sign(message.blinded);
    const again = performance.now();
    expect(await finalize(issuer.key, message, answer)).toHaveLength(256);
    spent.finalize += performance.now() - again;
  }
  const mean = (total: number) => (total / rounds).toFixed(1);
  console.info(`[crypto] blind ${mean(spent.blind)} ms, finalize ${mean(spent.finalize)} ms`);
});
