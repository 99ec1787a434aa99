// All versions of the instrument that a wave may ask; everything that depends on the questions follows its wave's version.
import first from './v0.1.json' with { type: 'json' };
import type { Instrument } from '#domain/instrument/instrument.ts';

const INSTRUMENTS: readonly Instrument[] = [first];

/** The version that new waves ask, and that pages about no wave in particular show. */
export const CURRENT_INSTRUMENT: Instrument = first;

/**
 * An instrument by its version.
 *
 * @throws RangeError if this version of the program does not have it.
 */
export function instrumentOf(version: string): Instrument {
  const found = INSTRUMENTS.find((instrument) => instrument.version === version);
  if (found) return found;
  throw new RangeError(`Instrument ${version} is not known to this version of the program.`);
}
