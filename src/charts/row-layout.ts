// Gives every row of a dumbbell chart its place: the label above the track on a phone, beside it elsewhere.
import { BASE_SIZE } from './canvas/context.ts';
import { wrapText } from './canvas/lettering.ts';
import { WIDTHS, type DumbbellRow, type Format } from './spec.ts';

/** Height of one line of a label. */
export const LINE = 18;
/** Room for a disc of 7 pixels and air around it. */
const TRACK = 24;
const GAP = 10;
/** Room right of the track for "belum pasti". */
export const WORDS_WIDTH = 104;
const LABEL_WIDTH = 296;
const EDGE = 8;

export interface Slot {
  readonly row: DumbbellRow;
  readonly lines: readonly string[];
  /** Baseline of the first line of the label, from the top of the chart. */
  readonly baseline: number;
  /** Middle of the track. */
  readonly middle: number;
}

export interface RowLayout {
  readonly slots: readonly Slot[];
  /** Height of all rows together. */
  readonly height: number;
  /** Left end of the tracks. */
  readonly left: number;
}

/**
 * Stack rows from top to bottom; lengths are pixels.
 *
 * @example layOutRows([], 'wide') // => { slots: [], height: 0, left: 304 }
 */
export function layOutRows(rows: readonly DumbbellRow[], format: Format): RowLayout {
  const isNarrow = format === 'narrow';
  const labelWidth = isNarrow ? WIDTHS.narrow : LABEL_WIDTH;
  const slots: Slot[] = [];
  let height = 0;
  for (const row of rows) {
    const lines = wrapText(row.label, labelWidth, BASE_SIZE);
    const text = lines.length * LINE;
    const room = isNarrow ? text + TRACK : Math.max(text, TRACK);
    slots.push({
      row,
      lines,
      baseline: height + (isNarrow ? 0 : (room - text) / 2) + LINE - 5,
      middle: height + (isNarrow ? text + TRACK / 2 : room / 2),
    });
    height += room + GAP;
  }
  return { slots, height, left: isNarrow ? EDGE : LABEL_WIDTH + EDGE };
}
