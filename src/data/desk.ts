// The people of the desk, what each may do, and the drafts that they write. The database decides by the living session of who asks.
import type { Bilingual } from '#domain/instrument/terms.ts';
import type { ProgrammeState } from '#domain/waves/record.ts';
import { callFunction, type Outcome } from './client.ts';
import type { Person } from './person.ts';

/** What somebody can be at the desk. */
export type DeskRole = 'organiser' | 'reviewer' | 'agency_admin';

/** What a page of the desk asks for; the database knows which roles have it. */
export type DeskRight = 'enter' | 'see' | 'organise' | 'review' | 'oversee';

interface Named {
  readonly slug: string;
  readonly name: Bilingual;
}

export interface Membership {
  readonly role: DeskRole;
  readonly agency: Named;
  /** `null` where it is about all units of the agency. */
  readonly unit: Named | null;
}

/** Who is signed in. */
export interface Me {
  readonly email: string;
  readonly memberships: readonly Membership[];
}

/** Who asks, or `null` without a living session. */
export const readMe = (person: Person): Promise<Me | null> => person.call('desk_me', {});

/** What an address of the desk names, all of which must belong together. */
export interface DeskPlace {
  readonly unit?: string | undefined;
  readonly agency?: string | undefined;
  readonly wave?: string | undefined;
}

/** The address of who asks if that person has this right there, or anywhere where no place is named; `null` otherwise. */
export const askRight = (
  person: Person,
  right: DeskRight,
  { unit, agency, wave }: DeskPlace = {},
): Promise<string | null> =>
  person.call('desk_may', {
    right_name: right,
    unit_slug: unit ?? null,
    agency_slug: agency ?? null,
    wave_code: wave ?? null,
  });

/** Count that a code was asked for; whether one is to be sent. */
export const maySend = (address: string): Promise<boolean> =>
  callFunction('desk_may_send', { address }, 'operator');

/** Count a try of a code; whether it may be compared. */
export const mayTry = (address: string): Promise<boolean> =>
  callFunction('desk_may_try', { address }, 'operator');

export type SectionName = 'unit' | 'training' | 'waves' | 'raters';

/** A section of a draft as it was saved last. */
export interface Section {
  readonly content: unknown;
  readonly version: number;
  readonly changedAt: string;
  /** Mail address. */
  readonly changedBy: string;
}

/** A programme that organisers are writing, or that waits for the agency. */
export interface Draft {
  readonly id: string;
  /** `writing` until it is submitted. */
  readonly state: 'writing' | Exclude<ProgrammeState, 'draft'>;
  /** Of the programme; `null` until what was written makes a plan. */
  readonly number: number | null;
  readonly startedOn: string;
  readonly startedBy: string;
  /** Why the agency gave it back. */
  readonly returned: string | null;
  readonly agency: Named;
  readonly unit: Named | null;
  readonly sections: Readonly<Partial<Record<SectionName, Section>>>;
}

/** The drafts that somebody may see. */
export const readDrafts = (person: Person): Promise<readonly Draft[]> =>
  person.call('desk_drafts', {});

/** A draft, or `null` where who asks lacks this right in it. */
export const readDraft = (
  person: Person,
  draft: string,
  right: DeskRight = 'see',
): Promise<Draft | null> => person.call('desk_draft', { draft, right_name: right });

export type Started =
  | (Outcome<'started'> & { readonly ok: true; readonly id: string })
  | (Outcome<'unknown'> & { readonly ok: false });

/** Start a programme of a unit, or of a new one where `null`. */
export const startDraft = (person: Person, agency: string, unit: string | null): Promise<Started> =>
  person.call('desk_start_draft', { agency_slug: agency, unit_slug: unit });

export type Saved =
  | (Outcome<'saved'> & { readonly ok: true; readonly now: Section })
  | (Outcome<'changed'> & { readonly ok: false; readonly now: Section })
  | (Outcome<'unknown' | 'not-writing'> & { readonly ok: false });

/** Save a section on top of the version that its form was made from; 0 where there was none. */
export const saveSection = (
  person: Person,
  draft: string,
  section: SectionName,
  seen: number,
  content: unknown,
): Promise<Saved> => person.call('desk_save_section', { draft, section, seen, content });

/** Throw a draft away. */
export const dropDraft = (
  person: Person,
  draft: string,
): Promise<Outcome<'dropped' | 'not-writing' | 'unknown'>> =>
  person.call('desk_drop_draft', { draft });

/** Note which programme a draft has become. */
export const linkDraft = (
  draft: string,
  unit: string,
  number: number,
): Promise<Outcome<'linked' | 'unknown'>> =>
  callFunction('link_draft', { draft, unit_slug: unit, number }, 'operator');

/** Note why the agency gave a draft back; `null` once it was submitted again. */
export const noteReturn = (
  unit: string,
  number: number,
  note: string | null,
): Promise<Outcome<'noted' | 'unknown'>> =>
  callFunction('return_draft', { unit_slug: unit, number, note }, 'operator');

/** The draft that became a programme, or `null`. Operator only. */
export const readDraftOf = (unit: string, number: number): Promise<Draft | null> =>
  callFunction('draft_of', { unit_slug: unit, number }, 'operator');

/** Delete the draft of a programme that runs, and with it the sealed roster. */
export const endDraft = (unit: string, number: number): Promise<Outcome<'ended'>> =>
  callFunction('end_draft', { unit_slug: unit, number }, 'operator');

/** What all programmes of a unit share. */
export interface UnitTerms {
  readonly slug: string;
  readonly name: Bilingual;
  readonly type: string;
  readonly typeLabel: Bilingual | null;
  readonly timeZone: string;
  /** Numbers of its programmes, in whatever state. */
  readonly programmes: readonly number[];
}

/** The facts of a unit, or `null` where there is none. Operator only. */
export const readUnitTerms = (unit: string): Promise<UnitTerms | null> =>
  callFunction('unit_terms', { unit_slug: unit }, 'operator');

/** What other units have taken: whether a slug, and which names in an agency, in lower case. Operator only. */
export const readTaken = (
  agency: string,
  proposed: string,
  except: string | null,
): Promise<{ readonly isTaken: boolean; readonly names: readonly string[] }> =>
  callFunction('taken_names', { agency_slug: agency, proposed, except_unit: except }, 'operator');

/** Delete the plan that a draft left behind when its unit got another address. Operator only. */
export const forgetPlan = (
  unit: string,
  number: number,
): Promise<Outcome<'forgotten' | 'linked'>> =>
  callFunction('forget_plan', { unit_slug: unit, number }, 'operator');

/** Somebody of the desk as its administrators see her. */
export interface Member {
  readonly id: string;
  readonly email: string;
  readonly role: DeskRole;
  readonly unit: Named | null;
  readonly invitedOn: string;
  readonly invitedBy: string;
}

/** Who works at the desk of an agency; nobody where who asks is none of its administrators. */
export const readPeople = (person: Person, agency: string): Promise<readonly Member[]> =>
  person.call('desk_people', { agency_slug: agency });

export type Invited = Outcome<
  'invited' | 'known' | 'no-address' | 'no-role' | 'unit-unknown' | 'unknown'
>;

/** Take somebody in, for one unit or for the whole agency. */
export const invitePerson = (
  person: Person,
  agency: string,
  { address, role, unit }: { address: string; role: string; unit: string | null },
): Promise<Invited> =>
  person.call('desk_invite', { agency_slug: agency, address, role_name: role, unit_slug: unit });

/** Take a membership away. */
export const removePerson = (
  person: Person,
  agency: string,
  member: string,
): Promise<Outcome<'removed' | 'last-administrator' | 'unknown'>> =>
  person.call('desk_remove', { agency_slug: agency, member });

/** An agency, with its name where it is to be made. */
export interface AgencyGiven {
  readonly slug: string;
  readonly name?: Bilingual;
}

export type MemberAdded = Outcome<
  | 'invited'
  | 'known'
  | 'no-address'
  | 'no-role'
  | 'agency-unknown'
  | 'unit-unknown'
  | 'operator-missing'
>;

/** Take somebody in by the operator: how the first administrator comes. */
export const addMember = (
  agency: AgencyGiven,
  address: string,
  role: DeskRole,
  unit: string | null,
  actor: string | null,
): Promise<MemberAdded> =>
  callFunction(
    'add_member',
    { agency, address, role_name: role, unit_slug: unit, actor },
    'operator',
  );

/** Take all memberships of a person in an agency away, by the operator. */
export const removeMember = (
  agency: string,
  address: string,
  actor: string | null,
): Promise<Outcome<'removed' | 'unknown' | 'operator-missing'>> =>
  callFunction('remove_member', { agency_slug: agency, address, actor }, 'operator');

/** One line of who works where. */
export interface ListedMember {
  readonly agency: string;
  readonly email: string;
  readonly role: DeskRole;
  readonly unit: string | null;
}

/** Who works at the desk of an agency, or of all. Operator only. */
export const listMembers = (agency: string | null): Promise<readonly ListedMember[]> =>
  callFunction('list_members', { agency_slug: agency }, 'operator');
