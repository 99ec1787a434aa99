// A ballot under a slip in the outbox: one name before and after its code is exchanged, and nothing of the code behind it.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sealSlipEntries } from '#components/survey/slip/seal-slip.ts';
import { readParcelFile, writeParcelFile } from '#components/survey/outbox/parcel-file.ts';
import { idOf } from '#components/survey/outbox/parcel.ts';
import { startRedeeming } from '#components/survey/outbox/redeem.ts';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { contextOf, open } from '#crypto/seal.ts';
import { asSigned, verifySlipOwner, type SlipBallot } from '#crypto/slip-ballot.ts';
import { verifyTicket } from '#crypto/staff-ballot.ts';
import { makeTallyKeys, unwrapTallyKeys } from '#crypto/tally-keys.ts';
import { readSlipEnvelope } from '#domain/ballots/slip-envelope.ts';
import type { KeyFile } from '#domain/waves/key-file.ts';
import { makeIssuer } from '../../../../fixtures/issuer.ts';
import { newSecrets } from '../../../../fixtures/secrets.ts';

const WAVE = 'dinas-uji-0';
const CODE = '7K3W9Q2M4X8A5T6V';
const SECRETS = newSecrets();
const issuer = makeIssuer();
const wrapped = await makeTallyKeys(SECRETS, WAVE);
const FILE: KeyFile = {
  ...{ version: 2, wave: WAVE, unit: 'dinas-uji', instrument: '0.1-draft', trustee: false },
  policy: { k: 5, kCitizen: 20, steps: 4, insiders: 1, values: 2, epsilon: 1 },
  ...{ tallyKey: toBase64(wrapped.publicKey), entry: 'slip' },
  groups: { citizen: { n: issuer.key.n, e: 'AQAB', roster: null, items: ['KOM4', 'LAY1'] } },
};
const ITEMS = { W1: 'KOM4', W2: 'LAY1' };

const sealed = await sealSlipEntries({ W1: '3', W2: 'na' }, ITEMS, FILE, CODE);
const redeeming = await startRedeeming(sealed);
const signature = toBase64(issuer.sign(fromBase64(redeeming.claim.blinded)));

describe('a ballot under a slip', () => {
  test('claims as a citizen, with the code and what the issuer cannot see', () => {
    expect(sealed.address).toBe('/api/claims');
    expect(redeeming.claim).toMatchObject({ code: CODE, wave: WAVE, group: 'citizen' });
    expect(JSON.stringify(redeeming.claim)).not.toContain(sealed.body.ownPublic);
  });

  test('claims the very same value however often it is asked, and no two ballots share a seed', async () => {
    expect((await startRedeeming(sealed)).claim).toEqual(redeeming.claim);
    const other = await sealSlipEntries({ W1: '3', W2: 'na' }, ITEMS, FILE, CODE);
    expect(other.body.seed).not.toBe(sealed.body.seed);
    expect(idOf(other)).not.toBe(idOf(sealed));
  });

  test('goes on under its ticket without code, seed, group or turn, and keeps its name', async () => {
    const signed = (await redeeming.sign(signature))!;
    expect(signed.address).toBe('/api/slip-ballots');
    expect(idOf(signed)).toBe(idOf(sealed));
    expect(readSlipEnvelope(JSON.stringify(signed.body))).toEqual({ ok: true, value: signed.body });
    for (const secret of [CODE, sealed.body.seed!]) {
      expect(JSON.stringify(signed)).not.toContain(secret);
    }
    const ballot = signed.body as unknown as SlipBallot;
    expect(await verifyTicket(asSigned(ballot), issuer.key)).toBe(true);
    expect(await verifySlipOwner(ballot)).toBe(true);
    expect(await verifySlipOwner({ ...ballot, wave: 'dinas-lain-0' })).toBe(false);
    const keys = (await unwrapTallyKeys(SECRETS, WAVE, wrapped))!;
    const context = contextOf(WAVE, 'citizen', fromBase64(ballot.ownPublic));
    expect(await open(keys, fromBase64(ballot.box), context)).toMatchObject({
      answers: { KOM4: 3, LAY1: null },
    });
  });

  test('has no ticket where the answer is no signature over what it asked', async () => {
    for (const answer of [makeIssuer().sign, () => randomBytes(256)]) {
      const blinded = fromBase64(redeeming.claim.blinded);
      blinded[0] = 0; // below every modulus
      expect(await redeeming.sign(toBase64(answer(blinded)))).toBeNull();
    }
  });

  test('can be sent from a file, before and after', async () => {
    const signed = (await redeeming.sign(signature))!;
    for (const parcel of [sealed, signed])
      expect(readParcelFile(writeParcelFile(parcel))).toEqual({ ok: true, value: parcel });
    const mixed = { ...sealed, body: { ...sealed.body, seq: '1' } };
    expect(readParcelFile(writeParcelFile(mixed))).toEqual({ ok: false, problem: 'damaged' });
  });
});
