// What a survey form is made of, the same for every group of raters: plain data that a page hands to its form.
import type { Words } from '#i18n/words.ts';
import type { ShownProblem } from '#server/citizen-survey.ts';

export interface FormQuestion {
  /** Name of the field. */
  readonly id: string;
  readonly text: string;
  /** What the text continues; in sight once for all questions of a part, and read out with each. */
  readonly stem?: string;
  /** Which time is asked about, where one behavior is asked about two. */
  readonly when?: string;
  readonly choices: readonly {
    /** '1' to '4', or 'na' where the question does not apply. */
    readonly value: string;
    readonly text: string;
    readonly hint?: string;
  }[];
}

export interface FormPart {
  /** What the part and those after it on its page are about. */
  readonly lead?: string;
  readonly title?: string;
  /** What stands before every question of the part. */
  readonly stem?: string;
  /** What is to be read first. */
  readonly list?: { readonly heading: string; readonly lines: readonly string[] };
  readonly questions: readonly FormQuestion[];
}

/** Parts that are seen at a time. */
export type FormPage = readonly FormPart[];

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
  /** Where a ballot waits for a moment of chance after its code was exchanged, and the form stays in sight. */
  readonly exchanged?: string;
}

/** Value of every field by its name; a field without an answer is missing or empty. */
export type Entered = Record<string, string | undefined>;

/** Everything that a page tells its form. */
export interface FormProps {
  readonly pages: readonly FormPage[];
  /** Asked after the questions of the last page. */
  readonly comments: readonly FormComment[];
  /** Name of a field that is asked with the review, and is no part of the answers. */
  readonly checkField?: string;
  /** Said before the first question. */
  readonly intro?: readonly string[];
  readonly words: FormWords;
  /** Where it is posted without a script; its own address where none is given. */
  readonly action?: string;
  /** Whether only the script can send it, because the ballot is sealed under a ticket of this device. */
  readonly needsScript?: boolean;
  /** Whether the next person answers on the same screen: then nothing is kept and nothing is restored. */
  readonly isShared?: boolean;
  /** Under which a post without a script is stored. */
  readonly ballotId?: string;
  /** Says when this form was opened. */
  readonly token?: string;
  /** What the server read from a form that was posted without a script, and what it found wrong. */
  readonly posted: Readonly<Entered>;
  readonly problems: readonly ShownProblem[];
}

/** The questions of all pages, in order. */
export const questionsOf = ({ pages }: Pick<FormProps, 'pages'>): readonly FormQuestion[] =>
  pages.flatMap((parts) => parts.flatMap(({ questions }) => questions));

/** Names of all fields, in order. */
export const fieldsOf = (form: Pick<FormProps, 'pages' | 'comments'>): readonly string[] =>
  [...questionsOf(form), ...form.comments].map(({ id }) => id);

/** The page that a field stands on; behind the last one stands the review. */
export function pageOf(
  form: Pick<FormProps, 'pages' | 'comments' | 'checkField'>,
  field: string,
): number {
  if (field === form.checkField) return form.pages.length;
  const page = form.pages.findIndex((parts) =>
    parts.some(({ questions }) => questions.some(({ id }) => id === field)),
  );
  return page < 0 ? form.pages.length - 1 : page;
}
