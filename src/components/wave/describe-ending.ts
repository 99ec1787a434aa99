// Says in plain sentences what was unusual about the ending of a wave; nothing where it ended as planned.
import type { Language } from '#domain/instrument/terms.ts';
import type { WaveRecord } from '#domain/waves/record.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';

type Ending = Pick<WaveRecord, 'fullDays' | 'counts' | 'endedEarly'>;

/**
 * Sentences about days on which the entrance was full, about a second count, and about an early close.
 *
 * @example describeEnding({ fullDays: 0, counts: 1, endedEarly: false }, 'id') // => []
 * @example describeEnding({ fullDays: 2, counts: 1, endedEarly: false }, 'id') // => ['Pada 2 hari pintu jawaban penuh.']
 */
export function describeEnding(
  { fullDays, counts, endedEarly }: Ending,
  language: Language,
): readonly string[] {
  const words = wordsIn(language).summary.waves.notes;
  return [
    ...(fullDays ? [plural(fullDays, words.fullDays, language)] : []),
    ...(counts && counts > 1 ? [fill(words.counts, { n: counts })] : []),
    ...(endedEarly ? [words.endedEarly] : []),
  ];
}
