// Finds units by name, agency, kind and state of their waves; the order is that of names, never of results.
import { UNIT_TYPES } from '#content/unit-types.ts';
import type { Bilingual, Language } from '#domain/instrument/terms.ts';
import type { UnitListing } from '#domain/waves/listing.ts';

/** The states that can be chosen, in the order of a wave's life. */
export const STATES: readonly UnitListing['state'][] = [
  'planned',
  'open',
  'closed',
  'published',
  'none',
];

export interface Search {
  /** What was typed, at most 80 characters. */
  readonly text: string;
  readonly type: string | null;
  /** Slug of an agency; one that is unknown finds nothing. */
  readonly agency: string | null;
  readonly state: UnitListing['state'] | null;
  /** Page of the list, from 1. */
  readonly page: number;
}

export interface AgencyUnits {
  readonly slug: string;
  readonly name: Bilingual;
  readonly units: readonly UnitListing[];
}

/** One page of what was found. */
export interface FoundPage {
  readonly agencies: readonly AgencyUnits[];
  /** Units on all pages. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

/**
 * Units on one page of the directory.
 *
 * Every row reads what its unit has published, some milliseconds each; the page size bounds what one visit costs.
 */
export const PAGE_SIZE = 24;

/**
 * Read the search form out of an address; unknown states and kinds count as "all".
 *
 * @example readSearch(new URLSearchParams('cari=contoh')) // => { text: 'contoh', type: null, agency: null, state: null, page: 1 }
 */
export function readSearch(query: URLSearchParams): Search {
  const chosen = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((one) => one === query.get(name)) ?? null;
  return {
    text: (query.get('cari') ?? '').trim().slice(0, 80),
    type: chosen('jenis', UNIT_TYPES),
    agency: query.get('instansi')?.slice(0, 80) || null,
    state: chosen('gelombang', STATES),
    page: Math.min(Math.max(Math.trunc(Number(query.get('halaman'))) || 1, 1), 10_000),
  };
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Things with a name by that name. */
export function sortByName<T extends { readonly name: Bilingual }>(
  things: readonly T[],
  language: Language,
): readonly T[] {
  const order = new Intl.Collator(language).compare;
  return things.toSorted((a, b) => order(a.name[language], b.name[language]));
}

/** Units whose name or agency contains every typed word and that are what was chosen, by agency and name. */
export function findUnits(
  units: readonly UnitListing[],
  { text, type, agency: wanted, state }: Omit<Search, 'page'>,
  language: Language,
): readonly AgencyUnits[] {
  const asked = fold(text).split(/\s+/).filter(Boolean);
  const fits = (choice: string | null, own: string) => choice === null || choice === own;
  const matches = (unit: UnitListing) => {
    const { name, agency } = unit;
    const names = fold(`${name.id} ${name.en} ${agency.name.id} ${agency.name.en}`);
    const isChosen = fits(state, unit.state) && fits(type, unit.type) && fits(wanted, agency.slug);
    return isChosen && asked.every((word) => names.includes(word));
  };
  return sortByName(groupByAgency(sortByName(units.filter(matches), language)), language);
}

/** Units below their agencies, each in the order in which it comes first. */
function groupByAgency(units: readonly UnitListing[]): readonly AgencyUnits[] {
  const agencies = new Map<string, { slug: string; name: Bilingual; units: UnitListing[] }>();
  for (const unit of units) {
    const { slug, name } = unit.agency;
    const agency = agencies.get(slug) ?? { slug, name, units: [] };
    agency.units.push(unit);
    agencies.set(slug, agency);
  }
  return [...agencies.values()];
}

/** One page of the agencies found; a page after the last one is the last. */
export function pageOf(agencies: readonly AgencyUnits[], wanted: number): FoundPage {
  const units = agencies.flatMap((agency) => agency.units);
  const pages = Math.max(Math.ceil(units.length / PAGE_SIZE), 1);
  const page = Math.min(wanted, pages);
  const shown = units.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return { agencies: groupByAgency(shown), count: units.length, page, pages };
}

/** Every agency of the directory once, by name. */
export const listAgencies = (units: readonly UnitListing[], language: Language) =>
  sortByName([...new Map(units.map(({ agency }) => [agency.slug, agency])).values()], language);
