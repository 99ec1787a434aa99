// Divides a form of staff into pages of three or four answers, a theme at a time.
import type { FormPart, StaffQuestion } from './staff-questions.ts';

/** Answers on a page at most, where a theme does not ask one more. */
const MOST = 4;

/** Answers that a question asks for: two where "before the training" stands beside "now". */
const answersIn = (questions: readonly StaffQuestion[]): number =>
  questions.reduce((sum, { retrospective }) => sum + (retrospective ? 2 : 1), 0);

/** A part in pieces that fit on a page, as even as they come; most parts are one. */
function piecesOf(part: FormPart): readonly FormPart[] {
  const { questions } = part;
  if (answersIn(questions) <= MOST + 1) return [part];
  const count = Math.ceil(answersIn(questions) / MOST);
  const size = Math.ceil(questions.length / count);
  return Array.from({ length: Math.ceil(questions.length / size) }, (_, piece) => ({
    ...part,
    trained: piece === 0 ? part.trained : null,
    questions: questions.slice(piece * size, (piece + 1) * size),
  }));
}

/** Whether a part still fits on a page. */
function fits(page: readonly FormPart[], part: FormPart): boolean {
  const questions = [...page, part].flatMap((one) => one.questions);
  return page[0]!.page === part.page && answersIn(questions) <= MOST;
}

/**
 * The pages of a form: parts in their order, those about the training, about the time before it and about the climate apart.
 *
 * @example pagesOf(staffForm(instrument, terms, 'id').parts).map((page) => page.map(({ id }) => id)) // => [['KOM', 'KER'], ['KEP'], …]
 */
export function pagesOf(parts: readonly FormPart[]): readonly (readonly FormPart[])[] {
  const pages: FormPart[][] = [];
  for (const piece of parts.flatMap(piecesOf)) {
    const page = pages.at(-1);
    if (page && fits(page, piece)) page.push(piece);
    else pages.push([piece]);
  }
  return pages;
}
