// Shows a reviewer what raters of one wave wrote: shuffled, without group or time, by numbers that mean nothing outside.
import { readComments, type CommentRoom } from '#data/comments.ts';
import type { UnitAct } from '../unit-act.ts';
import { hashTyped, notACode, refusedCode, type Reviewing } from './reviewer-code.ts';

/** Open the comments of a wave with a reviewer's own code; that they were opened is recorded. */
export async function openComments(
  { wave, code }: Reviewing,
  actor: string | null,
): Promise<CommentRoom | UnitAct> {
  const hash = await hashTyped(code);
  if (hash === null) return notACode();
  const room = await readComments(wave, hash, actor);
  return room.ok ? room : refusedCode(wave, room);
}
