// Writes a unit's published numbers for other programs: everything as JSON, one line per cell as CSV.
import { labelUnitType } from '#content/unit-types.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { aboutUnit, SCHEMA } from './about.ts';
import { COLUMNS, linesOf, type Field } from './columns.ts';

/** The whole record with its schema version and origin, and its type in words. */
export function writeJson(record: UnitRecord, site = ''): string {
  const about = aboutUnit(record, site);
  const file = { schema: SCHEMA, about, ...record, typeLabel: labelUnitType(record) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Between the fields of a line, and before the decimals of a number. */
export interface Marks {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

const OF_PROGRAMS: Marks = { separator: ',', decimal: '.' };

/**
 * One field of a CSV line. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 *
 * @example quoteField('=1+1') // => "'=1+1"
 */
export function quoteField(value: Field, { decimal } = OF_PROGRAMS): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines end as RFC 4180 says. */
export const writeLines = (lines: readonly (readonly Field[])[], marks = OF_PROGRAMS): string =>
  lines
    .map((line) => `${line.map((field) => quoteField(field, marks)).join(marks.separator)}\r\n`)
    .join('');

/** Without it spreadsheets read a file in an old alphabet, and every other reader of CSV skips it. */
export const BYTE_ORDER_MARK = '\ufeff';

/** The first line, behind a byte order mark. */
export const writeHeader = (): string => `${BYTE_ORDER_MARK}${writeLines([COLUMNS])}`;

/** All published cells of a unit, without the header. */
export const writeCells = (record: UnitRecord): string => writeLines(linesOf(record));

/** All published cells, oldest programme and wave first. */
export const writeCsv = (record: UnitRecord): string => writeHeader() + writeCells(record);
