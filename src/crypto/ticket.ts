// Grows a rater's whole ticket from one seed of 16 bytes, so that the same seed rebuilds the same ticket on another device.
// A claim is idempotent for the same blinded value: a lost reply or a new phone costs nobody a ticket.
import { fromBase64, toBase64Url } from './base64.ts';
import { blind, finalize, type RsaPublicKey } from './blind-signature.ts';
import { encode, hash, join, type Bytes } from './bytes.ts';
import { toBytes, toInteger } from './integers.ts';
import { ORDER, publicPoint } from './p256.ts';

const SEED_BYTES = 16;
/** Bytes of each secret of a ticket, in the order in which they are derived. */
const SCALAR = 48; // 128 bits more than the order, so that no scalar is likelier than another
const PREFIX = 32;
const SALT = 48;
const MARGIN = 16; // the same for the blinding factor

const SIGNING = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** The right to one ballot, which names nobody. */
export interface Ticket {
  /** What marks the ticket as used: the SHA-256 of its own public key. */
  readonly spent: Bytes;
  /** The ticket's one-time public key: an uncompressed P-256 point, 65 bytes. */
  readonly ownPublic: Bytes;
  /** What the issuer signed without seeing it: 32 bytes of chance, then `spent`. */
  readonly prepared: Bytes;
  /** The issuer's signature of it. */
  readonly signature: Bytes;
  /** Sign with the ticket's own key: ECDSA with SHA-256, 64 bytes. */
  sign(message: Uint8Array): Promise<Bytes>;
}

/** A ticket that waits for the issuer's signature. */
export interface PendingTicket {
  /** For the issuer. */
  readonly blinded: Bytes;
  /** @throws Error if the answer is not a signature of the issuer. */
  complete(blindSignature: Uint8Array): Promise<Ticket>;
}

export function makeSeed(): Bytes {
  return crypto.getRandomValues(new Uint8Array(SEED_BYTES));
}

/** A ticket's secrets; bound to the context and to `n`, so that a seed used twice shows nothing in common. */
async function deriveSecrets(seed: Uint8Array, { n }: RsaPublicKey, context: string) {
  const material = await crypto.subtle.importKey('raw', join(seed), 'HKDF', false, ['deriveBits']);
  const factorBytes = fromBase64(n).length + MARGIN;
  const bits = await crypto.subtle.deriveBits(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: encode(n),
      info: encode(`jejak-perilaku/1|ticket|${context}`),
    },
    material,
    8 * (SCALAR + PREFIX + SALT + factorBytes),
  );
  const bytes = new Uint8Array(bits);
  const [prefixAt, saltAt, factorAt] = [SCALAR, SCALAR + PREFIX, SCALAR + PREFIX + SALT];
  return {
    scalar: (toInteger(bytes.subarray(0, prefixAt)) % (ORDER - 1n)) + 1n,
    prefix: bytes.subarray(prefixAt, saltAt),
    salt: bytes.subarray(saltAt, factorAt),
    factor: bytes.subarray(factorAt),
  };
}

function importOwnKey(scalar: bigint, ownPublic: Bytes): Promise<CryptoKey> {
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: toBase64Url(toBytes(scalar, 32)),
    x: toBase64Url(ownPublic.subarray(1, 33)),
    y: toBase64Url(ownPublic.subarray(33)),
  };
  return crypto.subtle.importKey('jwk', jwk, SIGNING, false, ['sign']);
}

/**
 * The number under which the bulletin names the ticket of a seed: its `spent` in hexadecimal.
 *
 * @param key the issuer's key; without it the same seed would make another ticket.
 * @param context what the ticket is for, as `wave|group`.
 */
export async function ticketNumber(
  seed: Uint8Array,
  key: RsaPublicKey,
  context: string,
): Promise<string> {
  return writeNumber(await hash('SHA-256', await ticketKey(seed, key, context)));
}

/**
 * The one-time public key of a seed's ticket: an uncompressed P-256 point, 65 bytes. It stands before the issuer has signed.
 *
 * @param key the issuer's key; without it the same seed would make another ticket.
 * @param context what the ticket is for, as `wave|group`.
 */
export async function ticketKey(
  seed: Uint8Array,
  key: RsaPublicKey,
  context: string,
): Promise<Bytes> {
  const { scalar } = await deriveSecrets(seed, key, context);
  return publicPoint(scalar);
}

/** A ticket's `spent` as 64 hexadecimal digits. */
export const writeNumber = (spent: Uint8Array): string =>
  [...spent].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Build the ticket of a seed up to the point where the issuer must sign.
 *
 * @param key the issuer's key of the wave and group; check its fingerprint first.
 * @param context what the ticket is for, as `wave|group`.
 * @throws RangeError if the seed is not of 16 bytes.
 */
export async function prepareTicket(
  seed: Uint8Array,
  key: RsaPublicKey,
  context: string,
): Promise<PendingTicket> {
  if (seed.length !== SEED_BYTES) throw new RangeError('A seed has 16 bytes.');
  const { scalar, ...choices } = await deriveSecrets(seed, key, context);
  const ownPublic = publicPoint(scalar);
  const spent = await hash('SHA-256', ownPublic);
  const message = await blind(key, spent, choices);
  return {
    blinded: message.blinded,
    async complete(blindSignature) {
      const signature = await finalize(key, message, blindSignature);
      const ownKey = await importOwnKey(scalar, ownPublic);
      return {
        spent,
        ownPublic,
        prepared: message.prepared,
        signature,
        async sign(text) {
          const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
          return new Uint8Array(await crypto.subtle.sign(algorithm, ownKey, join(text)));
        },
      };
    },
  };
}
