// Keeps what was read from the shelf: texts cannot change while a site is built or served, only while they are written.

/**
 * The same question with the answer kept for each word asked; while somebody writes, each page asks anew.
 *
 * Whoever gets an answer shares it and must leave it as it is.
 */
export function readOnce<Word extends string, Answer>(
  read: (word: Word) => Promise<Answer>,
): (word: Word) => Promise<Answer> {
  const answers = new Map<Word, Promise<Answer>>();
  return (word) => {
    if (import.meta.env.DEV) return read(word);
    const answer = answers.get(word) ?? read(word);
    answers.set(word, answer);
    return answer;
  };
}
