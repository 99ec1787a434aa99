// Seals a ballot so that only the holder of the wave's tally key can open it, and every ballot of a form has one length.
// A box is bound to its own ballot: copied under another ballot, it does not open, so no copy can outvote anybody.
// With a trustee a box needs two halves, the server's and the trustee's: each alone opens nothing.
// ECDH P-256 with a one-time key and every half -> HKDF-SHA-256 -> AES-256-GCM, WebCrypto only.
import { toBase64Url } from './base64.ts';
import { encode, join, type Bytes } from './bytes.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** An uncompressed P-256 point: the byte 4, then x and y. */
const POINT_BYTES = 65;
const UNCOMPRESSED = 4;
/** A key is used for one box only, so the nonce may be constant. */
const NONCE = new Uint8Array(12);

const importPoint = (point: Bytes) => crypto.subtle.importKey('raw', point, CURVE, false, []);

/** What a private key shares with a public one. */
async function agree(secret: CryptoKey, point: Bytes): Promise<Bytes> {
  const peer = await importPoint(point);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'ECDH', public: peer }, secret, 256),
  );
}

/** The box key, bound to the context and to all public keys. */
async function boxKey(shared: readonly Bytes[], info: Bytes): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', join(...shared), 'HKDF', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The halves of a tally key, one or two points of 65 bytes. */
export function halvesOf(tallyKey: Bytes): readonly Bytes[] {
  const halves = [];
  for (let at = 0; at < tallyKey.length; at += POINT_BYTES)
    halves.push(tallyKey.slice(at, at + POINT_BYTES));
  return halves;
}

/**
 * Seal a ballot to a tally key.
 *
 * @param tallyKey the wave's public key, an uncompressed point of 65 bytes; with a trustee two, the server's first.
 * @param ballot any JSON value.
 * @param context what the ballot belongs to; a box moved to another context cannot be opened.
 * @param length bytes that every ballot of this form is padded to.
 * @returns one-time public key, ciphertext and tag: 65 + length + 16 bytes.
 * @throws RangeError if the ballot does not fit; a person's words are never cut.
 */
export async function seal(
  tallyKey: Bytes,
  ballot: unknown,
  context: string,
  length: number,
): Promise<Bytes> {
  const text = encode(JSON.stringify(ballot));
  if (text.length > length) throw new RangeError('The ballot is longer than its padding.');
  const padded = new Uint8Array(length).fill(0x20);
  padded.set(text);
  const once = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const oncePublic = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
  const shared = halvesOf(tallyKey).map((half) => agree(once.privateKey, half));
  const info = join(encode(context), oncePublic, tallyKey);
  const key = await boxKey(await Promise.all(shared), info);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: NONCE }, key, padded);
  return join(oncePublic, new Uint8Array(sealed));
}

/**
 * Open a sealed ballot.
 *
 * @param tally the wave's key pair, or those of all halves in their order.
 * @returns the ballot, or `null` if the box was altered, copied, belongs elsewhere or does not hold JSON.
 */
export async function open(
  tally: TallyKeys | readonly TallyKeys[],
  box: Bytes,
  context: string,
): Promise<unknown> {
  const halves = [tally].flat() as readonly TallyKeys[];
  const oncePublic = box.slice(0, POINT_BYTES);
  // The same point has other encodings, which some implementations take: one box must have one form.
  if (oncePublic[0] !== UNCOMPRESSED) return null;
  try {
    const shared = halves.map(({ privateKey }) => agree(privateKey, oncePublic));
    const all = halves.map(({ publicKey }) => publicKey);
    const key = await boxKey(await Promise.all(shared), join(encode(context), oncePublic, ...all));
    const padded = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: NONCE },
      key,
      box.slice(POINT_BYTES),
    );
    return JSON.parse(new TextDecoder().decode(padded)) as unknown;
  } catch {
    return null;
  }
}

/** The key pair of a wave, or one half of it. */
export interface TallyKeys {
  /** Uncompressed point, 65 bytes. */
  readonly publicKey: Bytes;
  readonly privateKey: CryptoKey;
}

/**
 * What a box is bound to: its wave, its group and its own ballot.
 *
 * @param ballot a citizen's ballot id (16 bytes), or the public key of a staff ticket (65 bytes).
 * @example contextOf('dinas-0', 'citizen', new Uint8Array(2)) // => 'jejak-perilaku/2|dinas-0|citizen|AAA|'
 */
export function contextOf(wave: string, group: string, ballot: Uint8Array): string {
  return `jejak-perilaku/2|${wave}|${group}|${toBase64Url(ballot)}|`;
}
