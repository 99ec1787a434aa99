// Reads the transfer climate: which factor holds participants back most, if that can be said at all.
import type { Cell, Snapshot } from '../disclosure/published.ts';
import type { ClimateFactor, Instrument } from '../instrument/instrument.ts';
import { wilson } from '../statistics/shares.ts';
import { averageOf, favorableOf, scaleRange } from './ranges.ts';
import type { Range } from '../statistics/range.ts';

export interface FactorReading {
  /** IND, LIN, PIM, DES, TIN or SIS. */
  readonly factor: string;
  /** Share of favorable answers, each statement weighing the same. */
  readonly share: Range;
  /** Wilson interval of the share for this many raters, hulled over `share`. */
  readonly interval: Range;
  /** Fewest raters behind a statement of the factor. */
  readonly n: number;
}

export interface ClimateReading {
  /** In the order of the form; a factor without a published statement is absent. */
  readonly factors: readonly FactorReading[];
  /** The main obstacle ("hambatan utama"), or `null` where it is unclear ("belum jelas"). */
  readonly obstacle: string | null;
}

/** A factor is an obstacle only where surely fewer than six in ten agree. */
const OBSTACLE_BELOW = 0.6;

/**
 * A factor from the cells of its statements.
 *
 * The interval counts raters, not answers: one person's answers to four statements are not four opinions.
 */
function readFactor(factor: string, cells: readonly Cell[]): FactorReading {
  const share = averageOf(cells.map((cell) => scaleRange(favorableOf(cell), 1 / cell.n)));
  const n = Math.min(...cells.map((cell) => cell.n));
  const low = wilson(share.low * n, n).low;
  const high = wilson(share.high * n, n).high;
  return { factor, share, interval: { low, high }, n };
}

/** The factor whose share is surely the lowest, if its whole interval lies below six in ten. */
function obstacleAmong(factors: readonly FactorReading[]): string | null {
  const obstacle = factors.find((one) =>
    factors.every((other) => other === one || one.share.high < other.share.low),
  );
  return obstacle && obstacle.interval.high < OBSTACLE_BELOW ? obstacle.factor : null;
}

/** The climate that participants described in a wave, or `null` where nothing of it was published. */
export function readClimate(snapshot: Snapshot, { forms }: Instrument): ClimateReading | null {
  const cellsOf = ({ items }: ClimateFactor) =>
    snapshot.cells.filter(
      ({ atom, item }) => atom === 'self' && items.some(({ id }) => id === item),
    );
  const factors = forms.climate
    .map((factor) => ({ name: factor.factor, cells: cellsOf(factor) }))
    .filter(({ cells }) => cells.length > 0)
    .map(({ name, cells }) => readFactor(name, cells));
  return factors.length > 0 ? { factors, obstacle: obstacleAmong(factors) } : null;
}
