// The scenario of a demo unit: what its groups should answer, when, and what happened meanwhile.
import type { Bilingual, RaterGroup } from '#domain/instrument/terms.ts';
import type { KeptComment } from '#domain/ballots/kept-comments.ts';
import type { Measure } from '#domain/waves/record.ts';

/** What a group should say: raters and index by wave, in the order of the scenario's months. */
export interface GroupLine {
  readonly invited: number | null;
  readonly raters: readonly number[];
  readonly index: readonly number[];
}

/** An event of the unit, as many days after the training; a commitment has a last day too. */
export interface ScenarioNote {
  readonly day: number;
  readonly until?: number;
  /** When a commitment was kept. */
  readonly done?: number;
  readonly item?: string;
  readonly responsible?: Bilingual;
  readonly text: Bilingual;
}

/** A figure that the unit counts itself, as many calendar months after the training. */
export interface ScenarioFigure {
  readonly measure: Measure;
  readonly month: number;
  readonly value: number;
}

/** What raters of a wave wrote, and what two reviewers made of it. */
export interface ScenarioComments {
  readonly month: number;
  readonly comments: readonly KeptComment[];
  readonly theme: { readonly text: Bilingual; readonly kind: KeptComment['kind'] };
}

export interface UnitScenario {
  readonly slug: string;
  readonly name: Bilingual;
  readonly type: string;
  readonly agency: { readonly slug: string; readonly name: Bilingual };
  readonly training: Bilingual;
  /** How long ago the training was, from the day on which the demo is looked at. */
  readonly ago: { readonly months: number; readonly days: number };
  readonly participants: number;
  readonly targets: readonly string[];
  /** The version that its waves ask; the first one where it is absent. */
  readonly instrument?: string;
  /** Months of the waves that have been answered; staff waves that are not here are planned. */
  readonly months: readonly number[];
  readonly groups: Readonly<Partial<Record<RaterGroup, GroupLine>>>;
  /** Means of items about the training, by the months after the baseline. */
  readonly transfer: Readonly<Record<string, readonly number[]>>;
  /** Share of favorable answers of the participants on each factor of the climate, in months 1 and 3. */
  readonly climate: Readonly<Record<string, readonly number[]>>;
  /** Month of a wave that asks citizens only and is open now. */
  readonly openMonth: number | null;
  /** Month of the staff wave that is open now and stays so for a visitor, or `null`. */
  readonly openStaffMonth?: number;
  /** The most citizens that a busy day brings; absent where none are asked. */
  readonly visitorsPerDay?: number;
  /** A later batch through an open entrance, or none; the waves in `months` ask citizens by slips. */
  readonly openBatch?: { readonly month: number; readonly raters: number; readonly index: number };
  readonly notes: readonly ScenarioNote[];
  readonly companions: readonly ScenarioFigure[];
  /** Absent where nobody wrote enough. */
  readonly written?: ScenarioComments;
}
