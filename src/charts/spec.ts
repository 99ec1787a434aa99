// What a chart needs to know, and nothing about how it is drawn: values, their words, and a width.
import type { Range } from '#domain/statistics/range.ts';
import type { Change } from '#domain/summary/values.ts';

/** `narrow` fits a phone of 360 pixels with 14-pixel letters; `wide` fits a text column. */
export type Format = 'narrow' | 'wide';

/** Width of the picture in pixels for each format: a 360-pixel screen less its two gutters, and a figure column. */
export const WIDTHS: Readonly<Record<Format, number>> = { narrow: 328, wide: 720 };

interface Picture {
  /** Unique on its page; letters, digits and hyphens. */
  readonly id: string;
  readonly format: Format;
  /** The finding in words. */
  readonly title: string;
  /** Everything the picture says, for those who do not see it. */
  readonly description: string;
  /** Printed above and below the picture where it stands alone; a page says the same around it. */
  readonly subtitle: string;
  readonly credit: string;
}

export interface DumbbellRow {
  readonly label: string;
  /** Shares between 0 and 1; a range is drawn as a bracket; `null` where there is no value. */
  readonly before: Range | null;
  readonly after: Range | null;
  /** `null` where no change can be told. */
  readonly state: Change['state'] | null;
  /** Beside the marks, or on the empty track where neither value is shown. */
  readonly words: string;
}

export interface DumbbellSpec extends Picture {
  readonly rows: readonly DumbbellRow[];
}

export interface TrendDot {
  /** Months after the training. */
  readonly month: number;
  /** 25–100; `null` where there is no value. */
  readonly index: Range | null;
  /** 95 % interval, 25–100. */
  readonly interval: Range | null;
  /** The value, or the symbol of its absence. */
  readonly words: string;
}

export interface TrendPanel {
  readonly label: string;
  /** The change in words. */
  readonly words: string;
  /** The whole panel in words, for those who do not see it. */
  readonly description: string;
  readonly dots: readonly TrendDot[];
}

export interface TrendSpec extends Picture {
  readonly panels: readonly TrendPanel[];
  /** Title of the horizontal axis. */
  readonly axis: string;
}
