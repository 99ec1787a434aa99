// All versions of the instrument that a wave may ask; everything that depends on the questions follows its wave's version.
import first from './v0.1.json' with { type: 'json' };
import type { StaffInstrument } from '#domain/instrument/staff-questions.ts';
import type { ProgrammeRecord } from '#domain/waves/record.ts';

const instruments = new Map<string, StaffInstrument>([[first.version, first]]);

/** The version that new waves ask, and that pages about no wave in particular show. */
export const CURRENT_INSTRUMENT = first;

/** Every version that is known here, the oldest first. */
export const allInstruments = (): readonly StaffInstrument[] => [...instruments.values()];

/** An instrument by its version; `undefined` where this version of the program does not have it. */
export const findInstrument = (version: string): StaffInstrument | undefined => instruments.get(version);

/**
 * An instrument by its version.
 *
 * @throws RangeError if this version of the program does not have it.
 */
export function instrumentOf(version: string): StaffInstrument {
  const found = findInstrument(version);
  if (found) return found;
  throw new RangeError(`Instrument ${version} is not known to this version of the program.`);
}

/** The instrument that a programme is shown by: that of its newest published wave. */
export function instrumentOfProgramme({ waves }: Pick<ProgrammeRecord, 'waves'>): StaffInstrument {
  const newest = waves.findLast(({ snapshot }) => snapshot !== null)?.snapshot;
  return newest ? instrumentOf(newest.instrument) : CURRENT_INSTRUMENT;
}

/**
 * Make one more version known.
 *
 * @throws RangeError if there is one of that name: what raters were asked under it must not change.
 */
export function registerInstrument(instrument: StaffInstrument): void {
  if (instruments.has(instrument.version)) {
    throw new RangeError(`Instrument ${instrument.version} is known already.`);
  }
  instruments.set(instrument.version, instrument);
}
