// Six months of the invented Dinas Contoh: what peers answered, and what happened, as places in a drawing.
import type { Point } from '../trail.ts';

/** The behavior index (25 to 100) according to peers, by months after the training. */
export const MEASURED = [
  { month: 0, index: 62 },
  { month: 1, index: 63 },
  { month: 3, index: 71 },
  { month: 6, index: 76 },
] as const;

/** What happened after how many months: meetings, a trial that is allowed, colleagues who follow. */
export const EVENTS = [
  { month: 0.7, glyph: 'talk' },
  { month: 2, glyph: 'open' },
  { month: 4, glyph: 'people' },
] as const;

export interface Scale {
  /** Where month 0 and index 60 stand; the scale is cut there. */
  readonly start: Point;
  /** Units per month and per point of the index. */
  readonly unit: Point;
}

/** Where the measurements stand, both directions to scale. */
export function placeMeasurements({ start, unit }: Scale): readonly Point[] {
  return MEASURED.map(({ month, index }) => ({
    x: start.x + month * unit.x,
    y: start.y - (index - 60) * unit.y,
  }));
}
