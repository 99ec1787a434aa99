// What a unit page may say about one programme, in values without words: i18n and charts turn them into sentences and pictures.
import type { Range } from '../statistics/range.ts';
import type { RaterGroup } from '../instrument/terms.ts';
import type { Details } from './details.ts';

/** Why a number is not there: not shown, not yet collected, not asked of this group, shown apart from the others. */
export type Absence = 'withheld' | 'not-collected' | 'not-asked' | 'set-aside';

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
}

export interface TrendSeries {
  readonly atom: string;
  readonly groups: readonly RaterGroup[];
  readonly points: readonly TrendPoint[];
  /** From the first to the latest month with a value, if there are two. */
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

/** What citizens said in a wave that more of them answered than the unit serves. */
export interface SetAsideWave {
  readonly month: number;
  /** Citizens whose answers were counted. */
  readonly n: number;
  /** Most answers that citizens can have given; `null` where the record does not say how many the unit serves. */
  readonly cap: number | null;
  readonly index: IndexValue | null;
  readonly rows: readonly { readonly item: string; readonly value: ShareValue }[];
}

export interface Summary {
  /**
   * How far the programme is: `planned` no wave open yet, `open` first answers are coming in, `counting` closed and not
   * yet published, `withheld` published but nothing may be shown, `set-aside` nothing but what stands apart, `single` one
   * wave shown, `compared` at least two.
   */
  readonly stage:
    'planned' | 'open' | 'counting' | 'withheld' | 'set-aside' | 'single' | 'compared';
  /** The series of the title: the atom with peers, else citizens, subordinates, superior, self. */
  readonly headline: TrendSeries | null;
  readonly trend: readonly TrendSeries[];
  readonly panels: readonly BehaviorPanel[];
  /** Groups that were asked in a published wave and appear in no published atom of it. */
  readonly withheld: readonly RaterGroup[];
  /** Waves whose citizens stand apart from all of the above, oldest first. */
  readonly quarantined: readonly SetAsideWave[];
  readonly details: Details;
}
