// Makes up ballots that fit what a unit published, so that a page can show a careless publication without any real answer.
import {
  citizensOf,
  type Cell,
  type CitizenFigures,
  type Snapshot,
} from '../disclosure/published.ts';
import type { Answer } from '../instrument/terms.ts';
import { projectBins } from '../statistics/noisy.ts';
import { rangeOf } from '../summary/ranges.ts';
import type { MadeUpBallot } from './unsafe-variant.ts';

/** The whole number in the middle of a range. */
const middleOf = ({ low, high }: { low: number; high: number }): number =>
  Math.round((low + high) / 2);

/** Answers with the sum and the number of favorable ones that a cell allows, in ascending order. */
function answersFitting({ n, sum, favorable }: Cell): readonly Answer[] {
  const sums = rangeOf(sum, n, 4 * n);
  const counts = rangeOf(favorable, 0, n);
  const candidates = Array.from({ length: n + 1 }, (_, count) => count)
    .filter((count) => count >= counts.low && count <= counts.high)
    .map((count) => ({
      count,
      low: Math.max(sums.low, n + 2 * count),
      high: Math.min(sums.high, 2 * n + 2 * count),
    }))
    .filter(({ low, high }) => low <= high);
  const chosen = candidates[Math.floor(candidates.length / 2)];
  if (!chosen) throw new RangeError('A cell says what no answers can add up to.');
  const { count } = chosen;
  const raised = middleOf(chosen) - n - 2 * count;
  // Whoever is not raised answers 1 or 3; the raised ones answer 2 or 4, as many of the favorable as there are.
  const [fours, twos] = [Math.min(count, raised), Math.max(0, raised - count)];
  const those = (answer: Answer, many: number) => Array<Answer>(many).fill(answer);
  return [
    ...those(1, n - count - twos),
    ...those(2, twos),
    ...those(3, count - fours),
    ...those(4, fours),
  ];
}

/** How far the next item's answers are turned, so that the same rater is not the lowest everywhere. */
const TURN = 3;

/** Ballots of citizens with about as many of each answer as their bars show. */
function inventCitizens({ n, items }: CitizenFigures): readonly MadeUpBallot[] {
  const columns = Object.entries(items).map(([item, bins], place) => {
    const [one, two, three, four] = projectBins(bins, n).map(Math.round);
    const those = (answer: Answer, many: number) => Array<Answer>(many).fill(answer);
    const given = [...those(1, one!), ...those(2, two!), ...those(3, three!), ...those(4, four!)];
    return (rater: number) => [item, given[(rater + place * TURN) % n] ?? null] as const;
  });
  return Array.from({ length: n }, (_, rater) => ({
    group: 'citizen' as const,
    answers: Object.fromEntries(columns.map((column) => column(rater))),
  }));
}

/** One ballot per counted rater; a pooled atom's raters count as its first group. */
export function inventBallots(snapshot: Snapshot): readonly MadeUpBallot[] {
  const citizens = citizensOf(snapshot);
  return [...inventStaff(snapshot), ...(citizens ? inventCitizens(citizens) : [])];
}

function inventStaff({ atoms, cells }: Snapshot): readonly MadeUpBallot[] {
  return atoms.flatMap(({ id, groups, n }) => {
    const columns = cells
      .filter(({ atom }) => atom === id)
      .map((cell, place) => {
        const answers = answersFitting(cell);
        return (rater: number): readonly [string, Answer | null] =>
          rater < cell.n
            ? [cell.item, answers[(rater + place * TURN) % cell.n]!]
            : [cell.item, null];
      });
    return Array.from({ length: n }, (_, rater) => ({
      group: groups[0]!,
      answers: Object.fromEntries(columns.map((column) => column(rater))),
    }));
  });
}
