// Opens the roster of a wave in memory, to find out whom mail reaches.
import { fromBase64 } from '#crypto/base64.ts';
import { unwrapContact, type ContactCode } from '#crypto/wrapped-contact.ts';
import type { WrappingSecrets } from '#crypto/wrapping.ts';
import { readStoredRoster } from '#data/rosters.ts';
import { message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { secretsOf } from '../keys/wave-secret.ts';
import { isMailAddress } from './mailer.ts';

/**
 * Contact and code of one person.
 *
 * @throws OperatorError if the secrets are not those of the wave.
 */
export async function openContact(
  secrets: WrappingSecrets,
  wave: string,
  sealed: string,
): Promise<ContactCode> {
  const known = await unwrapContact(secrets, wave, fromBase64(sealed));
  if (known) return known;
  throw new OperatorError(message('mail.sealed', { wave }));
}

/** Whom mail reaches, by the hashes of their codes, and how many others there are. */
export interface Reach {
  readonly byMail: readonly string[];
  readonly byHand: number;
}

/** Who on the roster of a wave has a mail address for a contact. */
export async function findReach(wave: string, secret: string): Promise<Reach> {
  const secrets = await secretsOf(wave, secret);
  const people = (await readStoredRoster(wave))?.invitations ?? [];
  const known = await Promise.all(
    people.map(async ({ codeHash, sealed }) => ({
      codeHash,
      ...(await openContact(secrets, wave, sealed)),
    })),
  );
  // Who has left the roster has no code, and gets no mail.
  const opened = known
    .filter(({ code }) => code !== '')
    .map(({ codeHash, contact }) => ({ codeHash, isMail: isMailAddress(contact) }));
  const byMail = opened.filter(({ isMail }) => isMail).map(({ codeHash }) => codeHash);
  return { byMail, byHand: opened.length - byMail.length };
}
