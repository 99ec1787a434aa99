// Keeps what was read from the shelf: texts cannot change while a site is built or served, only while they are written.

/**
 * The same question with the answer kept for whatever words it is asked with; while somebody writes, each page asks anew.
 *
 * Whoever gets an answer shares it and must leave it as it is.
 */
export function readOnce<Words extends readonly string[], Answer>(
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
