// Whether somebody stands behind a change: only demo units are changed by nobody in particular.
import { readUnit } from '#data/units.ts';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';

/** @throws OperatorError where OPERATOR is not set and the unit is no demo. */
export async function checkOperator(actor: string | null, slug: string): Promise<void> {
  if (actor !== null) return;
  const unit = await readUnit(slug);
  if (unit && !unit.demo)
    throw new OperatorError(message('commands.operatorMissing', { unit: slug }));
}
