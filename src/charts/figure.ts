// The shape of a figure: its finding, words, table and chart, described once for the page and for the picture alone.
import type { Language } from '#domain/instrument/terms.ts';
import type { WaveRecord } from '#domain/waves/record.ts';
import type { AnswerLabels, BehaviorLabels } from './labels.ts';
import type { RowChart } from './svg/rows.ts';
import type { TimeChart } from './svg/time.ts';
import type { TrendChart } from './svg/trend.ts';

/** A table in words; the first column heads its row. Codes such as [c] stand here and nowhere else. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A mark that a key explains. */
export type KeyMark =
  | 'before'
  | 'after'
  | 'decline'
  | 'bound'
  | 'range'
  | 'self'
  | 'others'
  | 'more'
  | 'less'
  | 'neither'
  | `step-${1 | 2 | 3 | 4}`;

export interface KeyItem {
  readonly mark: KeyMark;
  readonly text: string;
}

/** What is drawn. */
export type Chart = RowChart | TrendChart | TimeChart;

/** Everything a figure says, and what it draws. */
export interface Figure<C extends Chart = Chart> {
  /** Last part of the picture's address; ids in a page replace its plus signs. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** What the marks mean, in this order; empty where words beside them say it. */
  readonly key: readonly KeyItem[];
  readonly chart: C;
  /** Findings beside the chart that it cannot show; empty where there are none. */
  readonly lines: readonly string[];
  readonly table: FigureTable;
  /** The whole chart in words, for those who do not see a picture that travels alone. */
  readonly description: string;
}

/** What a figure needs besides the numbers. */
export interface FigureProps {
  readonly language: Language;
  /** Name of the unit in that language. */
  readonly unit: string;
  readonly labels: BehaviorLabels;
  /** The words of the answers; absent where no figure shows them. */
  readonly answers?: AnswerLabels;
  /** When the waves are open, so that a figure can say when what is missing comes; absent where nobody knows. */
  readonly waves?: readonly Pick<WaveRecord, 'month' | 'state' | 'opensOn' | 'closesOn'>[];
  /** ISO date by which a wave should be open; absent in pictures of data that stand still. */
  readonly today?: string | undefined;
}

/** The id of a figure in a page: letters, digits and hyphens only. */
export const idOf = (name: string): string => name.replaceAll('+', '-');
