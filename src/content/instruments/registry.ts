// All versions of the instrument that a wave may ask; everything that depends on the questions follows its wave's version.
import first from './v0.1.json' with { type: 'json' };
import second from './v0.2.json' with { type: 'json' };
import { ofProgramme } from '#domain/instrument/programme-form.ts';
import type { StaffInstrument } from '#domain/instrument/staff-questions.ts';
import type { ProgrammeRecord } from '#domain/waves/record.ts';

const instruments = new Map<string, StaffInstrument>([
  [first.version, first],
  [second.version, second],
]);

/** The version that pages about no wave in particular show; a plan names the version that its waves ask. */
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

/** What decides the questions of a wave besides its groups and month. */
export interface WaveQuestions {
  readonly instrument: string;
  /** Ids of the behaviors that its programme's training practices. */
  readonly targets: readonly string[];
}

/**
 * The instrument as a wave asks it, with the form of its programme.
 *
 * @throws RangeError if this version of the program does not have it.
 */
export const instrumentOfWave = ({ instrument, targets }: WaveQuestions): StaffInstrument =>
  ofProgramme(instrumentOf(instrument), targets);

/** The instrument that a programme is shown by: that of its newest published wave, with the programme's form. */
export function instrumentOfProgramme({
  waves,
  targets,
}: Pick<ProgrammeRecord, 'waves' | 'targets'>): StaffInstrument {
  const newest = waves.findLast(({ snapshot }) => snapshot !== null)?.snapshot;
  return newest
    ? instrumentOfWave({ instrument: newest.instrument, targets })
    : CURRENT_INSTRUMENT;
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
