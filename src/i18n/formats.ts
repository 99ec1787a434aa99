// Writes days and numbers the way readers of each language expect them.
import type { Language } from '../domain/instrument/terms.ts';

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/**
 * A calendar day in words. Days carry no time zone: the day that was written is the day that is read.
 *
 * @param day ISO 8601, `YYYY-MM-DD`
 * @throws RangeError when the text is not a day
 * @example formatDate('2027-03-14', 'id') // => '14 Maret 2027'
 */
export function formatDate(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/**
 * A number with its decimal sign and thousands in the reader's habit.
 *
 * @param decimals digits after the decimal sign, always that many
 * @example formatNumber(1234.5, 'id', 1) // => '1.234,5'
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/**
 * A share of one as a whole percentage.
 *
 * @param share 0 to 1
 * @example formatShare(0.625, 'id') // => '63%'
 */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent' }).format(share);
}

/**
 * Join words the way a sentence does.
 *
 * @example formatList(['peserta', 'pimpinan'], 'id') // => 'peserta dan pimpinan'
 */
export function formatList(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language]).format(words);
}
