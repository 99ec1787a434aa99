// Changes a roster person by person: a lost invitation is replaced, somebody joins, leaves, or takes another's place.
//
// Nothing that is answered here depends on whether somebody has answered: the database carries that from the old code to the new
// one and tells nobody.
import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isStorable } from '#crypto/wrapped-contact.ts';
import type { WrappingSecrets } from '#crypto/wrapping.ts';
import {
  changeRoster,
  readStoredRoster,
  replaceInvitation,
  type Leaving,
  type RosterChange,
} from '#data/rosters.ts';
import { STAFF_GROUPS, type StaffGroup } from '#domain/instrument/terms.ts';
import { invitationsFolder } from '../keys/key-store.ts';
import { secretsOf } from '../keys/wave-secret.ts';
import { message, type Message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { writeCoded, type Hand, type Place } from '../inviting/invite-roster.ts';
import { personOf, spoiltBy, tidyContact } from './contacts.ts';
import { MOST_PEOPLE, type Invitee } from './read-roster.ts';
import {
  giveCode,
  hashOfCode,
  openPeople,
  sealCode,
  sealWithoutCode,
  type Coded,
  type Known,
} from './sealed-people.ts';

/** A roster with the secrets that open it. */
interface OpenedRoster {
  readonly wave: string;
  readonly secrets: WrappingSecrets;
  readonly people: readonly Known[];
}

const groupIn = (group: StaffGroup): Message => message(`roster.${group}`);

/** What is said of each way in which the database refuses. */
function refuse(wave: string, reason: RosterChange['reason'], group: StaffGroup | null): never {
  const named = group === null ? '' : groupIn(group);
  const refusals: Readonly<Partial<Record<RosterChange['reason'], Message>>> = {
    'wave-unknown': message('roster.waveUnknown', { wave }),
    'wave-closed': message('roster.waveEnded', { wave }),
    'no-roster': message('roster.rosterMissing', { wave }),
    'code-unknown': message('roster.changedMeanwhile', { wave }),
    'group-not-asked': message('roster.groupNotAsked', { wave, group: named }),
    'not-open': message('roster.notOpenYet', { wave }),
    'too-late': message('roster.tooLate', { wave }),
    'too-many-added': message('roster.tooManyAdded', { group: named }),
    'last-of-group': message('roster.lastOfGroup', { group: named }),
    'operator-missing': message('roster.operatorNeeded'),
  };
  throw new OperatorError(refusals[reason]!);
}

async function openRoster(wave: string, { secret }: Hand): Promise<OpenedRoster> {
  const stored = await readStoredRoster(wave);
  if (!stored) return refuse(wave, 'wave-unknown', null);
  if (stored.state !== 'planned' && stored.state !== 'open')
    return refuse(wave, 'wave-closed', null);
  if (stored.invitations.length === 0) return refuse(wave, 'no-roster', null);
  const secrets = await secretsOf(wave, secret);
  return { wave, secrets, people: await openPeople(secrets, wave, stored.invitations) };
}

/** Who is on a roster under a contact, however it is written. */
function findPerson({ wave, people }: OpenedRoster, contact: string): Known {
  const person = personOf(contact);
  const found = people.find((known) => !known.hasLeft && personOf(known.contact) === person);
  if (!found) throw new OperatorError(message('roster.contactUnknown', { wave }));
  return found;
}

/** A contact that may join. */
function readNewContact({ wave, people }: OpenedRoster, text: string): string {
  const contact = tidyContact(text);
  const fault = isStorable({ contact, code: 'X'.repeat(16) })
    ? spoiltBy(contact)
    : message('roster.contactTooLong');
  if (contact === '' || fault)
    throw new OperatorError(
      message('roster.contactFault', { fault: fault ?? message('roster.contactMissing') }),
    );
  // Who left may have answered: invited once more, she could answer twice.
  if (people.some((known) => personOf(known.contact) === personOf(contact)))
    throw new OperatorError(message('roster.contactKnown', { wave }));
  return contact;
}

/** A folder that no earlier change has used. */
function freeFolder(place: Place, wave: string): string {
  const folder = invitationsFolder(place.keysFolder, wave);
  const folderOf = (run: number) => join(folder, `susulan-${run}`);
  let run = 1;
  while (existsSync(folderOf(run))) run += 1;
  return folderOf(run);
}

/** Hands one person's invitation out, and stores its code by `store` on the way. */
type Inviting<T> = (person: Coded, store: () => Promise<void>) => Promise<T>;

/** Into a folder, which gets its name once the code counts. */
const intoFolder =
  (wave: string, place: Place): Inviting<string> =>
  async (person, store) => {
    const folder = freeFolder(place, wave);
    const written = `${folder}.new`;
    rmSync(written, { recursive: true, force: true });
    try {
      await writeCoded(written, wave, [person], place);
      await store();
      renameSync(written, folder);
      return folder;
    } catch (error) {
      rmSync(written, { recursive: true, force: true });
      throw error;
    }
  };

/** To whoever asked: nothing is written, and where the answer is lost the invitation is replaced once more. */
const inMemory: Inviting<Coded> = async (person, store) => {
  await store();
  return person;
};

/** The code of somebody who leaves becomes one that nobody was given. */
async function leave(
  { wave, secrets }: OpenedRoster,
  { codeHash, contact }: Known,
): Promise<Leaving> {
  const sealed = await sealWithoutCode(secrets, wave, contact);
  return { codeHash, newHash: hashOfCode(randomBytes(32)), sealed };
}

/** Replace a lost invitation; what is answered is the same whether the old one was used or not. */
async function reissue<T>(
  wave: string,
  contact: string,
  hand: Hand,
  invite: Inviting<T>,
): Promise<T> {
  const roster = await openRoster(wave, hand);
  const known = findPerson(roster, contact);
  const person = giveCode(known);
  const code = await sealCode(roster.secrets, wave, person);
  return invite(person, async () => {
    const { ok, reason } = await replaceInvitation(wave, known.codeHash, code, hand.actor ?? null);
    if (!ok) refuse(wave, reason, person.group);
  });
}

/** Invite one more person to an open wave. */
async function takeIn<T>(
  wave: string,
  contact: string,
  group: StaffGroup,
  hand: Hand,
  invite: Inviting<T>,
): Promise<T> {
  const roster = await openRoster(wave, hand);
  const here = roster.people.filter(({ hasLeft }) => !hasLeft).length;
  const person = giveCode({ contact: readNewContact(roster, contact), group });
  if (here >= MOST_PEOPLE)
    throw new OperatorError(message('roster.tooMany', { given: here + 1, most: MOST_PEOPLE }));
  const code = await sealCode(roster.secrets, wave, person);
  return invite(person, async () => {
    const { ok, reason } = await changeRoster(wave, null, { ...code, group }, hand.actor ?? null);
    if (!ok) refuse(wave, reason, group);
  });
}

/** Put one person in the place of another, in the same group unless another one is named. */
async function swap<T>(
  wave: string,
  [oldContact, newContact]: readonly [string, string],
  group: StaffGroup | null,
  hand: Hand,
  invite: Inviting<T>,
): Promise<T> {
  const roster = await openRoster(wave, hand);
  const known = findPerson(roster, oldContact);
  const person = giveCode({
    contact: readNewContact(roster, newContact),
    group: group ?? known.group,
  });
  const code = await sealCode(roster.secrets, wave, person);
  const leaving = await leave(roster, known);
  return invite(person, async () => {
    const joining = { ...code, group: person.group };
    const { ok, reason } = await changeRoster(wave, leaving, joining, hand.actor ?? null);
    if (!ok) refuse(wave, reason, person.group);
  });
}

/** Replace a lost invitation, and write the new one into a folder. */
export async function reissueInvitation(
  wave: string,
  contact: string,
  place: Place,
): Promise<Message> {
  const folder = await reissue(wave, contact, place, intoFolder(wave, place));
  return message('roster.reissued', { wave, folder });
}

/** Replace a lost invitation; the answer is the only place where the new code stands. */
export const giveInvitationAnew = (wave: string, contact: string, hand: Hand): Promise<Coded> =>
  reissue(wave, contact, hand, inMemory);

/** Invite one more person to an open wave, and write the invitation into a folder. */
export async function addPerson(
  wave: string,
  contact: string,
  group: StaffGroup,
  place: Place,
): Promise<Message> {
  const folder = await takeIn(wave, contact, group, place, intoFolder(wave, place));
  return message('roster.added', { wave, folder });
}

/** Invite one more person to an open wave. */
export const takePersonIn = (
  wave: string,
  contact: string,
  group: StaffGroup,
  hand: Hand,
): Promise<Coded> => takeIn(wave, contact, group, hand, inMemory);

/** Withdraw one person from an open wave; an answer that was given stays. */
export async function withdrawPerson(wave: string, contact: string, hand: Hand): Promise<Message> {
  const roster = await openRoster(wave, hand);
  const known = findPerson(roster, contact);
  const leaving = await leave(roster, known);
  const { ok, reason } = await changeRoster(wave, leaving, null, hand.actor ?? null);
  if (!ok) refuse(wave, reason, known.group);
  return message('roster.withdrawn', { wave });
}

/** Put one person in the place of another, and write the invitation into a folder. */
export async function replacePerson(
  wave: string,
  contacts: readonly [string, string],
  group: StaffGroup | null,
  place: Place,
): Promise<Message> {
  const folder = await swap(wave, contacts, group, place, intoFolder(wave, place));
  return message('roster.replaced', { wave, folder });
}

/** Put one person in the place of another. */
export const exchangePerson = (
  wave: string,
  contacts: readonly [string, string],
  hand: Hand,
): Promise<Coded> => swap(wave, contacts, null, hand, inMemory);

/** Everybody on the roster of a planned or open wave, in the order of groups and contacts; who has left is not among them. */
export async function listPeople(wave: string, hand: Hand): Promise<readonly Invitee[]> {
  const stored = await readStoredRoster(wave);
  if (!stored || stored.invitations.length === 0) return [];
  const secrets = await secretsOf(wave, hand.secret);
  const people = await openPeople(secrets, wave, stored.invitations);
  return people
    .filter(({ hasLeft }) => !hasLeft)
    .map(({ contact, group }) => ({ contact, group }))
    .sort(
      (a, b) =>
        STAFF_GROUPS.indexOf(a.group) - STAFF_GROUPS.indexOf(b.group) ||
        a.contact.localeCompare(b.contact),
    );
}
