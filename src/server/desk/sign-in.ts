// Signing in at the desk with a code from a mail: two steps of one form, and what was typed elsewhere comes along.
import { mailCode, type Person } from '#data/person.ts';
import { maySend, mayTry } from '#data/desk.ts';

/** What the form of the sign-in shows. */
export interface SignIn {
  readonly step: 'address' | 'code' | 'resume';
  readonly email: string;
  readonly problem: 'no-address' | 'wrong-code' | null;
  /** Fields of a form that was posted after the session had ended, as they were typed. */
  readonly kept: string;
  /** Where it goes on. */
  readonly back: string;
}

/** What the page does next: show its form, or lead on to an address. */
export type SignInAnswer = SignIn | { readonly goTo: string };

/** Addresses that a form may lead on to: those of the desk, and nothing that a browser would read as another site. */
const BACK = /^(\/en)?\/kelola\/[a-z0-9/.-]*$/;

/**
 * An address to go on to.
 *
 * @example readBack('https://example.org/') // => '/kelola/'
 */
export const readBack = (text: string, home = '/kelola/'): string =>
  BACK.test(text) && !text.includes('//') && !text.includes('..') ? text : home;

/** Fields of a form as one text, to come along through the sign-in; files do not. */
export function keepFields(form: FormData): string {
  const fields = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return new URLSearchParams(fields).toString();
}

/** The fields that came along. */
export const keptFields = (kept: string): readonly (readonly [string, string])[] => [
  ...new URLSearchParams(kept),
];

const isAddress = (text: string) =>
  text.length <= 100 && /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/.test(text);

/**
 * One step of the sign-in.
 *
 * A known address and an unknown one are answered alike, and the mail goes out after the answer, so that time tells nothing.
 *
 * @param form what was posted.
 * @param later runs work that may end after the answer.
 * @param home where the desk begins in the language of the page.
 */
export async function takeSignIn(
  person: Person,
  form: FormData,
  later: (work: Promise<void>) => void,
  home: string,
): Promise<SignInAnswer> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const email = text('surel').trim().toLowerCase();
  const kept = text('simpanan');
  const back = readBack(text('kembali'), home);
  const shown = { email, kept, back };
  if (!isAddress(email)) return { ...shown, step: 'address', problem: 'no-address' };
  if (text('langkah') !== 'masuk') {
    if (await maySend(email)) later(mailCode(email));
    return { ...shown, step: 'code', problem: null };
  }
  const code = text('kode').replace(/\D/g, '');
  const isRight = (await mayTry(email)) && code.length === 8 && (await person.signIn(email, code));
  if (!isRight) return { ...shown, step: 'code', problem: 'wrong-code' };
  return kept === '' ? { goTo: back } : { ...shown, step: 'resume', problem: null };
}
