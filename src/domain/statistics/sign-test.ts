// Says whether more raters see a rise than a fall, exactly, without assuming anything about how far it went.
import type { Range } from './range.ts';

/**
 * The two-sided exact sign test (Arbuthnott's; binomial with ½): how often chance alone would split raters who see a
 * difference at least this unevenly. Raters who see none are left out.
 *
 * @param more raters who see a behavior more often, at least 0.
 * @param less raters who see it less often, at least 0.
 * @returns a probability; 1 where nobody sees a difference.
 * @example signTest(8, 0) // => 0.0078125
 */
export function signTest(more: number, less: number): number {
  const n = more + less;
  let term = 0.5 ** n;
  let tail = 0;
  for (let count = 0; count <= Math.min(more, less); count++) {
    tail += term;
    term *= (n - count) / (count + 1);
  }
  return Math.min(1, 2 * tail);
}

/** What published counts of then and now allow to say: more often, less often, or neither for certain. */
export interface SignReading {
  readonly state: 'more' | 'less' | 'uncertain';
  /** Every probability that the published counts allow. */
  readonly probability: Range;
}

/** Below this, chance is not believed: one in twenty, as for every interval here. */
const SMALL = 0.05;

/**
 * The sign test where counts are published as ranges. Only what holds for every pair of counts is said.
 *
 * @param n raters who compared; nobody is counted twice, so more + less <= n.
 * @example readSigns({ low: 6, high: 6 }, { low: 0, high: 2 }, 12).state // => 'uncertain'
 */
export function readSigns(more: Range, less: Range, n: number): SignReading {
  const probabilities: number[] = [];
  const directions = new Set<number>();
  for (let up = more.low; up <= more.high; up++) {
    for (let down = less.low; down <= Math.min(less.high, n - up); down++) {
      probabilities.push(signTest(up, down));
      directions.add(Math.sign(up - down));
    }
  }
  const probability = { low: Math.min(...probabilities), high: Math.max(...probabilities) };
  const [direction] = directions;
  const isSettled = directions.size === 1 && direction !== 0 && probability.high < SMALL;
  if (!isSettled) return { state: 'uncertain', probability };
  return { state: direction === 1 ? 'more' : 'less', probability };
}
