// Makes a code for everybody on a roster and writes the invitations; the database gets hashes of codes, and contact and code encrypted under the wave's secret.
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fromBase64 } from '#crypto/base64.ts';
import { writeInvitationCode } from '#crypto/codes.ts';
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { trusteeHalf } from '#crypto/tally-keys.ts';
import type { WrappingSecrets } from '#crypto/wrapping.ts';
import { importInvitations, type Import } from '#data/rosters.ts';
import { readProgress } from '#data/waves.ts';
import type { Language, StaffGroup } from '#domain/instrument/terms.ts';
import type { Wave } from '#domain/waves/wave.ts';
import { invitationsFolder } from '../keys/key-store.ts';
import { makeSecrets, secretsOf } from '../keys/wave-secret.ts';
import type { Trustee } from '../make-keys.ts';
import { message, type Message } from '../message.ts';
import { formOf, prepareWithNewKeys } from '../open-wave.ts';
import { OperatorError } from '../operator-error.ts';
import { countGroups, type Invitee } from '../roster/read-roster.ts';
import { giveCode, sealCode, type Coded } from '../roster/sealed-people.ts';
import { findNote } from './change-note.ts';
import { linkOf, type Invitation } from './invitation.ts';
import { writeInvitations } from './write-invitations.ts';

/** Who acts, and what opens the secrets of a wave. */
export interface Hand {
  /** APP_SECRET. */
  readonly secret: string;
  /** Nobody has to say so for demo units. */
  readonly actor?: string | null;
}

/** Where invitations are written and what they say of the site. */
export interface Place extends Hand {
  /** The folder of the keys: invitations lie beside the secret of their wave, and go with it. */
  readonly keysFolder: string;
  readonly siteUrl: string;
  readonly language: Language;
}

/** What is said of the groups in which a roster does not fit its wave. */
function describeGroups(groups: NonNullable<Import['groups']>): readonly Message[] {
  return Object.entries(groups).map(([group, { asked, given }]) =>
    message('roster.askedAndGiven', {
      group: message(`roster.${group as StaffGroup}`),
      asked: asked ?? message('roster.notAsked'),
      given,
    }),
  );
}

function refuse(wave: string, { reason, groups = {} }: Import): never {
  const { subordinate } = groups;
  // Where subordinates are not asked because fewer than three superiors attended, they rate as colleagues.
  const isRemedied = subordinate && subordinate.asked === null && subordinate.given > 0;
  const told = [
    ...describeGroups(groups),
    ...(isRemedied ? [message('roster.subordinatesArePeers')] : []),
  ];
  const refusals: Readonly<Partial<Record<Import['reason'], Message>>> = {
    'wave-unknown': message('roster.waveUnknown', { wave }),
    'wave-closed': message('roster.waveEnded', { wave }),
    'roster-taken': message('roster.rosterTaken', { wave }),
    'roster-differs': message('roster.rosterDiffers', { wave, groups: told }),
    'slips-printed': message('roster.slipsPrinted', { wave }),
    'operator-missing': message('roster.operatorNeeded'),
  };
  throw new OperatorError(message('roster.nothingImported', { reason: refusals[reason]! }));
}

/** Store the roster; the counts of a planned wave follow it, those of a prepared one must be the same unless it is replaced. */
async function store(
  wave: string,
  people: readonly Coded[],
  secrets: WrappingSecrets,
  { actor = null }: Hand,
  replaces = false,
): Promise<void> {
  const invitations = await Promise.all(
    people.map(async (person) => ({
      ...(await sealCode(secrets, wave, person)),
      group: person.group,
    })),
  );
  const outcome = await importInvitations(wave, invitations, actor, replaces);
  if (!outcome.ok) refuse(wave, outcome);
}

/** Write invitations of a wave that has its key file. */
export async function writeCoded(
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

/** Whether a roster has other numbers than the key file of its wave. */
const differs = ({ invited }: Wave, roster: readonly Invitee[]): boolean => {
  const given = new Map(countGroups(roster));
  return Object.entries(invited).some(
    ([group, asked]) => asked !== null && given.get(group as StaffGroup) !== asked,
  );
};

/** The wave, once it is known that it takes this roster; whether it gets other keys with it. */
async function lookAtWave(
  wave: string,
  roster: readonly Invitee[],
  trustee: Trustee | null,
  replaces: boolean,
): Promise<{ readonly form: Wave; readonly isNewRoster: boolean }> {
  const form = await formOf(wave);
  const isKept = form.tallyKey !== null && trusteeHalf(fromBase64(form.tallyKey)) !== null;
  const isPromised = isKept || Boolean((await readProgress(wave))?.promisesTrustee);
  const isNewRoster =
    replaces &&
    form.keyFile !== null &&
    form.state === 'planned' &&
    (differs(form, roster) || isPromised !== isKept);
  // New keys without the trustee of the old ones, or of the programme, would take away a promise.
  if (isNewRoster && trustee === null && isPromised)
    throw new OperatorError(message('roster.trusteeNeeded', { wave }));
  return { form, isNewRoster };
}

/**
 * Give a planned wave its roster without writing an invitation: links are made from what is stored, when a mail goes out or
 * somebody hands them out.
 *
 * @throws OperatorError if the wave does not take this roster; nothing is imported then.
 */
export async function takeRoster(
  wave: string,
  roster: readonly Invitee[],
  hand: Hand,
  trustee: Trustee | null = null,
): Promise<void> {
  const { form, isNewRoster } = await lookAtWave(wave, roster, trustee, true);
  const isFirst = form.keyFile === null || isNewRoster;
  const secrets = await (isFirst ? makeSecrets : secretsOf)(wave, hand.secret);
  if (!isFirst && trustee) await prepareWithNewKeys(wave, hand.secret, trustee);
  await store(wave, roster.map(giveCode), secrets, hand, isFirst);
  if (isFirst) await prepareWithNewKeys(wave, hand.secret, trustee);
}

/**
 * Invite everybody on a roster to a wave.
 *
 * The key file names the size of the roster, and every invitation names the key file. So a wave without keys takes the
 * roster first; until it opens, a roster may be taken again with new codes, should anything fail on the way. A wave with
 * keys gets its invitations written first, so that no code ever counts that nobody was given.
 *
 * @param trustee who keeps one half of the tally key; named here, since the invitations name the key file.
 * @param replaces whether a roster with other numbers may take the place of one whose wave is not open: the wave gets new keys.
 * @returns the folder with the invitations.
 * @throws OperatorError if the wave does not take this roster; nothing is imported then.
 */
export async function inviteRoster(
  wave: string,
  roster: readonly Invitee[],
  place: Place,
  trustee: Trustee | null = null,
  replaces = false,
): Promise<string> {
  const { form, isNewRoster } = await lookAtWave(wave, roster, trustee, replaces);
  const folder = invitationsFolder(place.keysFolder, wave);
  const people = roster.map(giveCode);
  if (form.keyFile === null || isNewRoster) {
    await store(wave, people, await makeSecrets(wave, place.secret), place, replaces);
    await prepareWithNewKeys(wave, place.secret, trustee);
    await writeCoded(folder, wave, people, place);
    return folder;
  }
  // Names a trustee who comes too late, and does nothing else.
  if (trustee) await prepareWithNewKeys(wave, place.secret, trustee);
  const secrets = await secretsOf(wave, place.secret);
  await writeCoded(`${folder}.new`, wave, people, place);
  try {
    await store(wave, people, secrets, place);
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
