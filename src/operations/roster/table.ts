// A roster as rows of texts, whichever kind of file it was read from, and how a place in it is named.
import { message, type Message } from '../message.ts';

/** What may stand in a field besides text: a spreadsheet knows numbers and dates, and wrong ones of both. */
export interface Field {
  readonly text: string;
  /** What is wrong with it before anybody looks at its meaning. */
  readonly fault?: Message;
}

export interface Row {
  /** Line of a text, from 1, or row of a sheet. */
  readonly number: number;
  readonly fields: readonly Field[];
}

export interface Table {
  /** Whether places are named as cells, such as B7, or as lines. */
  readonly names: 'cells' | 'lines';
  /** Without the empty ones: spreadsheets keep every row that was ever touched. */
  readonly rows: readonly Row[];
  /** Name of the sheet, where there are several. */
  readonly sheet?: string;
}

/** A fault and where it stands; without a place it is one of the whole file. */
export interface Fault {
  readonly at?: string;
  readonly fault: Message;
}

/**
 * The letters of a column.
 *
 * @param column from 0.
 * @example lettersOf(27) // => 'AB'
 */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : lettersOf(rest)) + String.fromCharCode(65 + (column % 26));
}

/** How a place is called: a cell as its program calls it, a line as a text editor counts. */
export const placeIn = ({ names }: Table, row: Row, column: number): string =>
  names === 'cells' ? `${lettersOf(column)}${row.number}` : String(row.number);

/** A fault as one line. */
export const describeFault = ({ at, fault }: Fault): Message => {
  if (at === undefined) return fault;
  return /^\d/.test(at)
    ? message('roster.onLine', { line: at, fault })
    : message('roster.inCell', { cell: at, fault });
};
