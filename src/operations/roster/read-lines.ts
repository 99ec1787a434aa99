// Reads a roster that is text: saved as CSV, or copied from a spreadsheet with tabs between its fields.
import { parse } from 'csv-parse/sync';
import { message } from '../message.ts';
import { tidyContact } from './contacts.ts';
import { findHeading } from './headings.ts';
import type { Fault, Table } from './table.ts';

export type LinesReading =
  { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly fault: Fault };

/** What may stand between fields. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The rows of a text, with the lines on which they begin. */
function readRows(text: string, delimiter: string): Table {
  const records = parse(text, {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const rows = records
    .map(({ record, info }) => ({
      number: info.lines,
      fields: record.map((field) => ({ text: tidyContact(field) })),
    }))
    .filter(({ fields }) => fields.some((field) => field.text !== ''));
  return { names: 'lines', rows };
}

/**
 * The rows of a text under whichever delimiter shows a heading; a title above it may hold any of them.
 *
 * @param needsWave whether a column has to name the wave.
 */
export function readLines(text: string, needsWave: boolean): LinesReading {
  let found: Table | null = null;
  let failure: { lines?: number; code?: string } | null = null;
  for (const delimiter of DELIMITERS) {
    try {
      const table = readRows(text, delimiter);
      if (findHeading(table, needsWave).ok) return { ok: true, table };
      found ??= table;
    } catch (error) {
      failure ??= error as { lines?: number; code?: string };
    }
  }
  if (failure === null) return { ok: true, table: found! };
  const { lines = 1, code = 'unreadable' } = failure;
  return { ok: false, fault: { at: String(lines), fault: message('roster.notCsv', { code }) } };
}
