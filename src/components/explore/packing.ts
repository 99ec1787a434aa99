// Packs the points of the interactive view for its page, each name and template once, and unpacks them in the browser.
import type { LiveRow } from '#charts/live.ts';
import { fill } from '#i18n/fill.ts';

/** One value with its words. */
export interface Point extends LiveRow {
  readonly measure: string;
  readonly atom: string;
  readonly month: number;
  readonly value: string;
  readonly interval: string;
  readonly raters: number;
}

/** What points share. */
export interface Names {
  /** By id: the title of an atom, and the short name that fits an axis. */
  readonly atoms: Readonly<Record<string, readonly [title: string, short: string]>>;
  readonly months: Readonly<Record<number, string>>;
  /** A sentence with `{value}`, `{interval}` and `{raters}`. */
  readonly row: string;
  /** One rater, then several, with `{count}`. */
  readonly nouns: readonly [string, string];
}

/** A point in the order of its parts; numbers with two decimals. */
type Packed = readonly [
  ...[
    measure: string,
    atom: string,
    month: number,
    value: string,
    interval: string,
    raters: number,
  ],
  ...[low: number, high: number, from: number, to: number],
];

export interface Parcel {
  readonly names: Names;
  readonly points: readonly Packed[];
}

const short = (value: number) => Math.round(100 * value) / 100;

/** The words of a point, from what points share. */
export function describePoint(
  point: Pick<Point, 'atom' | 'month' | 'value' | 'interval' | 'raters'>,
  { atoms, months, row, nouns }: Names,
): Pick<Point, 'label' | 'lines' | 'words' | 'isBefore'> {
  const { atom, month, value, interval, raters } = point;
  const [title, name] = atoms[atom] ?? [atom, atom];
  const when = months[month] ?? '';
  const said = fill(nouns[raters === 1 ? 0 : 1], { count: raters });
  return {
    label: `${title}, ${when}`,
    lines: [name, when],
    words: fill(row, { value, interval, raters: said }),
    isBefore: month === 0,
  };
}

export const packPoints = (points: readonly Point[], names: Names): Parcel => ({
  names,
  points: points.map((one) => [
    ...([one.measure, one.atom, one.month, one.value, one.interval, one.raters] as const),
    ...([short(one.low), short(one.high), short(one.from), short(one.to)] as const),
  ]),
});

export const unpackPoints = ({ names, points }: Parcel): readonly Point[] =>
  points.map(([measure, atom, month, value, interval, raters, low, high, from, to]) => {
    const told = { atom, month, value, interval, raters };
    return { ...told, ...describePoint(told, names), ...{ measure, low, high, from, to } };
  });
