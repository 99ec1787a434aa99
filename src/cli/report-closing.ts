// Tells the operator how a wave ended, purges its unit's pages, and fails where keys are left.
import { readUnit } from '#data/units.ts';
import type { Closing } from '#operations/close-wave.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { purgeUnit } from '#operations/purge.ts';
import type { Tell } from './run-command.ts';

/** @throws OperatorError if something could not be removed from the key store. */
export async function reportClosing(
  { line, unit: slug, leftover }: Closing,
  tell: Tell,
): Promise<void> {
  tell(line);
  const unit = slug && (await readUnit(slug));
  if (unit) tell(await purgeUnit({ slug: unit.slug, agency: unit.agency.slug }, process.env));
  if (leftover !== undefined) throw new OperatorError(leftover);
}
