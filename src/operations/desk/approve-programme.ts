// Approves a programme that was submitted at the desk, and gives its first wave the roster that waits in the draft.
import type { Hand } from '../inviting/invite-roster.ts';
import { takeStep, type ProgrammeMove } from '../planning/move-programme.ts';

/**
 * Approve a programme.
 *
 * @throws OperatorError that says why it cannot be; nothing is changed then.
 */
export function approveProgramme(
  unit: string,
  number: number,
  { actor = null }: Hand,
): Promise<ProgrammeMove> {
  return takeStep(unit, number, 'active', actor);
}
