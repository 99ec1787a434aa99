// Finds units by name, agency and state of their waves; the order is that of names, never of results.
import type { Bilingual, Language } from '../../domain/instrument/terms.ts';
import type { UnitListing } from '../../domain/waves/listing.ts';

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
  readonly state: UnitListing['state'] | null;
}

export interface AgencyUnits {
  readonly name: Bilingual;
  readonly units: readonly UnitListing[];
}

/**
 * Read the search form out of an address; unknown states count as "all".
 *
 * @example readSearch(new URLSearchParams('cari=contoh')) // => { text: 'contoh', state: null }
 */
export function readSearch(query: URLSearchParams): Search {
  const state = STATES.find((known) => known === query.get('gelombang'));
  return { text: (query.get('cari') ?? '').trim().slice(0, 80), state: state ?? null };
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Units whose name or agency contains every typed word, by agency and name. */
export function findUnits(
  units: readonly UnitListing[],
  { text, state }: Search,
  language: Language,
): readonly AgencyUnits[] {
  const asked = fold(text).split(/\s+/).filter(Boolean);
  const matches = ({ name, agency, state: own }: UnitListing) => {
    const said = fold(`${name.id} ${name.en} ${agency.name.id} ${agency.name.en}`);
    return (state === null || state === own) && asked.every((word) => said.includes(word));
  };
  const order = new Intl.Collator(language).compare;
  const byName = (a: { name: Bilingual }, b: { name: Bilingual }) =>
    order(a.name[language], b.name[language]);
  const agencies = new Map<string, { name: Bilingual; units: UnitListing[] }>();
  for (const unit of units.filter(matches).sort(byName)) {
    const agency = agencies.get(unit.agency.slug) ?? { name: unit.agency.name, units: [] };
    agency.units.push(unit);
    agencies.set(unit.agency.slug, agency);
  }
  return [...agencies.values()].sort(byName);
}
