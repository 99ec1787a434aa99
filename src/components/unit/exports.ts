// Writes a unit's published numbers for other programs: everything as JSON, one line per cell as CSV.
import type { Cell, PublishedAtom } from '../../domain/disclosure/published.ts';
import type { UnitRecord } from '../../domain/waves/record.ts';

/** Version of the JSON and of the CSV columns; a new one never changes the meaning of an old name. */
const SCHEMA = '1';

/** The order of columns is part of the promise. */
const COLUMNS = [
  'unit',
  'trained_on',
  'month',
  'instrument',
  'atom',
  'groups',
  'raters',
  'spread',
  'item',
  'n',
  'sum_at',
  'sum_value',
  'favorable_at',
  'favorable_value',
] as const;

/** The whole record with its schema version. */
export function writeJson(record: UnitRecord): string {
  return `${JSON.stringify({ schema: SCHEMA, ...record }, null, 1)}\n`;
}

/**
 * One field of a CSV line. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 *
 * @example quoteField('=1+1') // => "'=1+1"
 */
export function quoteField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** All published cells, oldest programme and wave first; UTF-8 with a mark for spreadsheets, CRLF as RFC 4180 says. */
export function writeCsv(record: UnitRecord): string {
  const lines = record.programmes.toReversed().flatMap(({ trainedOn, waves }) =>
    waves.flatMap(({ month, snapshot }) => {
      const describe = (atom: PublishedAtom, cell: Cell) => [
        record.slug,
        trainedOn,
        month,
        snapshot!.instrument,
        atom.id,
        atom.groups.join(' '),
        atom.n,
        atom.spread,
        cell.item,
        cell.n,
        cell.sum.at,
        cell.sum.value,
        cell.favorable.at,
        cell.favorable.value,
      ];
      const atoms = new Map(snapshot?.atoms.map((atom) => [atom.id, atom]));
      return (snapshot?.cells ?? []).flatMap((cell) => {
        const atom = atoms.get(cell.atom);
        return atom ? [describe(atom, cell)] : [];
      });
    }),
  );
  return `\ufeff${[COLUMNS, ...lines].map((line) => line.map(quoteField).join(',')).join('\r\n')}\r\n`;
}
