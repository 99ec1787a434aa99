// A moment as operators read it: day and time in Jakarta, to the second, since answers may be missing from there on.
const FORMATS = {
  id: new Intl.DateTimeFormat('id-ID', {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: 'Asia/Jakarta',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: 'Asia/Jakarta',
  }),
};

/**
 * Write a moment.
 *
 * @param moment ISO 8601 with its zone
 * @example momentIn('id', '2027-03-14T02:05:09Z') // => '14 Maret 2027 pukul 09.05.09 WIB'
 */
export const momentIn = (language: 'id' | 'en', moment: string): string =>
  FORMATS[language].format(new Date(moment));
