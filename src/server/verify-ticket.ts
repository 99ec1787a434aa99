// Checks the ticket of a ballot without asking the database: forged ballots cost it nothing.
import { constants, createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { readWaveForm } from '#data/waves.ts';
import type { StaffEnvelope } from '#domain/ballots/staff-envelope.ts';
import { RATER_GROUPS, type RaterGroup } from '#domain/instrument/terms.ts';
import { readKeyFile } from '#domain/waves/key-file.ts';

const PREFIX_BYTES = 32;
const SALT_BYTES = 48;
/** Waves whose keys are held at once; more than any installation has open. */
const MOST_WAVES = 500;
/** Milliseconds for which a wave without a key file is not asked about again. */
const PATIENCE = 10_000;

/** The public keys of a wave's issuers, by group. */
export type IssuerKeys = ReadonlyMap<RaterGroup, KeyObject>;

interface Known {
  readonly keys: IssuerKeys | null;
  readonly askedAt: number;
}

/** By address of the database and wave. */
const known = new Map<string, Known>();

async function askKeys(wave: string): Promise<IssuerKeys | null> {
  const text = (await readWaveForm(wave))?.keyFile;
  const file = text ? readKeyFile(text) : null;
  if (!file) return null;
  return new Map(
    RATER_GROUPS.flatMap((group) => {
      const key = file.groups[group];
      if (!key) return [];
      const jwk = { kty: 'RSA', n: key.n, e: key.e };
      return [[group, createPublicKey({ key: jwk, format: 'jwk' })] as const];
    }),
  );
}

/**
 * The issuers' keys of a wave; `null` where there is no such wave, none that is prepared, or one without tickets.
 *
 * A key file never changes and is no secret, so what was read once is kept. A secret never is.
 */
export async function findIssuerKeys(
  wave: string,
  ask = askKeys,
  now = Date.now,
): Promise<IssuerKeys | null> {
  const place = `${process.env.SUPABASE_URL} ${wave}`;
  const found = known.get(place);
  if (found && (found.keys !== null || now() - found.askedAt < PATIENCE)) return found.keys;
  const keys = await ask(wave);
  if (known.size >= MOST_WAVES) known.delete(known.keys().next().value!);
  known.set(place, { keys, askedAt: now() });
  return keys;
}

/** Whether an issuer's key signed a message (RSASSA-PSS, SHA-384, a salt of 48 bytes). */
export function isSignedBy(message: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  // OpenSSL takes a signature without its leading zeros as well: then one ticket would have two forms.
  if (signature.length * 8 !== key.asymmetricKeyDetails?.modulusLength) return false;
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify('sha384', message, { key, padding, saltLength: SALT_BYTES }, signature);
}

/** Whether the issuer signed this ticket for this very public key; the same question as `verifyTicket`, by OpenSSL. */
export function isTicket(
  { prepared, signature, ownPublic }: Pick<StaffEnvelope, 'prepared' | 'signature' | 'ownPublic'>,
  key: KeyObject,
): boolean {
  const message = Buffer.from(prepared, 'base64');
  const spent = createHash('sha256').update(Buffer.from(ownPublic, 'base64')).digest();
  if (!message.subarray(PREFIX_BYTES).equals(spent)) return false;
  return isSignedBy(message, Buffer.from(signature, 'base64'), key);
}
