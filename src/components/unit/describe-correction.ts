// Says in a sentence what was put right, and what had stood there.
import type { Language } from '#domain/instrument/terms.ts';
import type { Correction } from '#domain/waves/record.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';

function sayValue(value: Correction['before'], language: Language): string {
  if (typeof value === 'number') return String(value);
  if ('id' in value) return value[language];
  return fill(wordsIn(language).summary.waves.span, {
    from: formatDate(value.opensOn, language),
    to: formatDate(value.closesOn, language),
  });
}

/**
 * One line of the history of a unit.
 *
 * @example describeCorrection({ on: '2027-01-05', subject: 'participants', wave: null, before: 8, after: 9 }, 'id') // => 'Jumlah peserta dikoreksi dari 8 menjadi 9.'
 */
export const describeCorrection = (
  { subject, wave, before, after }: Correction,
  language: Language,
): string =>
  fill(wordsIn(language).summary.page.corrections[subject], {
    wave: wave ?? '',
    before: sayValue(before, language),
    after: sayValue(after, language),
  });
