// Tells the operator how an act on a unit ended, and purges the unit's pages where they are out of date.
import type { Message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import type { UnitAct } from '#operations/unit-act.ts';
import { purgePages } from './purge-pages.ts';

/** @throws OperatorError with the reason where nothing was done. */
export async function reportAct(
  { ok, said, changed }: UnitAct,
  tell: (line: Message | string) => void,
): Promise<void> {
  if (!ok) throw new OperatorError(said);
  tell(said);
  if (changed !== null) await purgePages(changed, tell);
}
