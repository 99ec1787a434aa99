// What a contact on a roster is: tidied as it is printed, compared as the one person whom it reaches, refused where a spreadsheet spoilt it.

/** Country code of Indonesia, which a number without one is given. */
const HOME = '62';
/** Fewest digits of a number that reaches somebody; shorter ones are names of desks. */
const FEWEST_DIGITS = 8;

/**
 * A contact as it is kept: composed letters, single spaces, without marks that nobody sees, which messengers copy along.
 *
 * @example tidyContact(' Rene\u0301  P. ') // => 'René P.'
 */
export const tidyContact = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();

/** The digits of a telephone number with its country, or `null` where the text is none. */
function digitsOf(text: string): string | null {
  const bare = text.replace(/^((https?:\/\/)?wa\.me\/|(tel|whatsapp|wa):?)\s*/i, '');
  if (!/^\+?[\d\s().\-/\u2010-\u2015]+$/.test(bare)) return null;
  const digits = bare.replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < FEWEST_DIGITS) return null;
  // A bracketed zero belongs to calls from within the country; a spreadsheet drops a zero that leads.
  const home = digits.replace(/^620/, HOME).replace(/^0/, HOME);
  return /^8\d{8,11}$/.test(home) && !bare.startsWith('+') ? HOME + home : home;
}

/**
 * The same for all ways to write one contact, so that nobody gets two tickets.
 *
 * @example personOf('0812-0000-0001') === personOf('+62 812 0000 0001') // => true
 */
export function personOf(contact: string): string {
  const text = tidyContact(contact).normalize('NFKC');
  return digitsOf(text) ?? text.toLowerCase();
}

/**
 * What a spreadsheet or an encoding has done to a contact; `null` where it is whole.
 *
 * @example spoiltBy('6,28123E+12') // => 'a spreadsheet has shortened …'
 */
export function spoiltBy(contact: string): string | null {
  const remedy = 'format the column as text and enter it again';
  if (/^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i.test(contact))
    return `"${contact}" is a telephone number that a spreadsheet has shortened; ${remedy}`;
  if (/^\+?\d{9,}[.,]\d{1,2}$/.test(contact))
    return `"${contact}" is a telephone number that a spreadsheet has turned into a decimal number; ${remedy}`;
  if (/^#([A-Z]+[/!?]?[A-Z0-9]*[!?]?|DIV\/0!|#+)$/.test(contact))
    return `"${contact}" is what a spreadsheet writes where it cannot show a value; ${remedy}`;
  if (/[\uFFFD\0]/.test(contact))
    return `"${contact}" has letters that were lost in another encoding; save the table as CSV UTF-8`;
  return null;
}
