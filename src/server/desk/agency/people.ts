// Who works at the desk of an agency: invited and removed here by its administrators.
import { readPeople, removePerson, type DeskRole, type Member } from '#data/desk.ts';
import type { AgencyOverview } from '#data/desk-agency.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { inviteToDesk } from '#operations/desk/invite-person.ts';
import { mailerOfSite } from '#operations/mail/mailbox-mailer.ts';
import { textOf } from '../form.ts';
import { houseOf } from '../house.ts';
import type { DeskVisit } from '../visit.ts';

export const ROLES: readonly DeskRole[] = ['organiser', 'reviewer', 'agency_admin'];

/** What the form of an invitation holds. */
export interface TypedInvitation {
  readonly address: string;
  readonly role: string;
  /** Slug; empty for the whole agency. */
  readonly unit: string;
}

export const NOTHING_TYPED: TypedInvitation = { address: '', role: 'organiser', unit: '' };

export type PeopleProblem =
  | 'no-address'
  | 'no-role'
  | 'not-for-unit'
  | 'unit-unknown'
  | 'known'
  | 'last-administrator'
  | 'unknown';

export type PeopleAct =
  | {
      readonly ok: true;
      readonly told: 'diundang' | 'diundang-surel' | 'dikeluarkan';
      readonly goesHome: boolean;
    }
  | {
      readonly ok: false;
      readonly problem: PeopleProblem;
      readonly field: string | null;
      readonly typed: TypedInvitation;
    };

export interface ListedPerson extends Member {
  readonly isSelf: boolean;
  /** Whether nobody else administers the agency. */
  readonly isLast: boolean;
}

/** Everybody of an agency, its administrators first. */
export async function listPeopleOf(visit: DeskVisit): Promise<readonly ListedPerson[]> {
  const people = await readPeople(visit.person, visit.address.agency ?? '');
  const administrators = people.filter(({ role }) => role === 'agency_admin').length;
  const order = ['agency_admin', 'organiser', 'reviewer'];
  return people
    .map((one) => ({
      ...one,
      isSelf: one.email === visit.actor,
      isLast: one.role === 'agency_admin' && administrators === 1,
    }))
    .toSorted(
      (a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.email.localeCompare(b.email),
    );
}

const FIELDS: Readonly<Record<PeopleProblem, string | null>> = {
  'no-address': 'surel',
  known: 'surel',
  'no-role': 'peran',
  'not-for-unit': 'unit',
  'unit-unknown': 'unit',
  'last-administrator': null,
  unknown: null,
};

async function takeIn(
  visit: DeskVisit,
  agency: AgencyOverview,
  typed: TypedInvitation,
  place: ActPlace,
): Promise<PeopleAct> {
  const refuse = (problem: PeopleProblem): PeopleAct => ({
    ...{ ok: false, problem, typed },
    field: FIELDS[problem],
  });
  const { address, role } = typed;
  if (role === 'agency_admin' && typed.unit !== '') return refuse('not-for-unit');
  const unit = agency.units.find(({ slug }) => slug === typed.unit) ?? null;
  if (typed.unit !== '' && unit === null) return refuse('unit-unknown');
  const house = houseOf(visit, place.language, place.url);
  const reason = await inviteToDesk(
    visit.person,
    { agency, address, role, unit },
    {
      ...{ siteUrl: house.siteUrl, actor: house.actor, later: place.later },
      openMailer: () => mailerOfSite(process.env),
    },
  );
  if (reason !== 'invited') return refuse(reason);
  return { ok: true, told: house.mails ? 'diundang-surel' : 'diundang', goesHome: false };
}

async function takeOut(visit: DeskVisit, form: FormData): Promise<PeopleAct> {
  const member = String(form.get('orang') ?? '');
  const refuse = (problem: PeopleProblem): PeopleAct => ({
    ...{ ok: false, problem, field: null },
    typed: NOTHING_TYPED,
  });
  const people = await listPeopleOf(visit);
  const known = people.find(({ id }) => id === member);
  if (!known) return refuse('unknown');
  const { reason } = await removePerson(visit.person, visit.address.agency ?? '', member);
  if (reason !== 'removed') return refuse(reason);
  const goesHome = known.isSelf && known.role === 'agency_admin';
  return { ok: true, told: 'dikeluarkan', goesHome };
}

/** Where an act happens. */
export interface ActPlace {
  readonly language: Language;
  readonly url: URL;
  readonly later: (work: Promise<void>) => void;
}

/** Invite or remove somebody, as the form says. */
export function changePeople(
  visit: DeskVisit,
  agency: AgencyOverview,
  form: FormData,
  place: ActPlace,
): Promise<PeopleAct> {
  if (form.get('laku') === 'keluarkan') return takeOut(visit, form);
  const text = (name: string) => textOf(form, name);
  const typed = { address: text('surel'), role: text('peran'), unit: text('unit') };
  return takeIn(visit, agency, typed, place);
}
