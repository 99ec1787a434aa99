// What the measurements of pages share: the stage they run on and the rows that each of them has.
import type { Browser } from 'playwright-core';
import type { Edge, Source } from '../../measure/edge.ts';
import { median, pairedRatio } from '../../measure/rounds.ts';
import { gateRatio, gateValue, formatMeasure, type Row } from '../../measure/table.ts';
import type { Timings } from '../../measure/weigh.ts';
import type { Running } from '../../places/server.ts';
import type { Bench } from '../case.ts';

/** What each page's measurement needs. */
export interface Stage {
  readonly bench: Bench;
  readonly browser: Browser;
  readonly running: Running;
  /** Our site behind the same server as every contestant. */
  readonly ours: Edge;
  /** Put a contestant behind a server of its own. */
  readonly serve: (source: Source) => Promise<Edge>;
}

/** On the slowest phone that we plan for, every page must have shown by then. */
const LATEST_PAINT = 2_500; // ms
/** The slowest phone, as a multiple of this machine. */
export const SLOWEST = 10;

/** Rows that every page has: it shows in time and does not move. */
export function steadyRows(
  what: string,
  { lcp, visits }: Timings,
  disturbed: boolean,
): readonly Row[] {
  const shift = Math.max(...visits.map(({ cls }) => cls));
  return [
    gateValue(
      `${what}: LCP, CPU ${SLOWEST}x`,
      median(lcp),
      'ms',
      { atMost: LATEST_PAINT },
      disturbed,
    ),
    gateValue(`${what}: CLS, worst visit`, shift, '', { atMost: 0 }),
  ];
}

/** A row that compares when two pages have shown. */
export function paintRow(
  what: string,
  ours: Timings,
  reference: Timings,
  atMost: number,
  disturbed: boolean,
): Row {
  const comparison = {
    what,
    ours: formatMeasure(median(ours.lcp), 'ms'),
    reference: formatMeasure(median(reference.lcp), 'ms'),
    ratio: pairedRatio(ours.lcp, reference.lcp),
    disturbed,
  };
  return gateRatio(comparison, { atMost });
}

/** A row that compares two weights in kilobytes. */
export function weightRow(what: string, ours: number, reference: number, atMost: number): Row {
  const measured = { ours: formatMeasure(ours, 'kB'), reference: formatMeasure(reference, 'kB') };
  return gateRatio({ what, ...measured, ratio: ours / reference }, { atMost });
}
