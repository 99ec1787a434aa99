// Writes claims as a mixed integer program in LP format, so that a solver that knows nothing of this project can attack them.
import type { Claim } from './claims.ts';
import { possibleAnswers, type AnswerPair } from './possible.ts';

/** A kind of answer that a rater gives to an item: the answer, the earlier one, the direction between them. */
export type Kind = 'now' | 'before' | 'change';

/** Something that a solution must not say about a rater. */
export interface Exclusion {
  readonly rater: number;
  readonly kind: Kind;
  readonly value: number;
}

/** One kind of answer in what a rater said. */
export function measure({ now, before }: AnswerPair, kind: Kind): number {
  if (kind === 'now' || before === null) return now;
  return kind === 'before' ? before : Math.sign(now - before);
}

/** A possible pair of answers of one rater, as a binary variable. */
interface Choice {
  readonly name: string;
  readonly pair: AnswerPair;
}

const nameOf = (rater: number, { now, before }: AnswerPair): string =>
  before === null ? `r${rater}n${now}` : `r${rater}n${now}b${before}`;

const choicesOf = (rater: number, isCompared: boolean): readonly Choice[] =>
  possibleAnswers(isCompared).map((pair) => ({ name: nameOf(rater, pair), pair }));

/** A sum of weighted variables, empty if none has a weight. No weight here is negative. */
const weigh = (choices: readonly Choice[], weight: (pair: AnswerPair) => number): string =>
  choices
    .map(({ name, pair }) => [weight(pair), name] as const)
    .filter(([factor]) => factor !== 0)
    .map(([factor, name]) => `+ ${factor} ${name}`)
    .join(' ');

function rowsOf(claim: Claim, all: ReadonlyMap<number, readonly Choice[]>): readonly string[] {
  const ofRaters = claim.raters.flatMap((rater) => all.get(rater)!);
  const between = (weight: (pair: AnswerPair) => number, low: number, high: number) => {
    const terms = weigh(ofRaters, weight);
    return terms ? [`${terms} >= ${low}`, `${terms} <= ${high}`] : [];
  };
  const { sum, favorable, shift, counts = [] } = claim;
  const rose = ({ now, before }: AnswerPair) => Number(before !== null && now > before);
  const fell = ({ now, before }: AnswerPair) => Number(before !== null && now < before);
  return [
    ...between(({ now }) => now, sum.low, sum.high),
    ...between(({ now }) => Number(now > 2), favorable.low, favorable.high),
    ...(shift ? between(rose, shift.more.low, shift.more.high) : []),
    ...(shift ? between(fell, shift.less.low, shift.less.high) : []),
    ...counts.flatMap(({ low, high }, index) =>
      between(({ now }) => Number(now === index + 1), low, high),
    ),
  ];
}

/** A program, and what each of its variables stands for. */
export interface Model {
  /** In LP format; any solver reads it. */
  readonly text: string;
  readonly choices: ReadonlyMap<number, readonly Choice[]>;
}

/**
 * The program whose solutions are all answers that fit the claims about one item.
 *
 * @param known what an insider knows: who said what.
 * @param excluded what a solution must not say; if there is none, the answer is determined.
 */
export function writeModel(
  claims: readonly Claim[],
  known: ReadonlyMap<number, AnswerPair> = new Map(),
  excluded: readonly Exclusion[] = [],
): Model {
  const compared = new Set(
    claims.flatMap(({ raters, shift }) => raters.slice(0, shift?.compared ?? 0)),
  );
  const raters = [...new Set(claims.flatMap((claim) => claim.raters))];
  const choices = new Map(
    raters.map((rater) => [rater, choicesOf(rater, compared.has(rater))] as const),
  );
  const ruledOut = excluded.flatMap(({ rater, kind, value }) =>
    choices.get(rater)!.filter(({ pair }) => measure(pair, kind) === value),
  );
  const rows = [
    ...raters.map((rater) => `${weigh(choices.get(rater)!, () => 1)} = 1`),
    ...claims.flatMap((claim) => rowsOf(claim, choices)),
    ...[...known].map(([rater, pair]) => `+ 1 ${nameOf(rater, pair)} = 1`),
    ...ruledOut.map(({ name }) => `+ 1 ${name} = 0`),
  ];
  const names = [...choices.values()].flat().map(({ name }) => name);
  const text = [
    'Minimize',
    ` nothing: 0 ${names[0]}`,
    'Subject To',
    ...rows.map((row, place) => ` c${place}: ${row}`),
    'Binary',
    ` ${names.join(' ')}`,
    'End',
    '',
  ].join('\n');
  return { text, choices };
}
