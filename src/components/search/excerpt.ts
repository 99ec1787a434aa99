// Takes the excerpt of a search result apart, to show it as text and to see whether it answers at all.

export interface Part {
  readonly text: string;
  /** Whether the part is a word that was looked for. */
  readonly marked: boolean;
}

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

/**
 * The parts of an excerpt in which `<mark>` surrounds what was looked for and signs are escaped.
 *
 * @example splitMarks('a <mark>b</mark>') // => [{ text: 'a ', marked: false }, { text: 'b', marked: true }]
 */
export function splitMarks(excerpt: string): Part[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => ({
      text: part
        .replace(/<\/?mark>/g, '')
        .replace(/&(#?\w+);/g, (whole, name: string) => SIGNS[name] ?? whole),
      marked: part.startsWith('<mark>'),
    }));
}

/** Letters that a word and what was typed must share in a row: Indonesian stems have three or more. */
const RUN = 3;

const fold = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function shareRun(word: string, term: string): boolean {
  const length = Math.min(RUN, term.length);
  const starts = Array.from({ length: term.length - length + 1 }, (_, start) => start);
  return starts.some((start) => word.includes(term.slice(start, start + length)));
}

/**
 * Whether the marked words of an excerpt have anything to do with what was asked.
 *
 * The engine shortens a word that no page has until some page has its beginning, if only a letter.
 * An excerpt without marks counts as an answer: the words then stand in the title.
 *
 * @example isAnswered('berubah', 'lima <mark>perubahan</mark>') // => true
 * @example isAnswered('xyzzy', 'titik <mark>x</mark>') // => false
 */
export function isAnswered(query: string, excerpt: string): boolean {
  const marked = splitMarks(excerpt).filter((part) => part.marked);
  const words = marked.flatMap(({ text }) => fold(text));
  const terms = fold(query);
  return words.length === 0 || words.some((word) => terms.some((term) => shareRun(word, term)));
}
