// What a panel of rows shows, in shares of its track and in words; nothing about how it is drawn.

/** A mark on a track; places are shares of its length. */
export type Mark =
  | { readonly kind: 'ring' | 'disc' | 'diamond' | 'decline'; readonly at: number }
  /** Only bounds are known. */
  | {
      readonly kind: 'bracket';
      readonly tone: 'before' | 'after' | 'decline';
      readonly from: number;
      readonly to: number;
    }
  /** The certain part of a change, a count, or (`pale`) what is possible. */
  | {
      readonly kind: 'bar' | 'pale' | 'block';
      readonly tone: 'before' | 'after' | 'decline';
      readonly from: number;
      readonly to: number;
    }
  /** One answer of the scale, with its percentage where it fits. */
  | {
      readonly kind: 'step';
      readonly step: 1 | 2 | 3 | 4;
      readonly from: number;
      readonly to: number;
      readonly text: string;
    };

export interface PanelRow {
  readonly label: string;
  /** Empty: nothing is shown, and the words say so on the empty track. */
  readonly marks: readonly Mark[];
  /** Right of the track; may be empty. */
  readonly words: string;
}

export interface RowPanel {
  /** `null` where the figure's title says it. */
  readonly heading: string | null;
  /** The whole panel in words, for those who do not see it. */
  readonly description: string;
  readonly rows: readonly PanelRow[];
  /** Under the track, from its left end to its right end; empty: no axis. */
  readonly ticks: readonly string[];
  /** Share of the track at which a line crosses all rows. */
  readonly rule: number | null;
}

/** Where labels stand and how much room the words get. */
export interface PanelLayout {
  readonly labels: 'above' | 'beside';
  readonly words: number;
  /** Height of a track: 24 holds marks, 28 a bar with letters. */
  readonly track: number;
}

export interface PanelSpec {
  readonly title: string;
  readonly description: string;
  readonly subtitle: string;
  readonly credit: string;
  readonly layout: PanelLayout;
  readonly panels: readonly RowPanel[];
}
