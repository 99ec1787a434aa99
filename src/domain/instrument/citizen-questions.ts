// The citizen form in one language: six questions, each with the values that may come back for it.
import type { Instrument } from './instrument.ts';
import type { Language } from './terms.ts';

export interface Choice {
  /** What a form sends: '1' to '4', or 'na' for "there was none". */
  readonly value: string;
  readonly text: string;
}

export interface CitizenQuestion {
  /** Name of the form field, W1 … W6. */
  readonly id: string;
  /** The item that it answers. */
  readonly item: string;
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** The citizen questions of an instrument, in order. */
export function citizenQuestions(
  instrument: Instrument,
  language: Language,
): readonly CitizenQuestion[] {
  const inEnglish = language === 'en';
  return instrument.forms.citizen.items.map((question) => {
    const answers = inEnglish ? question.a_en : question.a_id;
    const none = inEnglish ? question.na_en : question.na_id;
    const choices = answers.map((text, index) => ({ value: String(index + 1), text }));
    return {
      id: question.id,
      item: question.item,
      text: inEnglish ? question.q_en : question.q_id,
      choices: question.na && none ? [...choices, { value: 'na', text: none }] : choices,
    };
  });
}
