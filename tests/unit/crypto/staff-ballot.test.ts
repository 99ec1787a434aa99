// Only the holder of a ticket casts with it; a forger with real ballots at hand breaks careless checks, but not these.
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromBase64 } from '#crypto/base64.ts';
import { verifySignature } from '#crypto/blind-signature.ts';
import { hash } from '#crypto/bytes.ts';
import { power, toInteger } from '#crypto/integers.ts';
import { contextOf, open, seal } from '#crypto/seal.ts';
import { signBallot, verifyOwner, verifyTicket, type SignedBallot } from '#crypto/staff-ballot.ts';
import { makeTallyKeys, unwrapTallyKeys } from '#crypto/tally-keys.ts';
import { forge, type Forgery } from '../../fixtures/forger.ts';
import { newSecrets } from '../../fixtures/secrets.ts';
import { issueTicket, makeIssuer } from '../../fixtures/issuer.ts';

const WAVE = 'dinas-uji-0';
const CONTEXT = `${WAVE}|peer`;
const issuer = makeIssuer();

async function castHonestly(seq = 1): Promise<SignedBallot> {
  const ticket = await issueTicket(issuer, CONTEXT);
  return signBallot(ticket, { wave: WAVE, group: 'peer', seq, box: randomBytes(200) });
}

type Check = (ballot: SignedBallot) => Promise<boolean>;
const isTicket: Check = (ballot) => verifyTicket(ballot, issuer.key);

/** The forgeries that pass both checks. */
async function accepted(forgeries: readonly Forgery[], ...checks: Check[]): Promise<string[]> {
  const passed: string[] = [];
  for (const { how, ballot } of forgeries) {
    const answers = await Promise.all(checks.map((check) => check(ballot)));
    if (answers.every(Boolean)) passed.push(how);
  }
  return passed;
}

let honest: SignedBallot[];
let forgeries: readonly Forgery[];
beforeAll(async () => {
  honest = await Promise.all([1, 2, 3, 4, 5].map(castHonestly));
  forgeries = await forge(honest, issuer.key);
});

test('what a rater casts with her ticket is hers, and the issuer’s', async () => {
  for (const ballot of honest) {
    expect(await verifyOwner(ballot)).toBe(true);
    expect(await isTicket(ballot)).toBe(true);
  }
});

test('a ticket of another wave or group is none here', async () => {
  const other = makeIssuer();
  for (const ballot of honest) expect(await verifyTicket(ballot, other.key)).toBe(false);
});

test('a broken key of the issuer is a failure, not a reason to throw ballots away', async () => {
  for (const n of ['', '!']) {
    await expect(verifyTicket(honest[0]!, { ...issuer.key, n })).rejects.toThrow();
  }
});

describe('of more than 1,000 forged ballots', () => {
  test('none is accepted', async () => {
    expect(forgeries.length).toBeGreaterThan(1_000);
    console.info(`[crypto] ${forgeries.length} forged ballots`);
    expect(await accepted(forgeries, isTicket, verifyOwner)).toEqual([]);
  });

  test('a check that does not bind the ticket to the owner’s key accepts stolen ones', async () => {
    const unbound: Check = async ({ prepared, signature }) =>
      verifySignature(issuer.key, fromBase64(prepared), fromBase64(signature)).catch(() => false);
    const stolen = forgeries.filter(({ how }) => how === 'a stolen ticket');
    expect(await accepted(stolen, unbound, verifyOwner)).toHaveLength(honest.length);
  });

  test('a check of RSA without padding accepts calculated ones', async () => {
    const n = toInteger(Buffer.from(issuer.key.n, 'base64url'));
    const unpadded: Check = async ({ prepared, signature }) => {
      const signed = power(toInteger(fromBase64(signature)), 65_537n, n);
      return signed === toInteger(fromBase64(prepared));
    };
    const calculated = forgeries.filter(({ how }) => how === 'a calculated signature');
    expect((await accepted(calculated, unpadded, verifyOwner)).length).toBeGreaterThan(50);
  });

  test('a check of the ticket alone accepts boxes that somebody else put in', async () => {
    const passed = await accepted(forgeries, isTicket);
    expect(passed).toContain('another box');
    expect(passed).toContain('the same box elsewhere');
    expect(passed).toContain('box of another rater');
  });

  test('a check of the owner alone accepts raters without a ticket', async () => {
    const passed = await accepted(forgeries, verifyOwner);
    expect(passed).toContain('a ticket of another issuer');
    expect(passed).toContain('another signature');
  });
});

test('an owner’s signature of the box alone would let anyone repeat an old ballot as the newest', async () => {
  const ticket = await issueTicket(issuer, CONTEXT);
  const cast = { wave: WAVE, group: 'peer', seq: 1, box: randomBytes(200) };
  const later = { ...(await signBallot(ticket, cast)), seq: 2 };
  expect(await verifyOwner(later)).toBe(false);
  const naive = { box: cast.box, signature: await ticket.sign(cast.box) }; // says nothing of its turn
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('raw', ticket.ownPublic, curve, false, ['verify']);
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  expect(await crypto.subtle.verify(algorithm, key, naive.signature, naive.box)).toBe(true);
});

test('one ticket has one spent hash, however often its holder casts', async () => {
  const ticket = await issueTicket(issuer, CONTEXT);
  const casts = await Promise.all(
    [1, 2, 3].map((seq) =>
      signBallot(ticket, { wave: WAVE, group: 'peer', seq, box: randomBytes(200) }),
    ),
  );
  for (const cast of casts) {
    expect(await verifyOwner(cast)).toBe(true);
    expect(await hash('SHA-256', fromBase64(cast.ownPublic))).toEqual(ticket.spent);
  }
});

test('a compressed public key, which would be a second spent hash, is refused', async () => {
  const [ballot] = honest;
  const point = fromBase64(ballot!.ownPublic);
  const compressed = Buffer.concat([Buffer.of(2 + (point[64]! & 1)), point.subarray(1, 33)]);
  const again = { ...ballot!, ownPublic: compressed.toString('base64') };
  expect(await isTicket(again)).toBe(false);
});

test('a sealed ballot of a group has one length and opens for its group only', async () => {
  const secrets = newSecrets();
  const tally = (await unwrapTallyKeys(secrets, WAVE, await makeTallyKeys(secrets, WAVE)))!;
  const ticket = await issueTicket(issuer, CONTEXT);
  const answers = { KOM2: 4, comment: 'x'.repeat(3_000) };
  const context = contextOf(WAVE, 'peer', ticket.ownPublic);
  const box = await seal(tally.publicKey, answers, context, 4_096);
  expect(box).toHaveLength(65 + 4_096 + 16);
  const ballot = await signBallot(ticket, { wave: WAVE, group: 'peer', seq: 1, box });
  expect((await isTicket(ballot)) && (await verifyOwner(ballot))).toBe(true);
  expect(await open(tally, fromBase64(ballot.box), context)).toEqual(answers);
  const [elsewhere, other] = [
    contextOf(WAVE, 'staff', ticket.ownPublic),
    contextOf(WAVE, 'peer', (await issueTicket(issuer, CONTEXT)).ownPublic),
  ];
  expect(await open(tally, fromBase64(ballot.box), elsewhere)).toBeNull();
  expect(await open(tally, fromBase64(ballot.box), other)).toBeNull();
  expect(JSON.stringify(ballot).length).toBeLessThan(7_000);
});
