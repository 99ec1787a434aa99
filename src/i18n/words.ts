// Gives the words of one language; the Indonesian texts are the shape that every language fills.
import type { Language } from '../domain/instrument/terms.ts';
import { en } from './en.ts';
import { id } from './id.ts';

/** The same tree of keys with any text at its leaves. */
type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

export type Words = Shape<typeof id>;

/** All interface texts of a language. */
export function wordsIn(language: Language): Words {
  return language === 'en' ? en : id;
}

export { fill } from './fill.ts';
