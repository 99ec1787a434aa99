// What rows of tracks show, in shares of a track and in words; nothing about how they are drawn.
import type { KeyItem } from '../figure.ts';

export type Tone = 'before' | 'after' | 'decline';

/** The value that a mark stands for, printed under it; an after-value is bold. */
interface Labeled {
  readonly text?: string;
  readonly isBold?: boolean;
}

/** A mark on a track; places are shares of its length. */
export type Mark =
  /** A value: hollow before, filled after. Where only bounds inside the scale are known, it is as long as they are apart. */
  | (Labeled & {
      readonly kind: 'ring' | 'disc' | 'diamond' | 'decline';
      readonly tone: Tone;
      readonly from: number;
      readonly to: number;
      /** The value lies here or beyond: at least (`up`) or at most (`down`). */
      readonly open?: 'up' | 'down';
    })
  /** The certain way between two values; thin and dashed where the change is uncertain. */
  | {
      readonly kind: 'bar';
      readonly tone: Tone;
      readonly from: number;
      readonly to: number;
      readonly isDashed?: boolean;
    }
  /** What is possible: above the line for the first value, below it for the latest. */
  | {
      readonly kind: 'range';
      readonly side: 'above' | 'below';
      readonly tone: Tone;
      readonly from: number;
      readonly to: number;
    }
  /** A count of raters out of all, and (`rest`) those that belong to neither. */
  | (Labeled & {
      readonly kind: 'count';
      readonly tone: Tone | 'rest';
      readonly from: number;
      readonly to: number;
    })
  /** One answer of a scale of four, with its percentage where it fits. */
  | {
      readonly kind: 'step';
      readonly step: 1 | 2 | 3 | 4;
      readonly from: number;
      readonly to: number;
      readonly text: string;
    };

export interface TrackRow {
  readonly label: string;
  /** After the label in gray, such as the number of raters; may be empty. */
  readonly sub: string;
  /** Empty: nothing is shown, and the verdict says so beside a dashed track. */
  readonly marks: readonly Mark[];
  /** The change in brief, or why there is none; may be empty. */
  readonly verdict: string;
  /** What the verdict rests on: `certain` is printed strong. */
  readonly state: 'certain' | 'uncertain' | 'withheld';
  /** The values in words, for those who do not see the track. */
  readonly spoken: string;
  /** What the marks of this row mean, where rows differ; absent where the figure's key says it. */
  readonly key?: readonly KeyItem[];
}

export interface RowPanel {
  /** `null` where the figure's title says it. */
  readonly heading: string | null;
  readonly rows: readonly TrackRow[];
}

/** How high a track is: `row` carries values and ranges, `compact` the same for a first screen, `bar` letters inside. */
export type TrackShape = 'row' | 'compact' | 'bar';

export interface RowChart {
  readonly kind: 'rows';
  readonly shape: TrackShape;
  readonly panels: readonly RowPanel[];
  /** What the two ends of every track mean, such as 0% and 100%; `null` where lengths speak for themselves. */
  readonly ends: readonly [string, string] | null;
  /** What the tracks measure, printed between the ends where the words above the chart may be out of sight. */
  readonly scale?: string;
  /** A share of the track at which a line crosses all rows, with its name on the axis. */
  readonly rule: { readonly at: number; readonly text: string } | null;
}
