// Makes a code for everybody on a roster and writes the invitations; the database gets hashes of codes, and contact and code encrypted under the wave's secret.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toBase64 } from '#crypto/base64.ts';
import { writeInvitationCode } from '#crypto/codes.ts';
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { wrapContact } from '#crypto/wrapped-contact.ts';
import type { WrappingSecrets } from '#crypto/wrapping.ts';
import { importInvitations, type Import } from '#data/tickets.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { invitationsFolder } from '../keys/key-store.ts';
import { makeSecrets, secretsOf } from '../keys/wave-secret.ts';
import type { Trustee } from '../make-keys.ts';
import { formOf, prepareWithNewKeys } from '../open-wave.ts';
import { OperatorError } from '../operator-error.ts';
import { findNote } from './change-note.ts';
import type { Invitee } from './read-roster.ts';
import { linkOf, type Invitation } from './invitation.ts';
import { writeInvitations } from './write-invitations.ts';

/** Where invitations are written and what they say of the site. */
export interface Place {
  /** The folder of the keys: invitations lie beside the secret of their wave, and go with it. */
  readonly keysFolder: string;
  readonly secret: string;
  readonly siteUrl: string;
  readonly language: Language;
}

const CODE_BYTES = 10;

interface Coded extends Invitee {
  readonly code: Buffer;
}

/** Where subordinates are not asked because fewer than three superiors attended, they rate as colleagues. */
const SUBORDINATES_ARE_PEERS =
  '\n  A wave does not ask subordinates where fewer than 3 superiors attended: they would rate one or two persons.' +
  ' Write "rekan" for "bawahan"; they get the form of colleagues and count among them.';

function refuse(wave: string, { reason, groups = {} }: Import): never {
  const counts = Object.entries(groups).map(
    ([group, { asked, given }]) =>
      `  ${group}: ${asked ?? 'not asked'} in the wave, ${given} in the file`,
  );
  const { subordinate } = groups;
  const remedy =
    subordinate && subordinate.asked === null && subordinate.given > 0
      ? SUBORDINATES_ARE_PEERS
      : '';
  const refusals: Readonly<Record<string, string>> = {
    'wave-unknown': `There is no wave "${wave}".`,
    'wave-closed': `Wave "${wave}" takes no invitations any more.`,
    'roster-taken': `Wave "${wave}" has its roster already. A roster is taken once, so that nobody gets two tickets.`,
    'roster-differs': `The roster does not fit wave "${wave}":\n${counts.join('\n')}${remedy}`,
  };
  throw new OperatorError(`Nothing was imported. ${refusals[reason] ?? reason}`);
}

/** Store the roster; the counts of a planned wave follow it, those of a prepared one must be the same. */
async function store(
  wave: string,
  people: readonly Coded[],
  secrets: WrappingSecrets,
): Promise<void> {
  const invitations = await Promise.all(
    people.map(async ({ contact, group, code }) => {
      const known = { contact, code: writeInvitationCode(code) };
      return {
        sealed: toBase64(await wrapContact(secrets, wave, known)),
        group,
        codeHash: createHash('sha256').update(code).digest('base64'),
      };
    }),
  );
  const outcome = await importInvitations(wave, invitations);
  if (!outcome.ok) refuse(wave, outcome);
}

/** Write all invitations of a wave that has its key file. */
async function write(
  folder: string,
  wave: string,
  people: readonly Coded[],
  { siteUrl, language }: Place,
): Promise<void> {
  const form = await formOf(wave);
  const fingerprint = await fingerprintWords(form.keyFile!);
  const invitations = people.map(({ contact, group, code }): Invitation => {
    const text = writeInvitationCode(code);
    const link = linkOf(siteUrl, language, wave, group, text, fingerprint);
    return { contact, group, code: text, link };
  });
  const context = { form, fingerprint, siteUrl, language };
  writeInvitations(folder, invitations, context, await findNote(form));
}

/**
 * Invite everybody on a roster to a wave.
 *
 * The key file names the size of the roster, and every invitation names the key file. So a wave without keys takes the
 * roster first; until it opens, a roster may be taken again with new codes, should anything fail on the way. A wave with
 * keys gets its invitations written first, so that no code ever counts that nobody was given.
 *
 * @param trustee who keeps one half of the tally key; named here, since the invitations name the key file.
 * @returns the folder with the invitations.
 * @throws OperatorError if the wave does not take this roster; nothing is imported then.
 */
export async function inviteRoster(
  wave: string,
  roster: readonly Invitee[],
  place: Place,
  trustee: Trustee | null = null,
): Promise<string> {
  const { keyFile } = await formOf(wave);
  const folder = invitationsFolder(place.keysFolder, wave);
  const people = roster.map((person): Coded => ({ ...person, code: randomBytes(CODE_BYTES) }));
  if (keyFile === null) {
    await store(wave, people, await makeSecrets(wave, place.secret));
    await prepareWithNewKeys(wave, place.secret, trustee);
    await write(folder, wave, people, place);
    return folder;
  }
  // Names a trustee who comes too late, and does nothing else.
  if (trustee) await prepareWithNewKeys(wave, place.secret, trustee);
  const secrets = await secretsOf(wave, place.secret);
  await write(`${folder}.new`, wave, people, place);
  try {
    await store(wave, people, secrets);
  } catch (error) {
    rmSync(`${folder}.new`, { recursive: true, force: true });
    throw error;
  }
  // File by file: slips of citizens lie in the same folder, and stay.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(`${folder}.new`))
    renameSync(join(`${folder}.new`, name), join(folder, name));
  rmSync(`${folder}.new`, { recursive: true, force: true });
  return folder;
}
