// Reads prose the way a hurried reader does: sentence by sentence, word by word, and names what would stop him.
import type { Language } from '../bookshelf.ts';

/** Limits of one language. */
export interface Limits {
  /** Words in the longest sentence. */
  readonly longest: number;
  /** Words in a sentence on average, over a whole text. */
  readonly average: number;
  /** Letters in the longest word. */
  readonly letters: number;
}

/**
 * Indonesian readability has no verified formula, so the limits are plain counts. Twenty-five words can be read aloud in
 * one breath, and thirteen on average fill two lines of a phone; English needs a few more for its articles and prepositions.
 */
const LIMITS: Readonly<Record<Language, Limits>> = {
  id: { longest: 25, average: 13, letters: 18 },
  en: { longest: 28, average: 14, letters: 16 },
};

/** Words that blame, beg or borrow, and office words that hide who does what. */
const FORBIDDEN: Readonly<Record<Language, RegExp>> = {
  id: /\b(maaf|mohon|invalid|feedback|stakeholder|responden|user|output|outcome|dalam rangka|guna mewujudkan|sebagaimana dimaksud|sinergitas|optimalisasi|implementasi|asesmen|terkait dengan|dan\/atau)\b/giu,
  en: /\b(sorry|please note|invalid|stakeholders?|leverage|utili[sz]e[sd]?|facilitat(?:e[sd]?|ing|ion)|synerg\w+|in order to|due to the fact|aforementioned|and\/or)\b/giu,
};

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'/-]*/gu;

const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

/** A text without its marks: every paragraph, list item, heading and table cell on a line of its own. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/`[^`]*`/g, '…')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, '\n')
    .replace(/^\s*(#+|[-*]|\d+\.)\s+/gm, '\n')
    .replace(/^\|[\s|:-]+\|$/gm, '')
    .replace(/\s*\|\s*/g, '\n\n')
    .replace(/\*+/g, '')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/**
 * The sentences of a plain text. A stop ends one before a space and a capital, a figure or a quote; “dkk.” and “Dr.” do not.
 *
 * @example sentencesOf('Satu. Dua?') // => ['Satu.', 'Dua?']
 */
export const sentencesOf = (plain: string): string[] =>
  plain
    .split('\n')
    .flatMap((line) =>
      line.split(/(?<=[.?!…][”’)]?)(?<!\b(?:dkk|al|Ps|No|vs)\.)\s+(?=\[|[_“‘(]?[\p{Lu}\p{N}…])/u),
    )
    .filter((sentence) => wordsIn(sentence).length > 0);

const averageOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Everything in a text that is too long or must not be said, as lines that show the place. */
export function findHardPlaces(plain: string, language: Language): string[] {
  const { longest, average, letters } = LIMITS[language];
  const sentences = sentencesOf(plain);
  const lengths = sentences.map((sentence) => wordsIn(sentence).length);
  const long = sentences
    .filter((sentence) => wordsIn(sentence).length > longest)
    .map((sentence) => `${wordsIn(sentence).length} words: ${sentence}`);
  // Headings and cells are short and would hide long prose: the average counts what ends like a sentence, from five on.
  const spoken = lengths.filter((_, place) => /[.?!…][”’)]?$/.test(sentences[place]!));
  const mean = averageOf(spoken);
  const words = wordsIn(plain).flatMap((word) => word.split(/[-/]/));
  return [
    ...long,
    ...(spoken.length >= 5 && mean > average ? [`${mean.toFixed(1)} words on average`] : []),
    ...[...new Set(words.filter((word) => word.length > letters))].map(
      (word) => `long word: ${word}`,
    ),
    ...(plain.match(FORBIDDEN[language]) ?? []).map((word) => `forbidden: ${word}`),
  ];
}

/** Abbreviations that readers know from a card, a phone or a file. */
const KNOWN = ['KTP', 'NIK', 'NIP', 'QR', 'PDF', 'CSV', 'JSON', 'SVG', 'RSS', 'UU', 'PP'];

/** Names of publishers and offices that a source or rule is cited by; nothing is asked of them. */
const CITED = ['RFC', 'BPS', 'SHL', 'SIOP', 'LAPAN'];

/** What the data dictionary says to those who write programs, and a kind of unit by the only name it has. */
const TECHNICAL = ['UTF', 'CRLF', 'SHA', 'MB', 'BY', 'UPTD'];

const UNASKED = new Set([...KNOWN, ...CITED, ...TECHNICAL]);

/** Where an abbreviation is explained: before or after brackets, or after “disingkat”, “yaitu” and their like. */
const isExplained = (short: string, plain: string) =>
  new RegExp(
    `\\b${short}[ \\d.]* \\(|\\(${short}\\b|\\b${short}, (yaitu|the|an?|atau)\\b|(disingkat|called|short for) ${short}\\b`,
    'u',
  ).test(plain);

/**
 * Abbreviations that a text uses and neither explains nor finds in the glossary.
 *
 * @example findUnexplained('Isi SKP dan XYZ.', new Set(['SKP'])) // => ['XYZ']
 */
export function findUnexplained(plain: string, glossary: ReadonlySet<string>): string[] {
  const shorts = new Set(plain.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu));
  return [...shorts].filter(
    (short) => !UNASKED.has(short) && !glossary.has(short) && !isExplained(short, plain),
  );
}
