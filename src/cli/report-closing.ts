// Tells the operator how a wave ended, purges its unit's pages, and fails where keys are left.
import { readUnit } from '#data/units.ts';
import type { Closing } from '#operations/close-wave.ts';
import { sayIn, type Message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { cdnOf, purgeOrPlan } from '#operations/purge.ts';

const printed = (said: Message): void =>
  console.log(sayIn(process.env.OPERATOR_LANG === 'en' ? 'en' : 'id', said));

/** @throws OperatorError if something could not be removed from the key store. */
export async function reportClosing(
  { line, unit: slug, leftover }: Closing,
  tell: (said: Message) => void = printed,
): Promise<void> {
  console.log(line);
  const unit = slug && (await readUnit(slug));
  if (unit) {
    const tagged = { slug: unit.slug, agency: unit.agency.slug };
    tell((await purgeOrPlan(tagged, cdnOf(process.env))).said);
  }
  if (leftover !== undefined) throw new OperatorError(leftover);
}
