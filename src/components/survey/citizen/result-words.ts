// What is said about results once a ballot is stored: only what the program knows, and the address of the day in a calendar.
import type { Language } from '#domain/instrument/terms.ts';
import { addDays } from '#domain/waves/calendar.ts';
import type { Wave } from '#domain/waves/wave.ts';
import { addressIn } from '#i18n/addresses.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';

/** The sentence about results, and the link that keeps their first possible day. */
export function resultWords(
  { code, closesOn }: Pick<Wave, 'code' | 'closesOn'>,
  language: Language,
) {
  const { sent } = wordsIn(language).survey;
  const date = formatDate(closesOn, language);
  const day = formatDate(addDays(closesOn, 1), language);
  return {
    results: fill(sent.results, { date, day }),
    calendar: fill(sent.calendar, { day }),
    address: addressIn(language, `/gelombang/${encodeURIComponent(code)}/hasil.ics`),
  };
}
