// The plain data of a citizen form on a shared screen: the form, and the words of what comes before and after it there.
import type { Language } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { addressAt, type VisitedWave } from '#server/citizen-survey.ts';
import type { CitizenFormProps } from '../citizen/citizen-form.ts';
import { resultWords } from '../citizen/result-words.ts';
import { IDLE } from './idle.ts';

/**
 * What became of a ballot: it has arrived, waits on the device, or is held in this page until there is a connection, and with
 * it the screen.
 */
export type Sent = 'arrived' | 'waiting' | 'held';

type SentWords = readonly [title: string, thanks: string, ...lines: string[]];

/** What a form tells the screen that it stands on. */
export interface KioskActs {
  readonly hold: (isBusy: boolean) => void;
  readonly thank: (condition: Sent) => Promise<void>;
  /** Be as if the page had just been opened. */
  readonly startOver: () => Promise<void>;
}

export interface KioskFrameProps {
  /** The address of an empty form. */
  readonly fresh: string;
  /** Whether the page shows what somebody has posted. */
  readonly isPosted: boolean;
  readonly words: Readonly<Record<Sent, SentWords>> & {
    readonly next: string;
    readonly idle: { readonly title: string; readonly body: string; readonly stay: string };
  };
}

export interface KioskProps<Citizen extends CitizenFormProps> {
  readonly citizen: Citizen;
  readonly frame: KioskFrameProps;
}

/** Everything that a page tells a form on a shared screen. */
export function kioskForm<Citizen extends CitizenFormProps>(
  citizen: Citizen,
  wave: VisitedWave,
  language: Language,
): KioskProps<Citizen> {
  const { survey, slip } = wordsIn(language);
  const { sent, kiosk, live } = survey;
  const { held } = slip.sending;
  const results = resultWords(wave, language).results;
  const { problems, posted } = citizen.form;
  return {
    citizen,
    frame: {
      fresh: addressAt(addressIn(language, `/w/${wave.code}/`), { kiosk: true }),
      isPosted: problems.length > 0 || Object.values(posted).some(Boolean),
      words: {
        arrived: [sent.title, sent.body, results, sent.complaint],
        waiting: [kiosk.waits, live.sending.waiting, results, sent.complaint],
        held: [held.title, held.body],
        next: sent.next,
        idle: {
          title: kiosk.title,
          stay: kiosk.stay,
          body: fill(kiosk.body, { seconds: IDLE.seconds }),
        },
      },
    },
  };
}
