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

/**
 * Put values in the place of `{names}`.
 *
 * @example fill('Bagian {part} dari {all}', { part: 2, all: 4 }) // => 'Bagian 2 dari 4'
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
