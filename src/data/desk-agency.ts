// What an agency sees of its units at the desk; the database decides by who asks, and answers nothing to others.
import type { Bilingual } from '#domain/instrument/terms.ts';
import type { ProgrammeState, WaveState } from '#domain/waves/record.ts';
import type { UnitWarning } from './jobs.ts';
import type { Person } from './person.ts';
import type { OwnProgramme } from './programmes.ts';
import type { RetentionFact } from './retention.ts';

interface Named {
  readonly slug: string;
  readonly name: Bilingual;
}

/** A wave as far as its days and state go; never how many have answered. */
export interface AgencyWave {
  readonly code: string;
  readonly month: number;
  readonly state: WaveState;
  /** ISO dates. */
  readonly opensOn: string;
  readonly closesOn: string;
}

export interface AgencyProgramme {
  readonly number: number;
  readonly state: ProgrammeState;
  readonly training: Bilingual;
  readonly trainedOn: string;
  readonly k: number;
  readonly kCitizen: number;
  readonly hasReviewers: boolean;
  readonly asksCitizens: boolean;
  readonly waves: readonly AgencyWave[];
}

/** Results that the unit has written nothing about since. */
export interface Unanswered {
  readonly wave: string;
  readonly month: number;
  readonly publishedOn: string;
}

export interface AgencyUnit extends Named {
  /** ISO date where the unit works. */
  readonly today: string;
  readonly programmes: readonly AgencyProgramme[];
  readonly unanswered: readonly Unanswered[];
  readonly warnings: readonly Omit<UnitWarning, 'unit'>[];
}

export interface AgencyOverview extends Named {
  readonly units: readonly AgencyUnit[];
}

/** An agency with all its units, or `null` where who asks is none of its administrators. */
export const readAgency = (person: Person, agency: string): Promise<AgencyOverview | null> =>
  person.call('desk_agency', { agency_slug: agency });

/** Who did a step of a programme. */
interface Step {
  /** As the audit trail names it. */
  readonly by: string;
  /** ISO time with its zone. */
  readonly at: string;
}

/** Everything that a programme asks and promises; no contact. */
export interface AgencyProgrammeTerms extends OwnProgramme {
  readonly unit: Named;
  readonly today: string;
  readonly visitorsPerDay: number | null;
  /** The draft that it was written in; `null` where it came by command or runs already. */
  readonly draft: string | null;
  readonly hasReviewers: boolean;
  readonly submitted: Step | null;
  readonly approved: (Step & { readonly samePerson: boolean | null }) | null;
}

/** A programme of a unit of this agency, or `null`. */
export const readProgrammeTerms = (
  person: Person,
  agency: string,
  unit: string,
  number: number,
): Promise<AgencyProgrammeTerms | null> =>
  person.call('desk_programme', { agency_slug: agency, unit_slug: unit, number });

/** One act on the agency, its people or a unit; never a contact of a rater, a code or an answer. */
export interface AgencyAct {
  /** Local date and time, `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
  /** Time zone of that time. */
  readonly zone: string;
  readonly actor: string;
  readonly act: string;
  /** Code of a wave, slug of the unit, or the address of somebody of the desk. */
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  /** `null` where it is about the agency and its people. */
  readonly unit: Named | null;
}

export interface AgencyAudit {
  readonly total: number;
  readonly acts: readonly AgencyAct[];
}

/** Most acts of one answer. */
export const MOST_ACTS = 5_000;

/** Who did what, newest first, in all of the agency or in one unit. */
export const readAgencyAudit = (
  person: Person,
  agency: string,
  { unit, skipped, rows }: { unit: string | null; skipped: number; rows: number },
): Promise<AgencyAudit> =>
  person.call('desk_audit', { agency_slug: agency, unit_slug: unit, skipped, rows });

export interface UnitRetention extends Named {
  readonly facts: readonly RetentionFact[];
}

/** What is kept of the waves of some units until when, in the order of their slugs. */
export const readAgencyRetention = (
  person: Person,
  agency: string,
  skipped: number,
  units: number,
): Promise<readonly UnitRetention[]> =>
  person.call('desk_retention', { agency_slug: agency, skipped, units });
