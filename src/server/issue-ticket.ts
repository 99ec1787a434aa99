// POST /api/claims: 200 a signature, good or not, whatever the code; 403 another site, 405 not POST, 413, 415, 422 not a claim, 503 no database.
//
// Fresh, used, unknown and closed codes get answers of one shape, size and time: who watches or probes learns nothing of
// who has answered. Only the holder of the blinding can see whether the signature is one.
import { createHash, createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { fromBase64 } from '#crypto/base64.ts';
import { readInvitationCode } from '#crypto/codes.ts';
import { issuerKind, unwrapKey } from '#crypto/wrapping.ts';
import { findSecrets } from '#operations/keys/wave-secret.ts';
import { claimTicket, readIssuerKey, type CodePlace } from '#data/tickets.ts';
import { readClaim, type Claim } from '#domain/ballots/claim.ts';
import { blindSign } from './blind-sign.ts';
import { HEADERS, receiveText, refuse } from './json-body.ts';

const LARGEST_BODY = 1_024;

/** Milliseconds that every answer takes, or a multiple of them where the machine is busy: more than any path needs. */
const FLOOR = 80;
/** Milliseconds of chance on top, so that what little differs is lost in it. */
const JITTER = 40;

interface IssuerPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Signs for codes that get no ticket, so that their answers cost and look the same. */
let decoy: Promise<IssuerPair> | null = null;
/** Making the pair takes longer than any claim, so every claim waits for it: else the first one told what it was by its time. */
const makeDecoy = (): Promise<IssuerPair> =>
  (decoy ??= promisify(generateKeyPair)('rsa', { modulusLength: 2048, publicExponent: 65_537 }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** The issuer's key pair of a wave and group, or the decoy where there is none; it says nothing of any code. */
async function pairOf(
  { wave, group }: CodePlace,
  { read, secret }: ClaimDependencies,
  decoyPair: IssuerPair,
): Promise<IssuerPair> {
  const wrapped = await read(wave, group);
  if (wrapped === null) return decoyPair;
  const secrets = await findSecrets(wave, secret);
  if (!secrets) throw new Error('The secret of the wave is not in the key store.');
  const der = await unwrapKey(secrets, wave, issuerKind(group), fromBase64(wrapped));
  if (!der) throw new Error('APP_SECRET is not the one that the wave was prepared with.');
  const key = Buffer.from(der);
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** A signature of the right form over something that nobody asked for. */
function signDecoy({ privateKey, publicKey }: IssuerPair): string {
  const nothing = crypto.getRandomValues(new Uint8Array(256));
  nothing[0] = 0; // stays below every modulus
  return blindSign(privateKey, publicKey, nothing).toString('base64');
}

/** Whether a value is a number below the modulus, so that it can be signed. */
const isBelow = ({ publicKey }: IssuerPair, value: Uint8Array): boolean =>
  Buffer.from(publicKey.export({ format: 'jwk' }).n!, 'base64url').compare(value) > 0;

/**
 * A signature for a claim, good or not; base64.
 *
 * Nothing but the database's answer depends on the code, so all codes take one way: a value is signed that may be signed, or
 * another one. The same value gets the same signature, since RSA is deterministic.
 */
export async function signClaim(
  { code, wave, group, blinded }: Claim,
  dependencies: ClaimDependencies,
): Promise<string> {
  const decoyPair = await makeDecoy();
  const pair = await pairOf({ wave, group }, dependencies, decoyPair);
  const value = fromBase64(blinded);
  // A value that cannot be signed uses up no code: it is claimed with one that nobody has.
  const codeHash = sha256(isBelow(pair, value) ? readInvitationCode(code)! : value);
  const maySign = await dependencies.claim({ codeHash, wave, group, blindedHash: sha256(value) });
  if (!maySign) return signDecoy(decoyPair);
  return blindSign(pair.privateKey, pair.publicKey, value).toString('base64');
}

/** How long to wait after so many milliseconds of work; no floor means no waiting. */
function restOf(floor: number, spent: number): number {
  if (floor === 0) return 0;
  return Math.ceil(spent / floor) * floor - spent + Math.random() * JITTER;
}

/** The two RPCs and the operator's secret. */
interface ClaimDependencies {
  readonly read: typeof readIssuerKey;
  readonly claim: typeof claimTicket;
  readonly secret: string;
}

export async function issueTicket(
  request: Request,
  dependencies: Partial<ClaimDependencies & { floor: number }> = {},
): Promise<Response> {
  const text = await receiveText(request, LARGEST_BODY);
  if (typeof text !== 'string') return text;
  const reading = readClaim(text);
  if (!reading.ok) return refuse(request, 422, reading.problem);
  const secret = process.env.APP_SECRET ?? '';
  const all = { read: readIssuerKey, claim: claimTicket, secret, floor: FLOOR, ...dependencies };
  const started = performance.now();
  try {
    const signature = await signClaim(reading.value, all);
    await pause(restOf(all.floor, performance.now() - started));
    return Response.json({ signature }, { headers: HEADERS });
  } catch (error) {
    console.error(`[claims] ${(error as Error).message}`);
    return refuse(request, 503, 'unavailable');
  }
}
