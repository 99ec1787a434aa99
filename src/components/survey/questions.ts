// The citizen questions in one language, ready to be shown and to be sent to the browser.
import instrument from '../../content/instruments/v0.1.json' with { type: 'json' };
import type { Language } from '../../domain/instrument/terms.ts';

export interface Choice {
  /** What the form sends: '1' to '4', or 'na'. */
  readonly value: string;
  readonly text: string;
}

export interface Question {
  /** Name of the form field, W1 … W6. */
  readonly id: string;
  /** The item that it answers; one behavior has one id everywhere. */
  readonly item: string;
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** The six questions, in order. */
export function citizenQuestions(language: Language): readonly Question[] {
  return instrument.forms.citizen.items.map((question) => {
    const answers = language === 'en' ? question.a_en : question.a_id;
    const none = language === 'en' ? question.na_en : question.na_id;
    return {
      id: question.id,
      item: question.item,
      text: language === 'en' ? question.q_en : question.q_id,
      choices: [
        ...answers.map((text, index) => ({ value: String(index + 1), text })),
        ...(question.na && none ? [{ value: 'na', text: none }] : []),
      ],
    };
  });
}
