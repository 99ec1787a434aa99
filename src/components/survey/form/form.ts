// What a survey form is made of, the same for every group of raters: plain data that a page hands to its form.
import type { Words } from '#i18n/words.ts';
import type { ShownProblem } from '#server/citizen-survey.ts';
import type { Parcel, Sending } from '../send-ballot.ts';

export interface FormQuestion {
  /** Name of the field. */
  readonly id: string;
  readonly text: string;
  readonly choices: readonly {
    /** '1' to '4', or 'na' where the question does not apply. */
    readonly value: string;
    readonly text: string;
    readonly hint?: string;
  }[];
}

export interface FormPart {
  readonly title?: string;
  /** What stands before every question of the part. */
  readonly stem?: string;
  readonly questions: readonly FormQuestion[];
}

export interface FormComment {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

type LiveWords = Words['survey']['live'];

export interface FormWords {
  readonly form: Omit<Words['survey']['form'], 'comment' | 'commentHint'>;
  readonly live: Pick<LiveWords, 'none' | 'problems' | 'sending'>;
  /** Only where a comment is asked. */
  readonly traces?: LiveWords['traces'];
}

/** Value of every field by its name; a field without an answer is missing or empty. */
export type Entered = Record<string, string | undefined>;

/** Everything that a page tells its form. */
export interface FormProps {
  readonly parts: readonly FormPart[];
  readonly comments: readonly FormComment[];
  readonly words: FormWords;
  /** Where it is posted without a script; its own address where none is given. */
  readonly action?: string;
  /** Whether the next person answers on the same screen: then nothing is kept and nothing is restored. */
  readonly isShared?: boolean;
  /** Under which a post without a script is stored. */
  readonly ballotId: string;
  /** What the server read from a form that was posted without a script, and what it found wrong. */
  readonly posted: Readonly<Entered>;
  readonly problems: readonly ShownProblem[];
}

/** How a form's ballot leaves the device: sealed once, sent as often as needed. */
export interface Delivery {
  readonly seal: (entered: Entered) => Promise<Parcel>;
  readonly send: (parcel: Parcel, language: string) => Promise<Sending>;
  /** What follows once the ballot is stored, now or by an earlier try. */
  readonly arrive: () => void;
}

/** The questions of all parts, in order. */
export const questionsOf = ({ parts }: Pick<FormProps, 'parts'>): readonly FormQuestion[] =>
  parts.flatMap(({ questions }) => questions);

/** Names of all fields, in order. */
export const fieldsOf = (form: Pick<FormProps, 'parts' | 'comments'>): readonly string[] =>
  [...questionsOf(form), ...form.comments].map(({ id }) => id);
