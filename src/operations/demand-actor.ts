// Whoever changes something of a real unit says who he is, before anything is changed; demo units are changed by nobody in particular.
import { readUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { message } from './message.ts';
import { OperatorError } from './operator-error.ts';

type Owner = { readonly slug: string; readonly demo: boolean } | null | undefined;

async function demand(actor: string | null, readOwner: () => Promise<Owner>): Promise<void> {
  if (actor !== null) return;
  const unit = await readOwner();
  if (unit && !unit.demo)
    throw new OperatorError(message('commands.operatorMissing', { unit: unit.slug }));
}

/** @throws OperatorError if a wave of a real unit is to be changed by nobody in particular. */
export const demandActor = (wave: string, actor: string | null): Promise<void> =>
  demand(actor, async () => (await readWaveForm(wave))?.unit);

/** @throws OperatorError if a real unit is to be changed by nobody in particular. */
export const demandActorOfUnit = (slug: string, actor: string | null): Promise<void> =>
  demand(actor, () => readUnit(slug));
