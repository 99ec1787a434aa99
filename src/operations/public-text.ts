// Judges a sentence that an operator writes for everybody to read: both languages, not too long, and nobody named by accident.
import { findTraces } from '#domain/ballots/comment.ts';
import { countLetters } from '#domain/ballots/letters.ts';
import type { Bilingual } from '#domain/instrument/terms.ts';
import { LONGEST_SENTENCE } from '#domain/waves/record.ts';
import { message, type Message } from './message.ts';

/** Dates and descriptions of oneself are no trace in what an office says about itself. */
const TELLING = ['name', 'nip', 'nik', 'phone', 'email'] as const;

/** What a person gave of a sentence. */
export interface GivenText {
  readonly id?: string | undefined;
  readonly en?: string | undefined;
}

/**
 * The sentence in both languages, or what is wrong with it.
 *
 * @param field how the option is called, without its language.
 * @param isSure whether the operator has read the warning of names.
 */
export function readSentence(
  field: string,
  { id = '', en = '' }: GivenText,
  isSure: boolean,
): { readonly text: Bilingual } | { readonly problem: Message } {
  const text = { id: id.trim(), en: en.trim() };
  const both = [text.id, text.en];
  if (both.includes('')) return { problem: message('unitVoices.bothLanguages', { field }) };
  if (both.some((one) => countLetters(one) > LONGEST_SENTENCE)) {
    return { problem: message('unitVoices.tooLong', { field, most: LONGEST_SENTENCE }) };
  }
  const traces = TELLING.filter((trace) => both.some((one) => findTraces(one).includes(trace)));
  if (traces.length > 0 && !isSure) {
    const found = traces.map((trace) => message(`unitVoices.${trace}`));
    return { problem: message('unitVoices.namesSomebody', { field, found }) };
  }
  return { text };
}
