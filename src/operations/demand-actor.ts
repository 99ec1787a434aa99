// Whoever changes a wave of a real unit says who he is, before anything is changed.
import { readWaveForm } from '#data/waves.ts';
import { message } from './message.ts';
import { OperatorError } from './operator-error.ts';

/** @throws OperatorError if a wave that belongs to no demo unit is to be changed by nobody in particular. */
export async function demandActor(wave: string, actor: string | null): Promise<void> {
  const unit = (await readWaveForm(wave))?.unit;
  if (unit && !unit.demo && actor === null)
    throw new OperatorError(message('commands.operatorMissing', { unit: unit.slug }));
}
