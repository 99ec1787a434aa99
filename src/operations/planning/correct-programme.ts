// Puts right what an approved programme has wrong, from a file of changes; each change leaves a line of public history.
import * as v from 'valibot';
import { correctProgramme, type CorrectionRefusal, type Corrected } from '#data/programmes.ts';
import type { Bilingual } from '#domain/instrument/terms.ts';
import { daysBetween } from '#domain/waves/calendar.ts';
import { MOST_DAYS } from '#domain/waves/days.ts';
import { message, type Message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { bilingual, date, exactly, faultsOf, later, wholeNumber, words } from './faults.ts';
import type { ProgrammeMove } from './move-programme.ts';
import type { PlanFile } from './plan-programme.ts';
import { readJson } from './read-json.ts';

/** Days that a wave takes answers, both ends among them. */
const daysOf = ({ opensOn, closesOn }: { readonly opensOn: string; readonly closesOn: string }) =>
  daysBetween(opensOn, closesOn) + 1;

const ChangesSchema = exactly({
  name: v.optional(bilingual),
  agency: v.optional(exactly({ name: bilingual })),
  training: v.optional(bilingual),
  participants: v.optional(wholeNumber(1, 5_000)),
  waves: v.optional(
    v.array(
      v.pipe(
        exactly({ code: words, opensOn: date, closesOn: date }),
        v.check((wave) => daysOf(wave) >= 1 && daysOf(wave) <= MOST_DAYS, later('plan.wrongDays')),
      ),
      later('plan.noList'),
    ),
  ),
});

function describeRefusal(unit: string, number: number | null, refusal: CorrectionRefusal): Message {
  switch (refusal.reason) {
    case 'operator-missing':
      return message('commands.operatorMissing', { unit });
    case 'unit-unknown':
      return message('programme.unitUnknown', { unit });
    case 'programme-unknown':
      return message('programme.programmeUnknown', { unit, number: number ?? 1 });
    case 'several':
      return message('programme.several', { unit, numbers: refusal.numbers.join(', ') });
    case 'still-draft':
      return message('programme.stillDraft', { unit });
    case 'nothing-changed':
      return message('programme.nothingChanged', { unit });
    case 'participants-frozen':
      return message('programme.participantsFrozen', { unit });
    case 'overlaps':
      return message('programme.correctionOverlaps');
    case 'wave-unknown':
      return message('programme.waveNotHere', { wave: refusal.wave, unit });
    case 'wave-opened':
      return message('programme.waveOpened', { wave: refusal.wave });
    case 'days-over':
      return message('programme.correctionOver', { wave: refusal.wave });
    case 'after-training':
      return message('programme.correctionAfterTraining', { wave: refusal.wave });
  }
}

const describeChange = ({ subject, wave }: Corrected['corrections'][number]): Message =>
  subject === 'days'
    ? message('programme.changedDays', { wave: wave ?? '' })
    : message(`programme.changed_${subject}`);

/** Put right what was read, from wherever it came; `refuse` says what is wrong with it. */
async function correct(
  unit: string,
  number: number | null,
  value: unknown,
  actor: string | null,
  refuse: (faults: readonly Message[]) => never,
): Promise<ProgrammeMove> {
  const { success, output, issues } = v.safeParse(ChangesSchema, value);
  if (!success) return refuse(faultsOf(issues, 'JSON'));
  const { agency, ...rest } = output;
  const changes = { ...rest, ...(agency ? { agency: agency.name } : {}) };
  const outcome = await correctProgramme(unit, number, changes, actor);
  if (!outcome.ok)
    throw new OperatorError(describeRefusal(unit, number, outcome as CorrectionRefusal));
  const { corrections, agency: changed } = outcome as Corrected;
  return {
    said: [message('programme.corrected', { unit, changes: corrections.map(describeChange) })],
    changed: { slug: unit, agency: changed },
  };
}

/** Changes in the shape of the file, as a form gives them. */
export interface GivenChanges {
  readonly name?: Bilingual;
  readonly agency?: { readonly name: Bilingual };
  readonly training?: Bilingual;
  readonly waves?: readonly {
    readonly code: string;
    readonly opensOn: string;
    readonly closesOn: string;
  }[];
}

/**
 * Put right what a form says.
 *
 * @throws OperatorError if something in it is wrong or a change may not be made; nothing is changed then.
 */
export const correctFromForm = (
  unit: string,
  number: number | null,
  changes: GivenChanges,
  actor: string,
): Promise<ProgrammeMove> =>
  correct(unit, number, changes, actor, ([first]) => {
    throw new OperatorError(first!);
  });

/**
 * Put right what a file says.
 *
 * @param number of the programme; `null` where the unit has one only, or names alone change.
 * @throws OperatorError if the file is wrong or a change may not be made; nothing is changed then.
 */
export async function correctFromFile(
  unit: string,
  number: number | null,
  file: PlanFile,
  actor: string | null,
): Promise<ProgrammeMove> {
  const refuse = (faults: readonly Message[]): never => {
    throw new OperatorError(message('plan.refused', { file: file.name, faults }));
  };
  const reading = readJson(file.bytes);
  if (!reading.ok) return refuse(reading.faults);
  return correct(unit, number, reading.value, actor, refuse);
}
