// Reads an agency out of its units and says what they show together, from published figures and without any order of merit.
import { programmeShown } from '#charts/figures.ts';
import type { RaterGroup, Bilingual } from '#domain/instrument/terms.ts';
import { RATER_GROUPS } from '#domain/instrument/terms.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';
import { basisOf } from '#domain/summary/item-figures.ts';
import { indexValueOf } from '#domain/summary/index-value.ts';
import { rollUp, type RollUp } from '#domain/summary/roll-up.ts';
import type { IndexValue } from '#domain/summary/values.ts';
import type { UnitListing } from '#domain/waves/listing.ts';
import type { UnitRecord } from '#domain/waves/record.ts';

export interface Agency {
  readonly slug: string;
  readonly name: Bilingual;
  readonly units: readonly UnitListing[];
}

/** One group of raters over all units of an agency. */
export interface GroupTogether extends RollUp {
  readonly group: RaterGroup;
}

/** Fewer units are not "together": their figures stand on their own pages. */
const FEWEST_UNITS = 2;

/** An agency with its units, or `null` where no unit belongs to one of that slug. */
export function findAgency(listing: readonly UnitListing[], slug: string): Agency | null {
  const units = listing.filter(({ agency }) => agency.slug === slug);
  const [first] = units;
  return first ? { ...first.agency, units } : null;
}

/** Citizens are summed up only where each needed a slip: an open entrance can be filled by one person. */
const isSummed = (snapshot: Snapshot, group: RaterGroup): boolean =>
  group !== 'citizen' || basisOf(snapshot, group) === 'slip';

/** What a group said of a unit in the latest wave that shows it; pooled groups are a mixture and never count as one. */
function latestOf(unit: UnitRecord, group: RaterGroup): IndexValue | null {
  const waves = programmeShown(unit)?.waves ?? [];
  const values = waves
    .toSorted((a, b) => a.month - b.month)
    .flatMap(({ snapshot }) =>
      snapshot && isSummed(snapshot, group) ? (indexValueOf(snapshot, group) ?? []) : [],
    );
  return values.at(-1) ?? null;
}

/** What the units of an agency show together, by group of raters in the usual order. */
export function readTogether(units: readonly UnitRecord[]): readonly GroupTogether[] {
  return RATER_GROUPS.flatMap((group) => {
    const together = rollUp(units.map((unit) => latestOf(unit, group)));
    return together && together.shown >= FEWEST_UNITS ? [{ group, ...together }] : [];
  });
}
