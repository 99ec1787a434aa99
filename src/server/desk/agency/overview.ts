// The first page of an agency: what waits for a person, and its units in that order; never by a result.
import {
  readAgency,
  type AgencyOverview,
  type AgencyProgramme,
  type AgencyUnit,
} from '#data/desk-agency.ts';
import type { WarningFact } from '#data/jobs.ts';
import type { Bilingual, Language } from '#domain/instrument/terms.ts';
import { daysBetween } from '#domain/waves/calendar.ts';
import type { DeskVisit } from '../visit.ts';

/** The agency that an address names, with its units. */
export const agencyFor = ({ person, address }: DeskVisit): Promise<AgencyOverview | null> =>
  readAgency(person, address.agency ?? '');

/** What can be chosen about the units of the list. */
export const STANDINGS = ['waiting', 'submitted', 'running', 'draft', 'ended'] as const;
export type UnitStanding = (typeof STANDINGS)[number];

export interface UnitSearch {
  /** What was typed, at most 80 characters. */
  readonly text: string;
  readonly standing: UnitStanding | null;
  /** From 1. */
  readonly page: number;
}

/** Something that a person should decide or look at. */
export type Waiting = { readonly unit: Pick<AgencyUnit, 'slug' | 'name'> } & (
  | {
      readonly kind: 'submitted';
      readonly number: number;
      readonly training: Bilingual;
      /** ISO date of the first opening. */
      readonly opensOn: string | null;
      /** Days until then; negative where it is over. */
      readonly days: number | null;
    }
  | {
      readonly kind: 'warning';
      readonly fact: WarningFact;
      readonly subject: string;
      /** ISO date. */
      readonly day: string;
    }
  | {
      readonly kind: 'unanswered';
      /** Of the waves, the oldest publication first. */
      readonly months: readonly number[];
      /** ISO date of the oldest publication. */
      readonly publishedOn: string;
      /** Since then. */
      readonly days: number;
    }
);

/** The next day on which something happens by itself. */
export interface NextDay {
  readonly month: number;
  readonly day: string;
  readonly act: 'opens' | 'closes';
}

export interface UnitLine {
  readonly unit: AgencyUnit;
  readonly waits: number;
  readonly next: NextDay | null;
}

/** Units on one page of the list. */
export const PAGE_SIZE = 20;

/** How many that wait are shown before somebody asks for all. */
export const FIRST_WAITING = 8;

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Read the search out of an address; what is unknown counts as "all".
 *
 * @example readUnitSearch(new URLSearchParams('keadaan=submitted')).standing // => 'submitted'
 */
export function readUnitSearch(query: URLSearchParams): UnitSearch {
  return {
    text: (query.get('cari') ?? '').trim().slice(0, 80),
    standing: STANDINGS.find((one) => one === query.get('keadaan')) ?? null,
    page: Math.min(Math.max(Math.trunc(Number(query.get('halaman'))) || 1, 1), 10_000),
  };
}

const firstOpening = ({ waves }: AgencyProgramme): string | null =>
  waves.reduce<string | null>(
    (first, { opensOn }) => (first === null || opensOn < first ? opensOn : first),
    null,
  );

function submittedIn({ slug, name, today, programmes }: AgencyUnit): readonly Waiting[] {
  return programmes
    .filter(({ state }) => state === 'submitted')
    .map((programme) => {
      const opensOn = firstOpening(programme);
      const { number, training } = programme;
      const days = opensOn === null ? null : daysBetween(today, opensOn);
      return { kind: 'submitted', unit: { slug, name }, number, training, opensOn, days };
    });
}

/**
 * What is to be looked at in a unit. Results count as unanswered from the day of their publication; the warning after 30 days
 * says the same once more.
 */
function looksIn({ slug, name, today, warnings, unanswered }: AgencyUnit): readonly Waiting[] {
  const unit = { slug, name };
  const [oldest] = unanswered;
  const looks = warnings
    .filter(({ fact }) => fact !== 'results-unanswered')
    .map((warning): Waiting => ({ kind: 'warning', unit, ...warning }));
  if (!oldest) return looks;
  const { publishedOn } = oldest;
  const days = daysBetween(publishedOn, today);
  const months = unanswered.map(({ month }) => month);
  return [...looks, { kind: 'unanswered', unit, months, publishedOn, days }];
}

/** The day by which what waits is sorted: a decision by the opening that it holds up, results by their age. */
function dayOf(waiting: Waiting): string {
  switch (waiting.kind) {
    case 'submitted':
      return waiting.opensOn ?? '9999-12-31';
    case 'warning':
      return waiting.day;
    case 'unanswered':
      return waiting.publishedOn;
  }
}

const KINDS: readonly Waiting['kind'][] = ['submitted', 'warning', 'unanswered'];

/** Everything that waits in an agency: decisions first, then what is to be looked at, then results without an answer; the oldest first. */
export function listWaiting({ units }: AgencyOverview): readonly Waiting[] {
  const compare = (a: Waiting, b: Waiting) =>
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    dayOf(a).localeCompare(dayOf(b)) ||
    a.unit.slug.localeCompare(b.unit.slug);
  return units.flatMap((unit) => [...submittedIn(unit), ...looksIn(unit)]).toSorted(compare);
}

/** The next opening or closing of a unit. */
export function nextDayOf({ today, programmes }: AgencyUnit): NextDay | null {
  const days = programmes
    .filter(({ state }) => state === 'active' || state === 'submitted')
    .flatMap(({ waves }) => waves)
    .flatMap(({ month, state, opensOn, closesOn }): NextDay[] => {
      if (state === 'planned' && opensOn >= today) return [{ month, day: opensOn, act: 'opens' }];
      if (state === 'open' && closesOn >= today) return [{ month, day: closesOn, act: 'closes' }];
      return [];
    });
  return days.toSorted((a, b) => a.day.localeCompare(b.day))[0] ?? null;
}

function fits({ unit, waits }: UnitLine, standing: UnitStanding | null): boolean {
  const has = (state: AgencyProgramme['state']) =>
    unit.programmes.some((programme) => programme.state === state);
  switch (standing) {
    case null:
      return true;
    case 'waiting':
      return waits > 0;
    case 'submitted':
    case 'draft':
      return has(standing);
    case 'running':
      return has('active');
    case 'ended':
      return (
        unit.programmes.length > 0 && unit.programmes.every(({ state }) => state === 'archived')
      );
  }
}

/** How much a unit needs a person: decisions before what is to be looked at, that before nothing. */
const needOf = ({ unit, waits }: UnitLine): number =>
  unit.programmes.some(({ state }) => state === 'submitted') ? 0 : waits > 0 ? 1 : 2;

/**
 * The units of an agency that were searched for, sorted by what needs a person, then by the next day, then by name.
 */
export function findAgencyUnits(
  { units }: AgencyOverview,
  { text, standing }: Omit<UnitSearch, 'page'>,
  language: Language,
): readonly UnitLine[] {
  const asked = fold(text).split(/\s+/).filter(Boolean);
  const collator = new Intl.Collator(language);
  const lines = units.map((unit) => ({
    unit,
    waits: submittedIn(unit).length + looksIn(unit).length,
    next: nextDayOf(unit),
  }));
  const isNamed = ({ unit: { slug, name, programmes } }: UnitLine) => {
    const trainings = programmes.map(({ training }) => `${training.id} ${training.en}`).join(' ');
    const names = fold(`${slug} ${name.id} ${name.en} ${trainings}`);
    return asked.every((word) => names.includes(word));
  };
  return lines
    .filter((line) => fits(line, standing) && isNamed(line))
    .toSorted(
      (a, b) =>
        needOf(a) - needOf(b) ||
        (a.next?.day ?? '9999').localeCompare(b.next?.day ?? '9999') ||
        collator.compare(a.unit.name[language], b.unit.name[language]),
    );
}

/** One page of a list; a page after the last one is the last. */
export function pageOf<T>(all: readonly T[], wanted: number, size = PAGE_SIZE) {
  const pages = Math.max(Math.ceil(all.length / size), 1);
  const page = Math.min(Math.max(wanted, 1), pages);
  return { page, pages, count: all.length, shown: all.slice((page - 1) * size, page * size) };
}
