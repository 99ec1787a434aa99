// Writes days and numbers the way readers of each language expect them.
import type { Language } from '#domain/instrument/terms.ts';

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** Keep what is made once: a formatter takes a thousand times as long to make as to use, and a page writes hundreds of numbers. */
function keep<Made>(make: (locale: string, detail: number) => Made) {
  const made = new Map<string, Made>();
  return (language: Language, detail = 0): Made => {
    const name = `${language} ${detail}`;
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(LOCALES[language], detail);
    made.set(name, fresh);
    return fresh;
  };
}

const dates = keep(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
);
const months = keep(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const numbers = keep(
  (locale, decimals) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }),
);
const shares = keep((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));
const lists = keep((locale) => new Intl.ListFormat(locale));

const keepTogether = (text: string): string => text.replaceAll(' ', '\u00a0');

/**
 * A calendar day in words. Days carry no time zone: the day that was written is the day that is read.
 *
 * @param day ISO 8601, `YYYY-MM-DD`
 * @throws RangeError when the text is not a day
 * @example formatDate('2027-03-14', 'id') // => '14 Maret 2027'
 */
export function formatDate(day: string, language: Language): string {
  return dates(language).format(new Date(`${day}T00:00:00Z`));
}

/** A calendar day in words that stays on one line. */
export const formatUnbrokenDate = (day: string, language: Language): string =>
  keepTogether(formatDate(day, language));

/**
 * Days from one to another as short as they can be said; each day stays on one line.
 *
 * @param first ISO 8601, `YYYY-MM-DD`
 * @example formatDays('2027-03-14', '2027-03-27', 'id') // => '14–27 Maret 2027'
 */
export const formatDays = (first: string, last: string, language: Language): string =>
  dates(language)
    .formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`))
    .split(/\s*–\s*/)
    .map(keepTogether)
    .join('–');

/** What clocks of the country are called. */
const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** The short name of a time zone, as people there say it. */
export const nameZone = (timeZone: string): string => ZONES[timeZone] ?? timeZone;

/**
 * A moment on the clock of a place, with the name of its zone.
 *
 * @param moment ISO 8601 with its zone
 * @example formatMoment('2027-03-14T02:30:00Z', 'Asia/Jakarta', 'id') // => '14 Maret 2027, 09.30 WIB'
 */
export function formatMoment(moment: string, timeZone: string, language: Language): string {
  const at = new Date(moment);
  const [day, time] = [{ dateStyle: 'long' }, { timeStyle: 'short' }].map((style) =>
    new Intl.DateTimeFormat(LOCALES[language], {
      ...(style as Intl.DateTimeFormatOptions),
      timeZone,
    }).format(at),
  );
  return `${day}, ${time} ${nameZone(timeZone)}`;
}

/**
 * A calendar month in words.
 *
 * @param period ISO 8601, `YYYY-MM`
 * @example formatMonth('2027-03', 'id') // => 'Maret 2027'
 */
export function formatMonth(period: string, language: Language): string {
  return months(language).format(new Date(`${period}-01T00:00:00Z`));
}

/**
 * A number with its decimal sign and thousands in the reader's habit, and a true minus.
 *
 * @param decimals digits after the decimal sign, always that many
 * @example formatNumber(1234.5, 'id', 1) // => '1.234,5'
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const text = numbers(language, decimals).format(value);
  // What rounds to nothing has no sign.
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '');
}

/**
 * A share of one as a whole percentage.
 *
 * @param share 0 to 1
 * @example formatShare(0.625, 'id') // => '63%'
 */
export function formatShare(share: number, language: Language): string {
  return shares(language).format(share);
}

/**
 * Join words the way a sentence does.
 *
 * @example formatList(['peserta', 'pimpinan'], 'id') // => 'peserta dan pimpinan'
 */
export function formatList(words: readonly string[], language: Language): string {
  return lists(language).format(words);
}
