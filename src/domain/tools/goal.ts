// Builds a training goal that somebody can watch happen, and refuses verbs that nobody can see.

/** The seven parts of a goal, in the order of the sentence. */
export type GoalPart = 'situation' | 'who' | 'verb' | 'object' | 'measure' | 'from' | 'seenBy';
export type GoalParts = Readonly<Partial<Record<GoalPart, string>>>;

/** A verb that names what happens inside a person, with all its forms in any language. */
export interface HiddenVerb {
  /** As it stands in goals, such as `memahami`. */
  readonly verb: string;
  /** Words in lower case that say the same, the verb itself included. */
  readonly forms: readonly string[];
  /** Forms that are things, such as `pemahaman`: "menunjukkan pemahaman" hides the verb in its object. */
  readonly nouns: readonly string[];
}

export interface FoundVerb {
  /** The word as it was written. */
  readonly word: string;
  readonly verb: string;
}

/** A piece of the sentence: fixed words, or a part that is filled in or still missing. */
export type GoalPiece =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'part' | 'gap'; readonly part: GoalPart; readonly text: string };

/** From these words on somebody else's knowing is meant: "bertanya apakah pemohon sudah paham" can be heard. */
const TURN = /^(?:apakah|bahwa|agar|supaya|sampai|hingga|bila|jika|whether|if|that|so|until)$/;

/** FigureProps can be heard, though it contains the word for knowing. */
const TELLING = /\b(?:(?:mem|di|ter)?beri\s+tahu\w*|lets?\s+(?:\S+\s+){1,3}know)\b/g;

/** Endings that change nothing of a word's meaning. */
const CLITIC = /(?:nya|lah|kah)$/;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(TELLING, ' ')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');

function matchWord(words: readonly string[], word: string): boolean {
  return words.includes(word) || words.includes(word.replace(CLITIC, ''));
}

/**
 * The first verb of a phrase that nobody can see, or `null`.
 *
 * @param phrase what stands at the place of the verb; helping words such as "mampu" may come before it
 * @example findHiddenVerb('mampu memahami', verbs) // => { word: 'memahami', verb: 'memahami' }
 * @example findHiddenVerb('memberi tahu', verbs) // => null
 */
export function findHiddenVerb(phrase: string, verbs: readonly HiddenVerb[]): FoundVerb | null {
  const words = wordsOf(phrase);
  const turn = words.findIndex((word) => TURN.test(word));
  for (const word of turn < 0 ? words : words.slice(0, turn)) {
    const found = verbs.find(({ forms, nouns }) => matchWord([...forms, ...nouns], word));
    if (found) return { word, verb: found.verb };
  }
  return null;
}

/**
 * The verb that nobody can see in a whole goal: at the place of the verb, or as the first word of its object.
 *
 * @example findHiddenIn({ verb: 'menunjukkan', object: 'pemahaman prosedur' }, verbs)?.verb // => 'memahami'
 */
export function findHiddenIn(parts: GoalParts, verbs: readonly HiddenVerb[]): FoundVerb | null {
  const inVerb = findHiddenVerb(parts.verb ?? '', verbs);
  if (inVerb) return inVerb;
  const [first = ''] = wordsOf(parts.object ?? '');
  const found = verbs.find(({ nouns }) => matchWord(nouns, first));
  return found ? { word: first, verb: found.verb } : null;
}

/** What was written, without the sentence's own words before it and punctuation after it. */
function trimPart(text: string, before: string): string {
  const bare = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;:]+$/, '');
  const lead = before.trim().toLowerCase().replace(/^, /, '');
  return lead && bare.toLowerCase().startsWith(`${lead} `) ? bare.slice(lead.length + 1) : bare;
}

/**
 * Lay a goal into its sentence.
 *
 * @param pattern fixed words with a `{part}` for every part
 * @param gaps what stands in brackets where a part is missing
 * @example
 * layGoal('Dalam {situation}, {who} …', { situation: 'dalam antrean.' }, gaps)
 * // => 'Dalam ', 'antrean', ', ', '[siapa]', ' …'
 */
export function layGoal(
  pattern: string,
  parts: GoalParts,
  gaps: Readonly<Record<GoalPart, string>>,
): readonly GoalPiece[] {
  let before = '';
  return pattern.split(/(\{\w+\})/).map((text): GoalPiece => {
    const name = /^\{(\w+)\}$/.exec(text)?.[1] as GoalPart | undefined;
    if (!name) {
      before = text;
      return { kind: 'fixed', text };
    }
    const written = trimPart(parts[name] ?? '', before);
    return written
      ? { kind: 'part', part: name, text: written }
      : { kind: 'gap', part: name, text: `[${gaps[name]}]` };
  });
}

/** Whether every part is there. */
export const isWhole = (pieces: readonly GoalPiece[]): boolean =>
  pieces.every(({ kind }) => kind !== 'gap');
