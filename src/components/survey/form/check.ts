// Finds what stands in the way of sending, before anything is sealed.
import { findCommentProblem, normalizeComment } from '#domain/ballots/ballot.ts';
import { findTraces } from '#domain/ballots/comment.ts';
import { fill } from '#i18n/fill.ts';
import type { ShownProblem } from '#server/citizen-survey.ts';
import { questionsOf, type Entered, type FormProps } from './form.ts';

/**
 * A check that warns once of words in a comment that could tell who somebody is: pressed again, the comment is sent.
 *
 * @returns a function of what is entered, with the first problem or `null`.
 */
export function makeCheck(
  form: Pick<FormProps, 'pages' | 'comments' | 'words'>,
): (entered: Entered) => ShownProblem | null {
  const { live, traces: words } = form.words;
  const warned = new Set<string>();

  const problemOf = (text: string): string | null => {
    const problem = findCommentProblem(normalizeComment(text));
    if (problem) return live.problems[problem];
    const traces = findTraces(text);
    if (!words || traces.length === 0 || warned.has(text)) return null;
    warned.add(text);
    return fill(words.body, { found: traces.map((trace) => words[trace]).join(', ') });
  };

  return (entered) => {
    const asked = questionsOf(form);
    // "It did not apply" says something, and so does a comment alone.
    if (![...asked, ...form.comments].some(({ id }) => entered[id]?.trim())) {
      return { field: asked[0]?.id ?? '', text: live.problems['nothing-answered'] };
    }
    for (const { id } of form.comments) {
      const text = problemOf(entered[id] ?? '');
      if (text) return { field: id, text };
    }
    return null;
  };
}
