// Attacks claims with HiGHS, a solver that knows nothing of this project: an answer is determined where no solution says another.
import highsLoader from 'highs';
import type { Claim } from '#domain/attack/claims.ts';
import { measure, writeModel, type Exclusion, type Kind } from '#domain/attack/model.ts';
import type { AnswerPair } from '#domain/attack/possible.ts';

let highs = await highsLoader();
let solves = 0;
/** Solves after which the solver starts afresh, because its memory only grows. */
const RESTART = 2000;

export type Known = ReadonlyMap<number, AnswerPair>;

/** What one rater says in some solution, or `null` where nothing fits. */
async function findAnswers(
  claims: readonly Claim[],
  rater: number,
  known: Known,
  excluded: readonly Exclusion[],
): Promise<AnswerPair | null> {
  if (++solves % RESTART === 0) highs = await highsLoader();
  const { text, choices } = writeModel(claims, known, excluded);
  const { Status, Columns } = highs.solve(text);
  if (Status === 'Infeasible') return null;
  const chosen = choices.get(rater)!.find(({ name }) => {
    const column = Columns[name]!;
    return 'Primal' in column && Math.round(column.Primal) === 1;
  });
  if (Status !== 'Optimal' || !chosen) throw new Error(`The solver gave up: ${Status}.`);
  return chosen.pair;
}

/**
 * What the claims leave of one rater's answer (or earlier answer, or direction of change): one value, several, or, where
 * what is known cannot be, none.
 */
export async function solveFor(
  claims: readonly Claim[],
  rater: number,
  known: Known = new Map(),
): Promise<'determined' | 'open' | 'impossible'> {
  const first = await findAnswers(claims, rater, known, []);
  if (first === null) return 'impossible';
  const kinds: readonly Kind[] = first.before === null ? ['now'] : ['now', 'before', 'change'];
  const found: AnswerPair[] = [first];
  for (const kind of kinds) {
    const value = measure(first, kind);
    if (found.some((pair) => measure(pair, kind) !== value)) continue;
    const other = await findAnswers(claims, rater, known, [{ rater, kind, value }]);
    if (other === null) return 'determined';
    found.push(other);
  }
  return 'open';
}
