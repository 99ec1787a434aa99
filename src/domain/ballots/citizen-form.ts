// Reads a citizen's form that was posted without JavaScript; whatever is wrong, every value comes back as it was entered.
import type { Answer, Answers } from '../instrument/terms.ts';
import { findCommentProblem, normalizeComment, type CommentProblem } from './ballot.ts';
import { isBallotId } from './envelope.ts';

/** Name of the field for the code of a slip, where each answer needs one. */
export const CODE_FIELD = 'kode';

export type FormProblem =
  | 'nothing-answered'
  | 'out-of-range'
  | 'not-offered'
  | 'duplicate'
  | 'unknown-field'
  | CommentProblem
  | 'bad-id';

export interface FieldProblem {
  /** Name of the field as it was posted. */
  readonly field: string;
  readonly problem: FormProblem;
}

/** What the reading needs to know of a question. */
export interface FormQuestion {
  readonly id: string;
  readonly item: string;
  readonly choices: readonly { readonly value: string }[];
}

export type FormReading = { readonly entered: Readonly<Record<string, string>> } & (
  | {
      readonly ok: true;
      readonly id: string;
      /** By item; `null` where the question did not apply, absent where it was left out. */
      readonly answers: Answers;
      /** '' where comments are not asked, also where an old page sent one. */
      readonly comment: string;
    }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }
);

/**
 * Whether a sheet says nothing. "Cannot judge" and "did not apply" (`null`) say something, and so does a comment alone.
 *
 * @param answers by item; absent where a question was left out.
 */
const isBlank = (answers: Answers, comments: readonly string[]): boolean =>
  Object.keys(answers).length === 0 && comments.every((comment) => comment === '');

/** What is wrong with one value of a question, if anything; an empty value is a question left out. */
function problemOf(value: string, { choices }: FormQuestion): FormProblem | null {
  if (value === '' || choices.some((choice) => choice.value === value)) return null;
  return value === 'na' ? 'not-offered' : 'out-of-range';
}

function findProblems(
  fields: readonly (readonly [string, string])[],
  questions: readonly FormQuestion[],
  asksComments: boolean,
  known: readonly string[],
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const seen = new Set<string>();
  for (const [field, value] of fields) {
    const question = questions.find(({ id }) => id === field);
    if (seen.has(field)) problems.push({ field, problem: 'duplicate' });
    else if (question) {
      const problem = problemOf(value, question);
      if (problem) problems.push({ field, problem });
    } else if (field === 'comment') {
      const problem = asksComments ? findCommentProblem(normalizeComment(value)) : null;
      if (problem) problems.push({ field, problem });
    } else if (!known.includes(field)) problems.push({ field, problem: 'unknown-field' });
    seen.add(field);
  }
  return problems;
}

/**
 * Read a posted citizen form.
 *
 * A question may be left out and counts as missing: forcing an answer makes people guess. That it did not apply is an
 * answer, told apart in the record. Only a form that says nothing at all is refused.
 *
 * @param fields name and value pairs in the order they arrived; a value that is not text counts as out of range.
 * @param questions the questions that were shown.
 * @param more names of fields that the form has beside its questions; whoever names one reads it.
 * @param asksComments whether the form asks for a comment; if not, one from an old page is dropped and the rest counts.
 */
export function readCitizenForm(
  fields: Iterable<readonly [string, unknown]>,
  questions: readonly FormQuestion[],
  more: readonly string[] = [],
  asksComments = false,
): FormReading {
  const pairs = Array.from(fields, ([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : '?',
  ]);
  // The first of two values stays, without a prototype that a field named "__proto__" could reach.
  const entered = Object.fromEntries([...pairs].reverse());
  const answers: Record<string, Answer | null> = Object.fromEntries(
    questions
      .filter(({ id }) => entered[id])
      .map(({ id, item }) => [
        item,
        /^[1-4]$/.test(entered[id]!) ? (Number(entered[id]) as Answer) : null,
      ]),
  );
  const problems = findProblems(pairs, questions, asksComments, ['id', ...more]);
  const id = entered['id'] ?? '';
  if (!isBallotId(id)) problems.push({ field: 'id', problem: 'bad-id' });
  const comment = asksComments ? normalizeComment(entered['comment'] ?? '') : '';
  if (problems.length === 0 && isBlank(answers, [comment])) {
    problems.push({ field: questions[0]?.id ?? '', problem: 'nothing-answered' });
  }
  if (problems.length > 0) return { ok: false, entered, problems };
  return { ok: true, entered, id, answers, comment };
}
