// What becomes of written comments, with the numbers that the count and the database keep to.
import { ENOUGH_BALLOTS, ENOUGH_COMMENTS, KEPT_DAYS } from '#domain/ballots/kept-comments.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { Wave } from '#domain/waves/wave.ts';
import { fill, wordsIn } from '#i18n/words.ts';

/** The promise to whoever writes a comment in a wave. */
export const describeComments = (
  { unit, k }: Pick<Wave, 'unit' | 'k'>,
  language: Language,
): string =>
  fill(wordsIn(language).survey.before.stored.comments, {
    ...{ unit: unit.name[language], k },
    ...{ ballots: ENOUGH_BALLOTS, comments: ENOUGH_COMMENTS, days: KEPT_DAYS },
  });
