// Deletes what raters wrote: on its day by the schedule, or earlier on demand. The page of the unit says when, and what was left.
import {
  deleteComments,
  deleteOldComments,
  readReviewers,
  setReviewers,
  type EmptiedWave,
} from '#data/comments.ts';
import { message } from '../message.ts';
import { changing, refused, unchanged, type UnitAct } from '../unit-act.ts';

/** Delete the comments of a wave before their day, with codes and proposals. Themes that are public stay. */
export async function emptyWave(wave: string, actor: string | null): Promise<UnitAct> {
  const { ok, reason } = await deleteComments(wave, actor);
  const said = message(`comments.${reason}`, { wave });
  if (!ok) return refused(said);
  if (reason === 'already-deleted') return unchanged(said);
  return changing((await readReviewers(wave))!.unit, said);
}

/**
 * Delete the comments of all waves whose days are over, by the clock of the database. Safe to run again.
 *
 * @param actor `tick` where the schedule does it.
 * @returns the waves, with the units whose pages are out of date now.
 */
export function deleteDueComments(actor: string | null): Promise<readonly EmptiedWave[]> {
  return deleteOldComments(actor);
}

/** Name the two who read the comments of a unit's newest programme. */
export async function nameReviewers(
  unit: string,
  addresses: readonly string[],
  actor: string | null,
): Promise<UnitAct> {
  const { ok, reason } = await setReviewers(unit, addresses, actor);
  const said = message(`comments.${reason === 'stored' ? 'reviewersStored' : reason}`, { unit });
  return ok ? unchanged(said) : refused(said);
}
