// The types of units and their names in both languages; a type that is not on the list brings its own name.
import type { Bilingual } from '#domain/instrument/terms.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import listed from './unit-types.json' with { type: 'json' };

/** Ids of all types in the order in which they are offered. */
export const UNIT_TYPES: readonly string[] = listed.map(({ id }) => id);

/** The type of a unit that none of the others fits; only such a unit may be given a name for its type. */
export const OTHER_TYPE = 'lainnya';

const labels: ReadonlyMap<string, Bilingual> = new Map(listed.map(({ id, label }) => [id, label]));

/**
 * What kind of unit this is, in both languages; a type from a newer list keeps its id.
 *
 * @example labelUnitType({ type: 'kelurahan' }).id // => 'kelurahan'
 * @example labelUnitType({ type: 'lainnya', typeLabel: { id: 'museum', en: 'museum' } }).en // => 'museum'
 */
export function labelUnitType({ type, typeLabel }: Pick<UnitRecord, 'type' | 'typeLabel'>) {
  return typeLabel ?? labels.get(type) ?? { id: type, en: type };
}
