// The rows of a roster file as lines, to be put right on a page that cannot show a file again.
import { decodeText } from './decode-text.ts';
import { findHeading } from './headings.ts';
import { readSheets } from './read-workbook.ts';
import { recogniseFile } from './recognise-file.ts';

const quote = (text: string): string =>
  /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/**
 * The lines of a file.
 *
 * @param otherwise what is shown of a file that has no lines.
 */
export async function writeFileLines(bytes: Uint8Array, otherwise: string): Promise<string> {
  const kind = recogniseFile(bytes);
  if (kind === 'text') return decodeText(bytes);
  if (kind !== 'workbook') return otherwise;
  const reading = await readSheets(bytes);
  if (!reading.ok) return otherwise;
  const table = reading.tables.find((one) => findHeading(one, false).ok) ?? reading.tables[0];
  if (!table) return otherwise;
  return table.rows.map(({ fields }) => fields.map(({ text }) => quote(text)).join(';')).join('\n');
}
