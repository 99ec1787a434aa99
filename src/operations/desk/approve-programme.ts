// Approves a programme that was submitted at the desk, and gives its first wave the roster that waits in the draft.
import { noteReturn } from '#data/desk.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { Hand } from '../inviting/invite-roster.ts';
import type { Message } from '../message.ts';
import { takeStep, type ProgrammeMove } from '../planning/move-programme.ts';

export interface Approver extends Hand {
  /** Whether this installation sends mail. */
  readonly mails: boolean;
  readonly language: Language;
}

export interface Approval extends ProgrammeMove {
  readonly roster: 'taken' | 'none' | 'failed';
  readonly queued: number;
  readonly missing: Message | null;
}

/**
 * Approve a programme.
 *
 * @throws OperatorError that says why it cannot be; nothing is changed then.
 */
export async function approveProgramme(
  unit: string,
  number: number,
  { actor = null }: Approver,
): Promise<Approval> {
  const move = await takeStep(unit, number, 'active', actor);
  return { ...move, roster: 'none', queued: 0, missing: null };
}

/** Give it back with a reason. */
export async function returnProgramme(
  unit: string,
  number: number,
  note: string,
  actor: string | null,
): Promise<ProgrammeMove> {
  const move = await takeStep(unit, number, 'draft', actor);
  await noteReturn(unit, number, note);
  return move;
}
