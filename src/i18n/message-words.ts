// What invited colleagues are written, in both languages; no page loads any of it.
import type { Language } from '#domain/instrument/terms.ts';
import { messages as en } from './en/messages.ts';
import { messages as id } from './id/messages.ts';

/** The same tree of keys with any text at its leaves. */
type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

export type MessageWords = Shape<typeof id>;

/** All texts of messages to raters in one language. */
export const messageWordsIn = (language: Language): MessageWords => (language === 'en' ? en : id);
