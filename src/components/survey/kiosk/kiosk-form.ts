// The plain data of the citizen form on a shared screen: the form, and the words of what comes before and after it there.
import type { Language } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import {
  addressAt,
  type FormProps as VisitedForm,
  type VisitedWave,
} from '#server/citizen-survey.ts';
import { citizenForm, type CitizenFormProps } from '../citizen/citizen-form.ts';
import { resultWords } from '../citizen/result-words.ts';
import { IDLE } from './idle.ts';

type SentWords = readonly [title: string, thanks: string, ...lines: string[]];

export interface KioskProps {
  readonly citizen: CitizenFormProps;
  /** The address of an empty form. */
  readonly fresh: string;
  readonly words: {
    readonly sent: SentWords;
    /** Where the ballot is kept on this device until there is a connection. */
    readonly waits: SentWords;
    readonly next: string;
    readonly idle: { readonly title: string; readonly body: string; readonly stay: string };
  };
}

/** Everything that a page tells a form on a shared screen. */
export function kioskForm(visited: VisitedForm, wave: VisitedWave, language: Language): KioskProps {
  const { sent, kiosk, live } = wordsIn(language).survey;
  const results = resultWords(wave, language).results;
  return {
    citizen: citizenForm(visited, language, { kiosk: true, closesOn: wave.closesOn }),
    fresh: addressAt(addressIn(language, `/w/${wave.code}/`), { kiosk: true }),
    words: {
      sent: [sent.title, sent.body, results, sent.complaint],
      waits: [kiosk.waits, live.sending.waiting, results, sent.complaint],
      next: sent.next,
      idle: {
        title: kiosk.title,
        stay: kiosk.stay,
        body: fill(kiosk.body, { seconds: IDLE.seconds }),
      },
    },
  };
}
