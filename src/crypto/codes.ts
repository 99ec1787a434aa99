// Writes secrets as codes that people can read out and type (Crockford's base 32), and reads what they typed.
import { hash, type Bytes } from './bytes.ts';
import { toBytes, toInteger } from './integers.ts';

/** Without I, L, O and U: the first three look like digits, the fourth makes words that nobody wants in a letter. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTER_BITS = 5;

const INVITATION = { bytes: 10, characters: 16 };
const SEED_BYTES = 16;
const CHECK_BITS = 12;
const BACKUP_CHARACTERS = (8 * SEED_BYTES + CHECK_BITS) / CHARACTER_BITS;

function write(value: bigint, characters: number): string {
  let code = '';
  for (; characters; characters--) {
    code = ALPHABET[Number(value & 31n)] + code;
    value >>= 5n;
  }
  return code;
}

/** The number of a code, forgiving case, spaces, dashes and look-alikes; `null` if it is no code of that length. */
function read(text: string, characters: number): bigint | null {
  const code = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (code.length !== characters) return null;
  let value = 0n;
  for (const character of code) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return null;
    value = (value << 5n) | BigInt(digit);
  }
  return value;
}

/**
 * Put a hyphen after every four characters, for printing.
 *
 * @example groupCode('0123456789ABCDEF') // => '0123-4567-89AB-CDEF'
 */
export function groupCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/**
 * An invitation's 10 bytes as 16 characters.
 *
 * @throws RangeError if there are not 10.
 */
export function writeInvitationCode(bytes: Uint8Array): string {
  if (bytes.length !== INVITATION.bytes) throw new RangeError('An invitation code has 10 bytes.');
  return write(toInteger(bytes), INVITATION.characters);
}

/** The 10 bytes of an invitation, or `null` if the text is not such a code. */
export function readInvitationCode(text: string): Bytes | null {
  const value = read(text, INVITATION.characters);
  return value === null ? null : toBytes(value, INVITATION.bytes);
}

/** What is stored of a code. */
export function hashCode(bytes: Uint8Array): Promise<Bytes> {
  return hash('SHA-256', bytes);
}

/** The first 12 bits of the hash: one slip of the pen in 4,096 goes unnoticed. */
async function checkOf(seed: Uint8Array): Promise<bigint> {
  return toInteger((await hash('SHA-256', seed)).subarray(0, 2)) >> 4n;
}

/**
 * A ticket's seed and its check as seven groups of four, to be written on paper.
 *
 * @throws RangeError if the seed is not of 16 bytes.
 */
export async function writeBackupCode(seed: Uint8Array): Promise<string> {
  if (seed.length !== SEED_BYTES) throw new RangeError('A seed has 16 bytes.');
  const value = (toInteger(seed) << BigInt(CHECK_BITS)) | (await checkOf(seed));
  return groupCode(write(value, BACKUP_CHARACTERS));
}

/** The seed, or `null` if the text is not such a code or holds a slip. */
export async function readBackupCode(text: string): Promise<Bytes | null> {
  const value = read(text, BACKUP_CHARACTERS);
  if (value === null) return null;
  const seed = toBytes(value >> BigInt(CHECK_BITS), SEED_BYTES);
  return (await checkOf(seed)) === (value & 0xfffn) ? seed : null;
}
