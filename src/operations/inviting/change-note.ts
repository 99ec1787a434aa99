// Finds what a unit says it changed since its last results: reminders open with it.
import { readUnit } from '#data/units.ts';
import type { Bilingual } from '#domain/instrument/terms.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import type { Wave } from '#domain/waves/wave.ts';

export interface ChangeNote {
  readonly text: Bilingual;
  /** ISO date of the last day of a commitment; absent where it is done. */
  readonly until?: string;
}

/** The newest note since the last published wave before this one in the same programme; `null` where there is none. */
export function noteSince({ programmes, notes }: UnitRecord, code: string): ChangeNote | null {
  const waves = programmes.find(({ waves }) => waves.some((wave) => wave.code === code))?.waves;
  const month = waves?.find((wave) => wave.code === code)?.month ?? 0;
  const ended = waves
    ?.filter((wave) => wave.state === 'published' && wave.month < month)
    .map(({ closesOn }) => closesOn)
    .toSorted()
    .at(-1);
  if (ended === undefined) return null;
  const newest = notes.filter(({ on, state }) => on > ended && state !== 'dropped').at(-1);
  if (newest === undefined) return null;
  const { text, until, state } = newest;
  return state === 'planned' && until !== undefined ? { text, until } : { text };
}

/** What a reminder of a wave opens with. */
export async function findNote({ code, unit }: Pick<Wave, 'code' | 'unit'>) {
  const record = await readUnit(unit.slug);
  return record && noteSince(record, code);
}
