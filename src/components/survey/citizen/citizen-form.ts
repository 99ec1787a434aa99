// The plain data of the citizen form in one language: what the visit says of the wave, and the words around it.
import type { Language } from '#domain/instrument/terms.ts';
import { wordsIn } from '#i18n/words.ts';
import { addressIn } from '#i18n/addresses.ts';
import {
  addressAt,
  type FormProps as VisitedForm,
  type SealingNeeds,
} from '#server/citizen-survey.ts';
import type { Items } from '../form/answers.ts';
import type { FormProps } from '../form/form.ts';
import { waitingWords, type WaitingWords } from '../outbox/waiting-words.ts';

export interface CitizenFormProps {
  readonly form: FormProps;
  readonly needs: SealingNeeds;
  readonly items: Items;
  /** The page that is shown once the ballot is stored. */
  readonly sentAt: string;
  /** `YYYY-MM-DD` */
  readonly closesOn: string;
  readonly waiting: WaitingWords;
  readonly language: Language;
}

/** What the page knows besides the visit. */
export interface CitizenPage {
  readonly kiosk: boolean;
  readonly closesOn: string;
  readonly asksComments: boolean;
}

/** Everything that a page tells the citizen form. */
export function citizenForm(
  { needs, action, ballotId, token, questions, entered, problems }: VisitedForm,
  language: Language,
  { kiosk, closesOn, asksComments }: CitizenPage,
): CitizenFormProps {
  const { live, form } = wordsIn(language).survey;
  const { comment: label, commentHint: hint, ...rest } = form;
  const { none, sending, problems: all, traces } = live;
  const comments = asksComments ? [{ id: 'comment', label, hint }] : [];
  const fields = [...questions, ...comments].map(({ id }) => id);
  return {
    form: {
      pages: [[{ questions: questions.map(({ id, text, choices }) => ({ id, text, choices })) }]],
      comments,
      words: {
        form: rest,
        live: { none, problems: all, sending },
        ...(asksComments ? { traces } : {}),
      },
      action,
      isShared: kiosk,
      ballotId,
      ...(token ? { token } : {}),
      posted: Object.fromEntries(Object.entries(entered).filter(([id]) => fields.includes(id))),
      problems,
    },
    needs,
    closesOn,
    waiting: waitingWords(language),
    language,
    sentAt: addressAt(addressIn(language, `/w/${encodeURIComponent(needs.wave)}/terkirim/`), {
      kiosk,
    }),
    items: Object.fromEntries(questions.map(({ id, item }) => [id, item])),
  };
}
