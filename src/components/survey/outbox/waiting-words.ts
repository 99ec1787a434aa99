// The words of a form about ballots that wait on its device, in one language.
import type { Language } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';
import { wordsIn, type Words } from '#i18n/words.ts';

export type WaitingWords = Pick<
  Words['outbox']['note'],
  'waiting' | 'arrived' | 'states' | 'now' | 'elsewhere'
> & {
  /** Address of the page for ballots in files. */
  readonly page: string;
};

/** What a page hands to its count of waiting ballots. */
export function waitingWords(language: Language): WaitingWords {
  const { waiting, arrived, states, now, elsewhere } = wordsIn(language).outbox.note;
  return { waiting, arrived, states, now, elsewhere, page: addressIn(language, '/kirim/') };
}
