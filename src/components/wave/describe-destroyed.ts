// Says what the end of a wave destroyed, and what a second look found left.
import type { Language } from '#domain/instrument/terms.ts';
import type { AnyBulletin } from '#domain/waves/bulletin.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';

/** One sentence for a bulletin of either kind. */
export function describeDestroyed(
  { destroyed, left }: Pick<AnyBulletin, 'destroyed' | 'left'>,
  language: Language,
): string {
  const { bulletin, counts } = wordsIn(language).wave;
  return fill(bulletin.destroyed, {
    ballots: plural(destroyed.ballots, counts.ballots, language),
    keys: plural(destroyed.keys, counts.keys, language),
    invitations: plural(destroyed.invitations, counts.invitations, language),
    left: left.ballots + left.keys + left.invitations,
  });
}
