// Memoizes reads of content collections: texts cannot change while a site is built or served, only while they are written.

/**
 * The same function with one answer kept for each list of arguments; under `npm run dev` every page reads again.
 *
 * All callers share an answer, so none may change it.
 */
export function memoize<Words extends readonly string[], Answer>(
  read: (...words: Words) => Promise<Answer>,
): (...words: Words) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (...words) => {
    if (import.meta.env.DEV) return read(...words);
    const asked = words.join(' ');
    const answer = answers.get(asked) ?? read(...words);
    answers.set(asked, answer);
    return answer;
  };
}
