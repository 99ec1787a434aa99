// The people of a roster as the database keeps them: sealed under the secrets of operator and wave, and opened in memory only.
import { createHash, randomBytes } from 'node:crypto';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { writeInvitationCode } from '#crypto/codes.ts';
import { unwrapContact, wrapContact } from '#crypto/wrapped-contact.ts';
import type { WrappingSecrets } from '#crypto/wrapping.ts';
import type { SealedCode, StoredInvitation } from '#data/rosters.ts';
import { message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import type { Invitee } from './read-roster.ts';

const CODE_BYTES = 10;

/** A person with the bytes of a code that nobody else has. */
export interface Coded extends Invitee {
  readonly code: Buffer;
}

/** Give a person a new code. */
export const giveCode = (person: Invitee): Coded => ({ ...person, code: randomBytes(CODE_BYTES) });

/** What is stored instead of a code. */
export const hashOfCode = (code: Uint8Array): string =>
  createHash('sha256').update(code).digest('base64');

/** Contact and code as they are stored. */
export async function sealCode(
  secrets: WrappingSecrets,
  wave: string,
  { contact, code }: Coded,
): Promise<SealedCode> {
  const known = { contact, code: writeInvitationCode(code) };
  return {
    codeHash: hashOfCode(code),
    sealed: toBase64(await wrapContact(secrets, wave, known)),
  };
}

/** A person who left, as she is stored: her contact stays, so that she is not invited a second time, and she has no code. */
export const sealWithoutCode = async (
  secrets: WrappingSecrets,
  wave: string,
  contact: string,
): Promise<string> => toBase64(await wrapContact(secrets, wave, { contact, code: '' }));

/** Somebody who is or was on a roster. */
export interface Known extends Invitee {
  readonly codeHash: string;
  readonly hasLeft: boolean;
}

/**
 * Everybody who is or was on a roster.
 *
 * @throws OperatorError if APP_SECRET is another one than the roster was stored with.
 */
export function openPeople(
  secrets: WrappingSecrets,
  wave: string,
  invitations: readonly StoredInvitation[],
): Promise<readonly Known[]> {
  return Promise.all(
    invitations.map(async ({ codeHash, group, sealed }) => {
      const opened = await unwrapContact(secrets, wave, fromBase64(sealed));
      if (!opened) throw new OperatorError(message('roster.otherSecret'));
      return { contact: opened.contact, group, codeHash, hasLeft: opened.code === '' };
    }),
  );
}
