// Reads what a person entered into the survey, says it back, and marks what is missing.
import type { Answer } from '#domain/instrument/terms.ts';
import type { ShownProblem } from '#server/citizen-survey.ts';

export interface Entries {
  /** By item; `null` where not answered or "there was none". */
  readonly answers: Record<string, Answer | null>;
  /** The same for "before the training", of the few items that ask it. */
  readonly before: Record<string, Answer | null>;
  /** By name of the field; a citizen's form has one. */
  readonly comments: Record<string, string>;
}

const questionsIn = (form: HTMLFormElement) => [...form.querySelectorAll('fieldset')];
const commentsIn = (form: HTMLFormElement) => [...form.querySelectorAll('textarea')];
const chosenIn = (question: Element) => question.querySelector<HTMLInputElement>('input:checked');

/** Answers of the questions that carry an item under the given name. */
function answersIn(form: HTMLFormElement, name: 'item' | 'before'): Entries['answers'] {
  const asked = questionsIn(form).filter((question) => question.dataset[name]);
  return Object.fromEntries(
    asked.map((question) => {
      const value = Number(chosenIn(question)?.value);
      return [question.dataset[name], value >= 1 ? (value as Answer) : null];
    }),
  );
}

/** The answers that stand in a form now. */
export const readEntries = (form: HTMLFormElement): Entries => ({
  answers: answersIn(form, 'item'),
  before: answersIn(form, 'before'),
  comments: Object.fromEntries(commentsIn(form).map(({ name, value }) => [name, value])),
});

/** Whether no question has an answer. */
export const isEmpty = ({ answers }: Entries): boolean =>
  Object.values(answers).every((answer) => answer === null);

const sayOf = (place: Element | null | undefined) => place?.textContent.trim().replace(/\s+/g, ' ');

/** Everything that would be sealed, a line per question, in the words of the form. */
export function describeEntries(form: HTMLFormElement, none: string): string {
  const lines = questionsIn(form).map((question) => {
    const [asked, answer] = [question.querySelector('legend'), chosenIn(question)?.labels?.[0]];
    return `${sayOf(asked)} ${sayOf(answer) ?? none}`;
  });
  const comments = commentsIn(form).map(
    ({ labels, value }) => `${sayOf(labels[0])} ${value.trim() || none}`,
  );
  return [...lines, ...comments].join('\n');
}

/** Put a problem beside its field, as the server would have, and take away what stood there before. */
export function markField(form: HTMLFormElement, problem: ShownProblem | null): void {
  for (const old of form.querySelectorAll('.error-summary.posted, .problem')) old.remove();
  for (const field of form.querySelectorAll('.wrong')) field.classList.remove('wrong');
  const field = problem?.field ? form.querySelector(`#${problem.field}`) : null;
  if (!field || !problem) return;
  field.closest('.field')?.classList.add('wrong');
  const note = Object.assign(document.createElement('p'), {
    className: 'problem',
    id: `${problem.field}-problem`,
    textContent: problem.text,
  });
  if (field.tagName === 'FIELDSET') field.firstElementChild?.after(note);
  else field.before(note);
  field.setAttribute('aria-describedby', note.id);
}
