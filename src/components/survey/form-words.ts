// The words that the survey form needs once its script runs; nothing that the form itself already says.
import type { Language } from '../../domain/instrument/terms.ts';
import { wordsIn } from '../../i18n/words.ts';

export type FormWords = ReturnType<typeof formWords>;

/** The words of the form's script in one language. */
export function formWords(language: Language) {
  const { form, problems, sending, traces } = wordsIn(language).survey;
  const { record, none, send, sealedHere, sealedThere } = form;
  const { heading, 'nothing-answered': empty, 'comment-too-long': tooLong } = problems;
  return { record, none, send, sealedHere, sealedThere, heading, empty, tooLong, sending, traces };
}
