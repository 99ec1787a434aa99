// Plays an attacker who has written all ballots of citizens but one, with and without noise. Never used on real ballots.
import { publishCitizens } from '../disclosure/citizens.ts';
import type { Histogram } from '../disclosure/cells.ts';
import type { NextWord } from '../disclosure/noise.ts';
import type { NoisyBins, Policy } from '../disclosure/published.ts';
import { count, emptyTally, NO_ANSWERS, type GroupTally } from '../disclosure/tally.ts';
import type { Answer, Answers } from '../instrument/terms.ts';

const ANSWERS: readonly Answer[] = [1, 2, 3, 4];

/** How the figures of the batch are published. */
export type Publisher = 'exact' | 'noisy';

/** A batch of which the attacker wrote all ballots but one. */
export interface StuffedBatch {
  readonly policy: Policy;
  readonly items: readonly string[];
  /** What the one honest citizen answered. */
  readonly truth: Answers;
  /** All ballots, and those of the attacker alone. */
  readonly all: GroupTally;
  readonly forged: GroupTally;
}

function tallyOf(ballots: readonly Answers[], items: readonly string[]): GroupTally {
  const tally = ballots.reduce(
    (sum, answers) => count(sum, 'citizen', { answers }, { items }),
    emptyTally(),
  );
  return tally.groups.citizen!;
}

const drawAnswers = (items: readonly string[], nextWord: NextWord): Answers =>
  Object.fromEntries(items.map((item) => [item, ANSWERS[nextWord() % ANSWERS.length]!]));

/**
 * A batch of invented ballots.
 *
 * @param forged ballots that the attacker writes, at least one.
 * @param truth what the honest citizen answers; drawn where it is not given.
 */
export function stuffBatch(
  policy: Policy,
  items: readonly string[],
  forged: number,
  nextWord: NextWord,
  truth: Answers = drawAnswers(items, nextWord),
): StuffedBatch {
  const ballots = Array.from({ length: forged }, () => drawAnswers(items, nextWord));
  return {
    ...{ policy, items, truth },
    all: tallyOf([...ballots, truth], items),
    forged: tallyOf(ballots, items),
  };
}

const binsOf = ([one, two, three, four]: Histogram, n: number): NoisyBins => [
  ...([one, two, three, four] as const),
  n - one - two - three - four,
];

/** What is published of a batch, item by item; each call draws the noise anew. */
export function publishStuffed(
  { policy, items, all }: StuffedBatch,
  publisher: Publisher,
  nextWord: NextWord,
): Readonly<Record<string, NoisyBins>> {
  if (publisher === 'noisy') {
    const terms = { policy, items, entry: 'open', unreadable: 0 } as const;
    return publishCitizens(all, terms, nextWord)?.items ?? {};
  }
  const exact = (item: string) => binsOf(all.items[item] ?? NO_ANSWERS, all.raters);
  return Object.fromEntries(items.map((item) => [item, exact(item)]));
}

/** What is left of an item's bins once the attacker's own ballots are taken away. */
export function leftOf({ forged }: StuffedBatch, item: string, bins: NoisyBins): readonly number[] {
  const mine = binsOf(forged.items[item] ?? NO_ANSWERS, forged.raters);
  return bins.map((bin, at) => bin - mine[at]!);
}

/** How far the rest is from one ballot with this answer; the less, the likelier it is. */
export const distanceTo = (left: readonly number[], answer: Answer): number =>
  left.reduce((sum, bin, at) => sum + Math.abs(bin - Number(at === answer - 1)), 0);

/** The likeliest answer, from one draw of the noise or from several of the same ballots. */
function guessAnswer(draws: readonly (readonly number[])[]): Answer {
  const distance = (answer: Answer) =>
    draws.reduce((sum, left) => sum + distanceTo(left, answer), 0);
  return ANSWERS.reduce((best, answer) => (distance(answer) < distance(best) ? answer : best));
}

/** Truth and guess of every item. */
export interface SybilResult {
  readonly answers: readonly {
    readonly item: string;
    readonly truth: Answer;
    readonly guess: Answer;
  }[];
  readonly right: number;
}

/**
 * Attack a batch.
 *
 * @param draws how often the noise is drawn for the same ballots; a publisher may draw it once.
 */
export function attackStuffed(
  batch: StuffedBatch,
  publisher: Publisher,
  draws: number,
  nextWord: NextWord,
): SybilResult {
  const published = Array.from({ length: draws }, () => publishStuffed(batch, publisher, nextWord));
  const answers = batch.items.map((item) => {
    const left = published.map((items) => leftOf(batch, item, items[item]!));
    return { item, truth: batch.truth[item]!, guess: guessAnswer(left) };
  });
  return { answers, right: answers.filter(({ truth, guess }) => truth === guess).length };
}
