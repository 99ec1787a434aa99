// Hides whom a code was given to: contact and code as one text of one length, wrapped under the wave's secret.
import { encode, type Bytes } from './bytes.ts';
import { unwrapKey, wrapKey, type WrappingSecrets } from './wrapping.ts';

const KIND = 'contact';
/** Every contact is padded to this, so that its length tells nothing. */
const PADDED = 256;

/** Whom an invitation is for. */
export interface ContactCode {
  readonly contact: string;
  /** Sixteen characters. */
  readonly code: string;
}

/** Whether a contact fits what is stored of it. */
export const isStorable = ({ contact, code }: ContactCode): boolean =>
  encode(JSON.stringify({ contact, code })).length <= PADDED;

/**
 * Wrap contact and code.
 *
 * @returns 284 bytes, whatever the contact.
 * @throws RangeError if the contact is too long; the roster is checked before.
 */
export async function wrapContact(
  secrets: WrappingSecrets,
  wave: string,
  { contact, code }: ContactCode,
): Promise<Bytes> {
  const text = encode(JSON.stringify({ contact, code }));
  if (text.length > PADDED) throw new RangeError('The contact is longer than its padding.');
  const padded = new Uint8Array(PADDED).fill(0x20);
  padded.set(text);
  return wrapKey(secrets, wave, KIND, padded);
}

/** Contact and code, or `null` if the secrets are not those that wrapped them. */
export async function unwrapContact(
  secrets: WrappingSecrets,
  wave: string,
  wrapped: Bytes,
): Promise<ContactCode | null> {
  const padded = await unwrapKey(secrets, wave, KIND, wrapped);
  return padded && (JSON.parse(new TextDecoder().decode(padded)) as ContactCode);
}
