// Tells the operator how a wave ended, purges its unit's pages, and fails where keys are left.
import type { Closing } from '#operations/close-wave.ts';
import { sayIn, type Message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { purgePages } from './purge-pages.ts';

const printed = (said: Message): void =>
  console.log(sayIn(process.env.OPERATOR_LANG === 'en' ? 'en' : 'id', said));

/** @throws OperatorError if something could not be removed from the key store. */
export async function reportClosing(
  { line, unit: slug, leftover }: Closing,
  tell: (said: Message) => void = printed,
): Promise<void> {
  console.log(line);
  if (slug !== null) await purgePages(slug, tell);
  if (leftover !== undefined) throw new OperatorError(leftover);
}
