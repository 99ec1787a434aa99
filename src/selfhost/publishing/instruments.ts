// All versions of the instrument that a wave may have asked.
import first from '../../content/instruments/v0.1.json' with { type: 'json' };
import type { Instrument } from '../../domain/instrument/instrument.ts';
import { OperatorError } from '../stop.ts';

const INSTRUMENTS: readonly Instrument[] = [first];

/** An instrument by its version. */
export function instrumentOf(version: string): Instrument {
  const found = INSTRUMENTS.find((instrument) => instrument.version === version);
  if (!found)
    throw new OperatorError(`Instrument ${version} is not known to this version of the program.`);
  return found;
}
