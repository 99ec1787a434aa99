// What a contact on a roster is: tidied as it is printed, compared as the one person whom it reaches, refused where a spreadsheet spoilt it.
import { message, type Message } from '../message.ts';

/** Country code of Indonesia, which a number without one is given. */
const HOME = '62';
/** Fewest digits of a number that reaches somebody; shorter ones are names of desks. */
const FEWEST_DIGITS = 8;
/** Digits of the number of a civil servant, and of an identity card: no telephone has as many. */
const IDENTITY = /^\d{16}$|^\d{18}$/;

/**
 * A contact as it is kept: composed letters, single spaces, without marks that nobody sees, which messengers copy along, and
 * without those that make a spreadsheet take a number for a text.
 *
 * @example tidyContact(' Rene\u0301  P. ') // => 'René P.'
 */
export const tidyContact = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['\u2018\u2019`](?=[+(\d])/, '')
    .replace(/^mailto:\s*/i, '');

/** The digits of a telephone number with its country, or `null` where the text is none. */
function digitsOf(text: string): string | null {
  const bare = text.replace(/^((https?:\/\/)?wa\.me\/|(tel|whatsapp|wa|hp|telp):?)\s*/i, '');
  if (!/^\+?[\d\s().\-/\u2010-\u2015]+$/.test(bare)) return null;
  const digits = bare.replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < FEWEST_DIGITS) return null;
  // A bracketed zero belongs to calls from within the country; a spreadsheet drops a zero that leads.
  const home = digits.replace(/^620/, HOME).replace(/^0/, HOME);
  return /^8\d{8,11}$/.test(home) && !bare.startsWith('+') ? HOME + home : home;
}

/** The address of `Sari <sari@dinas.example>`, as mail programs copy it. */
const addressOf = (text: string): string => /<([^<>\s]+@[^<>\s]+)>$/.exec(text)?.[1] ?? text;

/**
 * The same for all ways to write one contact, so that nobody gets two tickets.
 *
 * @example personOf('0812-0000-0001') === personOf('+62 812 0000 0001') // => true
 */
export function personOf(contact: string): string {
  const text = tidyContact(contact).normalize('NFKC');
  return digitsOf(text) ?? addressOf(text).toLowerCase();
}

/**
 * The digits of a number that WhatsApp reaches, with its country; `null` for everything else.
 *
 * @example whatsappOf('0812-0000-0001') // => '6281200000001'
 */
export function whatsappOf(contact: string): string | null {
  const digits = digitsOf(tidyContact(contact).normalize('NFKC'));
  if (digits === null || digits.length > 15) return null;
  // A landline of this country has no WhatsApp as a rule; a mobile number begins with 8.
  return digits.startsWith(HOME) && digits[HOME.length] !== '8' ? null : digits;
}

/** What a date looks like: nobody is reached by one. */
const DATE = /^(\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}|\d{4}-\d{2}-\d{2}([T ].*)?)$/;

/**
 * What a spreadsheet, an encoding or a hand has done to a contact; `null` where it is whole.
 *
 * @example spoiltBy('6,28123E+12') // => { name: 'roster.shortened', values: { contact: '6,28123E+12' } }
 */
export function spoiltBy(contact: string): Message | null {
  const said = (name: Parameters<typeof message>[0]) => message(name, { contact });
  if (/^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i.test(contact)) return said('roster.shortened');
  if (/^\+?\d{9,}[.,]\d{1,2}$/.test(contact)) return said('roster.decimal');
  if (isSheetError(contact)) return said('roster.sheetError');
  if (/[\uFFFD\0]/.test(contact)) return said('roster.lostLetters');
  if (DATE.test(contact)) return said('roster.date');
  if (IDENTITY.test(contact.replace(/[\s.]/g, ''))) return message('roster.identityNumber');
  if (
    (contact.match(/@/g) ?? []).length > 1 ||
    /\d{8,}\s*[/,;&|]\s*\+?\d{8,}/.test(joined(contact))
  )
    return said('roster.severalContacts');
  if (contact.includes('@') && !/^\S+@[^\s@]+\.[^\s@.]+$/.test(addressOf(contact)))
    return said('roster.incompleteAddress');
  // Written in digits alone, without the zero or the country that tells where it rings.
  if (/^[1-79]\d{7,14}$/.test(contact) && !contact.startsWith(HOME)) return said('roster.lostZero');
  return null;
}

/** A text without what may stand within a number. */
const joined = (text: string): string => text.replace(/(?<=\d)[\s.()\-\u2010-\u2015]+(?=\d)/g, '');

/** What a spreadsheet writes where a formula has no value. */
export const isSheetError = (text: string): boolean =>
  /^#([A-Z]+[/!?]?[A-Z0-9]*[!?]?|DIV\/0!|#+)$/.test(text);
