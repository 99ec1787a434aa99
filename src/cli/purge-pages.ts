// Purges the pages of a unit that changed, and tells the operator how that went.
import { readUnit } from '#data/units.ts';
import type { TaggedUnit } from '#domain/waves/page-tags.ts';
import type { Message } from '#operations/message.ts';
import { cdnOf, purgeOrPlan } from '#operations/purge.ts';

/** What the network does not take now stays due, and the next tick tries again. */
export async function purgePages(
  unit: TaggedUnit | string,
  tell: (line: Message) => void,
): Promise<void> {
  const found = typeof unit === 'string' ? await readUnit(unit) : null;
  const tagged =
    typeof unit === 'string' ? found && { slug: unit, agency: found.agency.slug } : unit;
  if (tagged) tell((await purgeOrPlan(tagged, cdnOf(process.env))).said);
}
