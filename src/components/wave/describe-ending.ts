// Says in plain sentences what was unusual about the days and the ending of a wave; nothing where it went as planned.
import type { Language } from '#domain/instrument/terms.ts';
import type { WaveRecord } from '#domain/waves/record.ts';
import { formatDate } from '#i18n/formats.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';

type Ending = Pick<
  WaveRecord,
  'fullDays' | 'counts' | 'endedEarly' | 'announcedOpensOn' | 'extendedFrom'
>;

/**
 * Sentences about an early opening, an extension, days on which the entrance was full, a second count, and an early close.
 *
 * @example describeEnding({ fullDays: 0, counts: 1, endedEarly: false }, 'id') // => []
 * @example describeEnding({ fullDays: 2, counts: 1, endedEarly: false }, 'id') // => ['Pada 2 hari, daya tampung jawaban harian penuh.']
 */
export function describeEnding(
  { fullDays, counts, endedEarly, announcedOpensOn, extendedFrom }: Ending,
  language: Language,
): readonly string[] {
  const words = wordsIn(language).summary.waves.notes;
  return [
    ...(announcedOpensOn
      ? [fill(words.openedEarly, { announced: formatDate(announcedOpensOn, language) })]
      : []),
    ...(extendedFrom ? [fill(words.extended, { before: formatDate(extendedFrom, language) })] : []),
    ...(fullDays ? [plural(fullDays, words.fullDays, language)] : []),
    ...(counts && counts > 1 ? [fill(words.counts, { n: counts })] : []),
    ...(endedEarly ? [words.endedEarly] : []),
  ];
}
