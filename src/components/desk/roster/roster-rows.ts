// A list of raters between its lines and the rows of a grid.

/** One line below the heading. */
export interface RosterRow {
  readonly contact: string;
  /** As it was written. */
  readonly group: string;
}

export interface RosterRows {
  /** The first line. */
  readonly heading: string;
  readonly delimiter: string;
  readonly rows: readonly RosterRow[];
}

const DELIMITERS = ['\t', ';', ',', '|'] as const;

/** The fields of a line; one in quotes may hold the delimiter. */
function fieldsOf(line: string, delimiter: string): string[] {
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at]!;
    if (letter === '"' && isQuoted && line[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"' && (isQuoted || field.trim() === '')) isQuoted = !isQuoted;
    else if (letter === delimiter && !isQuoted) {
      fields.push(field.trim());
      field = '';
    } else field += letter;
  }
  return [...fields, field.trim()];
}

/**
 * The rows of a list of two columns, or `null` where it is no such list and is left to the text alone.
 *
 * @example readRows('Kontak;Kelompok\n0812;Rekan').rows // => [{ contact: '0812', group: 'Rekan' }]
 */
export function readRows(text: string): RosterRows | null {
  const [heading = '', ...lines] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const delimiter = DELIMITERS.find((one) => heading.includes(one));
  if (delimiter === undefined || fieldsOf(heading, delimiter).length !== 2) return null;
  const rows = lines.map((line) => fieldsOf(line, delimiter));
  if (rows.some((fields) => fields.length > 2)) return null;
  return {
    heading,
    delimiter,
    rows: rows.map(([contact = '', group = '']) => ({ contact, group })),
  };
}

/** The lines of rows. */
export function writeRows({ heading, delimiter, rows }: RosterRows): string {
  const quote = (text: string) =>
    text.includes(delimiter) || text.includes('"') ? `"${text.replace(/"/g, '""')}"` : text;
  return [
    heading,
    ...rows.map(({ contact, group }) => quote(contact) + delimiter + quote(group)),
  ].join('\n');
}
