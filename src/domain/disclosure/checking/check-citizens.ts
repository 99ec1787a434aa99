// Finds out whether the figures of citizens could have been written by the rule: whole bins within reach, and nothing else.
import { BIN_REACH } from '../citizens.ts';
import { EPSILON } from '../noise.ts';
import type { WaveTerms } from '../publish.ts';
import { hasExactly } from './check-cell.ts';

const BINS = 5;

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/**
 * Whether citizens can have been published so. Noise makes any whole bins within reach possible, so they cannot be told from
 * invented ones; but nothing passes that says more, or of fewer people.
 *
 * @param value untrusted.
 * @param cast boxes of citizens; no more can have been read.
 */
export function arePossibleCitizens(
  value: unknown,
  { policy, roster, entry, items }: WaveTerms,
  cast: number,
): boolean {
  if (value === null) return true;
  if (entry === null || !('citizen' in roster)) return false;
  if (!hasExactly(value, ['n', 'entry', 'epsilon', 'unreadable', 'items'])) return false;
  const { n, unreadable, items: bins } = value;
  if (!isWhole(n, policy.kCitizen, cast) || !isWhole(unreadable, 0, cast - n)) return false;
  if (value['entry'] !== entry || value['epsilon'] !== EPSILON) return false;
  const asked = items.citizen ?? [];
  // In one order only: another would say more than the numbers.
  if (!hasExactly(bins, asked) || Object.keys(bins).some((item, at) => item !== asked[at])) {
    return false;
  }
  return Object.values(bins).every(
    (five) =>
      Array.isArray(five) &&
      five.length === BINS &&
      five.every((bin) => isWhole(bin, -BIN_REACH, n + BIN_REACH)),
  );
}
