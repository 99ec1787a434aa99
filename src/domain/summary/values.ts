// The values that a summary is made of, without words: i18n and charts turn them into sentences and pictures.
import type { Range } from '../statistics/range.ts';
import type { RaterGroup } from '../instrument/terms.ts';

/** Why a number is not there: not shown, not yet collected, not asked of this group. */
export type Absence = 'withheld' | 'not-collected' | 'not-asked';

/** A change between two waves, in the unit of its values, with its 95 % interval. */
export interface Change {
  /** `up` and `down` only where the whole interval lies on that side of zero. */
  readonly state: 'up' | 'down' | 'uncertain';
  /** Midpoint of the possible changes. */
  readonly estimate: number;
  readonly interval: Range;
  /** Whether the estimate is too small to matter in practice (below 5 index points). */
  readonly slight: boolean;
}

/** Indeks Perilaku of one atom in one wave, 25–100. */
export interface IndexValue {
  readonly index: Range;
  /** 95 % interval ("rentang kemungkinan") around every value that `index` allows. */
  readonly interval: Range;
  /** Raters counted. */
  readonly n: number;
}

/** Share of raters who answered 3 or 4, between 0 and 1. */
export interface ShareValue {
  readonly share: Range;
  /** Wilson interval, hulled over `share`. */
  readonly interval: Range;
  readonly n: number;
}

export interface TrendPoint {
  readonly month: number;
  readonly value: IndexValue | Absence;
  /**
   * Whether the value shows only how things stood: anybody could answer that wave, or it was published in the manner of old
   * files. No change begins or ends there.
   */
  readonly isLevel?: boolean;
}

export interface TrendSeries {
  readonly atom: string;
  readonly groups: readonly RaterGroup[];
  readonly points: readonly TrendPoint[];
  /** From the first to the latest month with a value that may be compared, if there are two. */
  readonly change: Change | null;
}

export interface BehaviorRow {
  readonly item: string;
  readonly before: ShareValue | Absence;
  readonly after: ShareValue | Absence;
  /** In shares (−1 to 1), Newcombe interval hulled over both ranges; `null` unless both values are shown. */
  readonly change: Change | null;
}

/** Before and after by behavior, as one atom saw it; sorted by change, largest first. */
export interface BehaviorPanel {
  readonly atom: string;
  readonly groups: readonly RaterGroup[];
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly rows: readonly BehaviorRow[];
}
