// Reads the sheets of a workbook as tables; what a spreadsheet made of a contact is named by its cell.
import readWorkbook, { type CellValue } from 'read-excel-file/node';
import { message } from '../message.ts';
import { isSheetError, tidyContact } from './contacts.ts';
import { guardWorkbook, UNCALCULATED, WORKBOOK_LIMITS } from './guard-workbook.ts';
import { lettersOf, type Fault, type Field, type Table } from './table.ts';

export type WorkbookReading =
  | { readonly ok: true; readonly tables: readonly Table[] }
  | { readonly ok: false; readonly fault: Fault };

/** A number as its owner wrote it: a telephone loses its zero in a cell that is not text. */
function readNumber(value: number): Field {
  const text = String(value);
  if (!Number.isSafeInteger(value))
    return Number.isInteger(value)
      ? { text, fault: message('roster.shortened', { contact: text }) }
      : { text };
  return { text: /^8\d{8,11}$/.test(text) ? `0${text}` : text };
}

function readCell(value: CellValue | Date | null): Field {
  if (value instanceof Date) {
    const text = value.toISOString().slice(0, 10);
    return { text, fault: message('roster.date', { contact: text }) };
  }
  if (typeof value === 'number') return readNumber(value);
  if (value === null || typeof value === 'boolean') return { text: '' };
  const text = tidyContact(String(value));
  if (text === UNCALCULATED) return { text, fault: message('roster.withoutValue') };
  return isSheetError(text)
    ? { text, fault: message('roster.sheetError', { contact: text }) }
    : { text };
}

/** What the reader says of a cell that it cannot read, such as a formula that was never calculated. */
function faultOf(error: unknown): Fault {
  const [, row, column] = /row (\d+), col (\d+): \w+$/.exec((error as Error).message) ?? [];
  return row === undefined
    ? { fault: message('roster.damaged') }
    : {
        at: `${lettersOf(Number(column) - 1)}${row}`,
        fault: message('roster.withoutValue'),
      };
}

/** The sheets of a workbook in their order, each without its empty rows. */
export async function readSheets(bytes: Uint8Array): Promise<WorkbookReading> {
  const guarded = guardWorkbook(bytes);
  if (!guarded.ok) {
    const { rows, columns } = WORKBOOK_LIMITS;
    if (guarded.problem === 'far-cell')
      return {
        ok: false,
        fault: {
          fault: message('roster.farCell', {
            cell: guarded.cell,
            farthest: `${lettersOf(columns - 1)}${rows}`,
          }),
        },
      };
    const name = guarded.problem === 'too-large' ? 'roster.tooLarge' : 'roster.damaged';
    return { ok: false, fault: { fault: message(name) } };
  }
  try {
    const sheets = await readWorkbook(Buffer.from(guarded.bytes));
    const tables = sheets.map(({ sheet, data }): Table => ({
      names: 'cells',
      ...(sheets.length > 1 ? { sheet } : {}),
      // A sheet that is a chart has no cells.
      rows: ((data ?? []) as (CellValue | Date | null)[][])
        .map((cells, place) => ({ number: place + 1, fields: cells.map(readCell) }))
        .filter(({ fields }) => fields.some(({ text }) => text !== '')),
    }));
    return { ok: true, tables };
  } catch (error) {
    // Malformed sheets throw anything at all.
    return { ok: false, fault: faultOf(error) };
  }
}
