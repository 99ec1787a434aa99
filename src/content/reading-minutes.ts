// How many minutes a text takes to read.
import type { Language } from '#domain/instrument/terms.ts';

/** Words a minute; Indonesian words are longer. */
const PACE: Readonly<Record<Language, number>> = { id: 180, en: 220 };

/**
 * Whole minutes that somebody needs for a text at an easy pace, at least one.
 *
 * @param html text with or without tags
 * @example countMinutes('<p>Satu dua tiga.</p>', 'id') // => 1
 */
export function countMinutes(html: string, language: Language): number {
  const words = html.replace(/<[^>]+>/g, ' ').match(/[\p{L}\p{N}]+(?:[’'.,–-][\p{L}\p{N}]+)*/gu) ?? [];
  return Math.max(1, Math.round(words.length / PACE[language]));
}
