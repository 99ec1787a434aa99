// Writes what was measured into one table: ours, the reference, their ratio, the gate and whether it was met.

export interface Measured {
  readonly what: string;
  readonly ours: string;
  readonly reference: string;
  /** Ours divided by the reference; `null` where the gate is an absolute number. */
  readonly ratio: number | null;
  readonly gate: string;
  readonly met: boolean;
  /** Whether foreign load disturbed too many rounds. */
  readonly disturbed?: boolean;
}

export interface NotMeasured {
  readonly what: string;
  readonly notMeasured: string;
}

export type Row = Measured | NotMeasured;

type Bound = { readonly atLeast: number } | { readonly atMost: number };

/** What a row compares; values already in words, the ratio or the value that the gate looks at as a number. */
export interface Comparison {
  readonly what: string;
  readonly ours: string;
  readonly reference: string;
  readonly ratio: number;
  readonly disturbed?: boolean;
}

const keeps = (value: number, bound: Bound): boolean =>
  'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost;

const round = (value: number): number => Number(value.toPrecision(3));

const formatBound = (bound: Bound, unit: string): string =>
  'atLeast' in bound ? `>= ${round(bound.atLeast)}${unit}` : `<= ${round(bound.atMost)}${unit}`;

/** A row whose gate is a ratio. */
export function gateRatio(comparison: Comparison, bound: Bound): Measured {
  return { ...comparison, gate: formatBound(bound, ' x'), met: keeps(comparison.ratio, bound) };
}

/** A row whose gate is a number of its own. */
export function gateValue(
  what: string,
  value: number,
  unit: string,
  bound: Bound,
  disturbed = false,
): Measured {
  return {
    what,
    ours: formatMeasure(value, unit),
    reference: '',
    ratio: null,
    gate: formatBound(bound, ` ${unit}`),
    met: keeps(value, bound),
    disturbed,
  };
}

/**
 * A number with its unit and three digits that matter.
 *
 * @example formatMeasure(1234.56, 'ms') // => '1,235 ms'
 */
export function formatMeasure(value: number, unit: string): string {
  const digits = Math.abs(value) >= 100 ? 0 : 3;
  const options =
    digits === 0 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: digits };
  return `${value.toLocaleString('en-US', options)} ${unit}`;
}

const HEAD = ['what', 'ours', 'reference', 'ratio', 'gate', 'met'];

function cellsOf(row: Row): readonly string[] {
  if ('notMeasured' in row) return [row.what, `not measured: ${row.notMeasured}`, '', '', '', ''];
  const ratio = row.ratio === null ? '' : row.ratio.toPrecision(3);
  const met = `${row.met ? 'met' : 'MISSED'}${row.disturbed ? ' (disturbed)' : ''}`;
  return [row.what, row.ours, row.reference, ratio, row.gate, met];
}

/** The rows as text, columns aligned; a reason for not measuring may run over its column. */
export function writeTable(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cellsOf)];
  const measured = [HEAD, ...rows.filter((row) => !('notMeasured' in row)).map(cellsOf)];
  const widths = HEAD.map((_, column) => {
    const sized = column === 0 ? lines : measured;
    return Math.max(...sized.map((line) => line[column]!.length));
  });
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
