// Reads what a person entered into the survey, says it back, marks what is missing, and seals it to the key of the wave.
import { fromBase64, toBase64Url } from '../../crypto/base64.ts';
import { contextOf, seal } from '../../crypto/seal.ts';
import { PADDED_BYTES } from '../../domain/ballots/envelope.ts';
import { writeBallot } from '../../domain/ballots/ballot.ts';
import type { Answer } from '../../domain/instrument/terms.ts';
import type { Parcel } from './send-ballot.ts';
import type { ShownProblem } from './visit.ts';

export interface Entries {
  /** By item; `null` where not answered or "there was none". */
  readonly answers: Record<string, Answer | null>;
  readonly comment: string;
}

/** What sealing must know of the wave. */
export interface SealingNeeds {
  readonly wave: string;
  readonly tallyKey: string;
  readonly instrument: string;
}

const questionsIn = (form: HTMLFormElement) => [...form.querySelectorAll('fieldset')];
const commentIn = (form: HTMLFormElement) => form.querySelector('textarea')?.value ?? '';
const chosenIn = (question: Element) => question.querySelector<HTMLInputElement>('input:checked');

/** The answers that stand in a form now. */
export function readEntries(form: HTMLFormElement): Entries {
  const answers = questionsIn(form).map((question) => {
    const value = Number(chosenIn(question)?.value);
    return [question.dataset.item, value >= 1 ? (value as Answer) : null];
  });
  return { answers: Object.fromEntries(answers), comment: commentIn(form) };
}

/** Whether no question has an answer. */
export const isEmpty = ({ answers }: Entries): boolean =>
  Object.values(answers).every((answer) => answer === null);

/** Everything that would be sealed, a line per question, in the words of the form. */
export function describeEntries(form: HTMLFormElement, none: string): string {
  const lines = questionsIn(form).map((question) => {
    const text = chosenIn(question)?.nextElementSibling?.textContent;
    return `${question.querySelector('legend')?.textContent} ${text ?? none}`;
  });
  const label = form.querySelector('label[for=comment]')?.textContent;
  return [...lines, `${label} ${commentIn(form).trim() || none}`].join('\n');
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

/** Seal entries into a parcel that can be sent as often as needed. */
export async function sealEntries(
  { answers, comment }: Entries,
  needs: SealingNeeds,
): Promise<Parcel> {
  const { wave, tallyKey, instrument } = needs;
  const ballot = writeBallot(answers, comment, instrument);
  const context = contextOf(wave, 'citizen');
  const box = await seal(fromBase64(tallyKey), ballot, context, PADDED_BYTES.citizen);
  return {
    id: toBase64Url(crypto.getRandomValues(new Uint8Array(16))),
    wave,
    box: toBase64Url(box),
  };
}
