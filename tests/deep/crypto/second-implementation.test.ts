// Blind signatures agree with another library both ways: its rater with our issuer, and our rater with its issuer.
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { describe, expect, test } from 'vitest';
import { blind, finalize, verifySignature } from '#crypto/blind-signature.ts';
import { makeIssuer } from '../../fixtures/issuer.ts';

const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const choose = () => ({ prefix: random(32), salt: random(48), factor: random(256 + 16) });

describe('with the library of Cloudflare', () => {
  const issuer = makeIssuer();
  const theirs = RSABSSA.SHA384.PSS.Randomized();
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const theirKeys = async () => {
    const { privateKey, publicKey } = issuer;
    const jwks = [privateKey, publicKey].map((key) => key.export({ format: 'jwk' }) as JsonWebKey);
    const [secret, open] = await Promise.all([
      crypto.subtle.importKey('jwk', jwks[0]!, algorithm, true, ['sign']),
      crypto.subtle.importKey('jwk', jwks[1]!, algorithm, true, ['verify']),
    ]);
    return { secret, open };
  };

  test('our rater gets a ticket of its issuer, and it accepts our ticket', async () => {
    const { secret, open } = await theirKeys();
    const message = await blind(issuer.key, random(32), choose());
    const blindSignature = await theirs.blindSign(secret, message.blinded);
    expect(toHex(blindSignature)).toBe(toHex(issuer.sign(message.blinded)));
    const signature = await finalize(issuer.key, message, blindSignature);
    expect(await theirs.verify(open, signature, message.prepared)).toBe(true);
    expect(await theirs.verify(open, signature, random(64))).toBe(false);
  });

  test('its rater gets a ticket of our issuer, and we accept its ticket', async () => {
    const { open } = await theirKeys();
    const prepared = new Uint8Array(theirs.prepare(random(32)));
    const { blindedMsg, inv } = await theirs.blind(open, prepared);
    const blindSignature = new Uint8Array(issuer.sign(blindedMsg));
    const signature = new Uint8Array(await theirs.finalize(open, prepared, blindSignature, inv));
    expect(await verifySignature(issuer.key, prepared, signature)).toBe(true);
    expect(await verifySignature(issuer.key, random(64), signature)).toBe(false);
  });
});
