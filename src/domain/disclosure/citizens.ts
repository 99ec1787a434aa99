// Publishes what citizens said: five noisy counts for each item, drawn once; everything else is computed from them.
//
// Citizens have no roster, so an attacker may have written all ballots but one. Exact figures with margins do not hold
// against that; noise does, whatever is known of all the others.
import type { EntryMode } from '../waves/entry-mode.ts';
import { BIN_THRESHOLD, drawNoise, EPSILON, type NextWord } from './noise.ts';
import type { CitizenFigures, NoisyBins, Policy } from './published.ts';
import { NO_ANSWERS, type GroupTally } from './tally.ts';

/** Bins end this far below none and above all, so that no word of chance makes a number of any size. */
export const BIN_REACH = 64;

/** What is fixed about citizens of a wave, and what counting them found. */
export interface CitizenTerms {
  readonly policy: Policy;
  readonly entry: EntryMode;
  /** Ids of the items that they were asked, in the order of their form. */
  readonly items: readonly string[];
  /** Boxes of citizens that held no ballot of this wave. */
  readonly unreadable: number;
}

/**
 * What is published of citizens, or `null` with fewer than `kCitizen` readable ballots: then no noise is drawn.
 *
 * Every item that was asked is published. To leave one out because its interval is wide would choose by luck of the noise.
 *
 * @param tally of readable ballots.
 */
export function publishCitizens(
  tally: GroupTally,
  { policy, entry, items, unreadable }: CitizenTerms,
  nextWord: NextWord,
): CitizenFigures | null {
  const n = tally.raters;
  if (n < policy.kCitizen) return null;
  const bin = (count: number) =>
    Math.min(n + BIN_REACH, Math.max(-BIN_REACH, count + drawNoise(BIN_THRESHOLD, nextWord)));
  const binsOf = (item: string): NoisyBins => {
    const [one, two, three, four] = tally.items[item] ?? NO_ANSWERS;
    const missing = n - one - two - three - four;
    return [bin(one), bin(two), bin(three), bin(four), bin(missing)];
  };
  const bins = Object.fromEntries(items.map((item) => [item, binsOf(item)]));
  return { n, entry, epsilon: EPSILON, unreadable, items: bins };
}
