// The plain data of the citizen form where each answer needs a slip: that of every citizen form, and the words about the slip.
import { CODE_FIELD } from '#domain/ballots/citizen-form.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { wordsIn, type Words } from '#i18n/words.ts';
import type { FormProps as VisitedForm } from '#server/citizen-survey.ts';
import { citizenForm, type CitizenFormProps, type CitizenPage } from '../citizen/citizen-form.ts';

export interface SlipFormProps extends CitizenFormProps {
  readonly slip: Pick<Words['slip'], 'field' | 'problems'>;
  /** The code as it was typed into a form that was posted without a script. */
  readonly typed: string;
}

/** Everything that a page tells the form. */
export function slipForm(
  visited: VisitedForm,
  language: Language,
  place: CitizenPage,
): SlipFormProps {
  const { field, problems, sending } = wordsIn(language).slip;
  const citizen = citizenForm(visited, language, place);
  const { words } = citizen.form;
  // A shared screen keeps nothing, and a slip that is not exchanged may be used elsewhere.
  const fleeting = place.kiosk ? { fleeting: sending.offline } : {};
  const live = { ...words.live, sending: { ...words.live.sending, ...fleeting } };
  return {
    ...citizen,
    form: {
      ...citizen.form,
      checkField: CODE_FIELD,
      words: { ...words, live, exchanged: sending.exchanged },
    },
    slip: { field, problems },
    typed: visited.entered[CODE_FIELD] ?? '',
  };
}
