// The shape of a figure: its finding, words, table and chart, described once for the page and for the picture alone.
import type { Language } from '#domain/instrument/terms.ts';
import type { BehaviorLabels } from './labels.ts';
import type { Format } from './spec.ts';

/** A table in words; the first column heads its row. */
interface FigureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type KeyEntry =
  | 'before'
  | 'after'
  | 'decline'
  | 'coded'
  | 'earlier'
  | 'later'
  | 'self'
  | 'others'
  | 'more'
  | 'less'
  | `step-${1 | 2 | 3 | 4}`;

/** Everything a figure says; `specify` gives the chart for a width. */
export interface Figure<Spec> {
  /** Last part of the picture's address. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** What the marks mean, in this order; empty where the subtitle says it. */
  readonly key: readonly KeyEntry[];
  readonly table: FigureTable;
  /** Findings beside the chart that it cannot show; absent where there are none. */
  readonly lines?: readonly string[];
  readonly specify: (format: Format) => Spec;
}

/** What a figure needs besides the numbers. */
export interface FigureProps {
  readonly language: Language;
  /** Name of the unit in that language. */
  readonly unit: string;
  readonly labels: BehaviorLabels;
}

/** Ids in a page: letters, digits and hyphens only. */
export const idOf = (name: string, format: Format): string =>
  `${name.replaceAll('+', '-')}-${format}`;
