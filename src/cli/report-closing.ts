// Tells the operator how a wave ended, purges its unit's pages, and fails where keys are left.
import type { Closing } from '#operations/close-wave.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { purgePages } from './purge-pages.ts';
import type { Tell } from './run-command.ts';

/** @throws OperatorError if something could not be removed from the key store. */
export async function reportClosing(
  { line, unit: slug, leftover }: Closing,
  tell: Tell,
): Promise<void> {
  tell(line);
  if (slug !== null) await purgePages(slug, tell);
  if (leftover !== undefined) throw new OperatorError(leftover);
}
