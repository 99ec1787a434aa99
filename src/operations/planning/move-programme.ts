// Takes a programme from draft to submitted, approved and archived, one step at a time.
import { moveProgramme, type Moved, type MoveRefusal } from '#data/programmes.ts';
import type { ProgrammeState } from '#domain/waves/record.ts';
import { message, type Message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';

const named = (codes: readonly string[]): string => codes.join(', ');

function describeRefusal(
  unit: string,
  number: number | null,
  target: ProgrammeState,
  refusal: MoveRefusal,
): Message {
  switch (refusal.reason) {
    case 'operator-missing':
      return message('commands.operatorMissing', { unit });
    case 'unit-unknown':
      return message('programme.unitUnknown', { unit });
    case 'programme-unknown':
      return message('programme.programmeUnknown', { unit, number: number ?? 1 });
    case 'none-fits':
      return message(`programme.noneTo_${target}`, { unit });
    case 'wrong-state':
      return message('programme.wrongState', {
        unit,
        number: number ?? 1,
        state: message(`terms.${refusal.state}`),
      });
    case 'several':
      return message('programme.several', { unit, numbers: refusal.numbers.join(', ') });
    case 'draft-exists':
      return message('programme.otherDraft', { unit });
    case 'days-over':
      return message('programme.daysOver', { waves: named(refusal.waves) });
    case 'waves-left':
      return message('programme.wavesLeft', { unit, waves: named(refusal.waves) });
  }
}

export interface ProgrammeMove {
  readonly said: readonly Message[];
  /** Slugs of the unit whose pages changed and of its agency; `null` where nothing public changed. */
  readonly changed: { readonly slug: string; readonly agency: string } | null;
}

/**
 * Take a programme one step on, or from submitted back to draft.
 *
 * @param number of the programme; `null` for the only one that can take this step.
 * @throws OperatorError that says why it cannot, and what to do; nothing is changed then.
 */
export async function takeStep(
  unit: string,
  number: number | null,
  target: ProgrammeState,
  actor: string | null,
): Promise<ProgrammeMove> {
  const outcome = await moveProgramme(unit, number, target, actor);
  if (!outcome.ok)
    throw new OperatorError(describeRefusal(unit, number, target, outcome as MoveRefusal));
  const moved = outcome as Moved;
  const values = { unit, number: moved.number };
  return {
    said: [
      message(`programme.movedTo_${target}`, values),
      ...(moved.samePerson ? [message('programme.samePerson')] : []),
    ],
    changed:
      target === 'active' || target === 'archived' ? { slug: unit, agency: moved.agency } : null,
  };
}
