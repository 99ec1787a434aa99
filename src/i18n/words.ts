// Gives the words of one language.
import type { Language } from '#domain/instrument/terms.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { Words } from './shape.ts';

export type { Words } from './shape.ts';

/** The words of one figure story. */
export type StoryWords<Slug extends keyof Words['stories']> = Words['stories'][Slug];

/** All interface texts of a language. */
export function wordsIn(language: Language): Words {
  return language === 'en' ? en : id;
}

export { fill } from './fill.ts';
