// A unit as its operator registers it: programmes, planned waves and who will be asked, before anything is answered.
import type { Policy } from '../disclosure/published.ts';
import type { Bilingual, RaterGroup } from '../instrument/terms.ts';
import type { EntryMode } from './entry-mode.ts';
import type { CompanionFigure, NoteVersion } from './record.ts';

/** The longest that a planned number of visitors may be; more is a slip of the keyboard. */
export const MOST_VISITORS = 100_000;

export interface WavePlan {
  readonly code: string;
  readonly month: number;
  readonly opensOn: string;
  readonly closesOn: string;
  /** Version of the instrument. */
  readonly instrument: string;
  /** Raters invited by group; citizens have no roster and stand as `null`. */
  readonly invited: Readonly<Partial<Record<RaterGroup, number | null>>>;
  /** How citizens come, where they are asked; `open` where the plan names none. */
  readonly entry?: EntryMode | undefined;
}

export interface ProgrammePlan {
  readonly training: Bilingual;
  readonly trainedOn: string;
  readonly participants: number;
  readonly targets: readonly string[];
  readonly policy: Policy;
  /** Citizens whom the unit serves on a day at most: a day takes no more answers than that; absent where it is not known. */
  readonly visitorsPerDay?: number | null;
  /** Addresses of the two who read what raters write; where there are none, nobody reads it. */
  readonly reviewers?: readonly string[] | undefined;
  readonly waves: readonly WavePlan[];
}

/** A note as a demo unit brings it along; a commitment has a last day. */
export type PlannedNote = Pick<
  NoteVersion,
  'on' | 'text' | 'until' | 'doneOn' | 'item' | 'responsible'
>;

/** A figure as a demo unit brings it along. */
export type PlannedFigure = Pick<
  CompanionFigure,
  'measure' | 'period' | 'value' | 'source' | 'recordedOn'
>;

/** Where units work; a wave opens and ends at midnight there. */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

export interface UnitPlan {
  readonly slug: string;
  readonly name: Bilingual;
  readonly type: string;
  /** The name of a type that is not on the list. */
  readonly typeLabel?: Bilingual | null | undefined;
  /** Western Indonesian time where none is named. */
  readonly timeZone?: (typeof TIME_ZONES)[number] | undefined;
  readonly demo: boolean;
  readonly agency: { readonly slug: string; readonly name: Bilingual };
  readonly programmes: readonly ProgrammePlan[];
  readonly notes: readonly PlannedNote[];
  readonly companions: readonly PlannedFigure[];
}

/** A wave of a draft: its code follows from the unit, the number of its programme and its month. */
export type PlannedWave = Omit<WavePlan, 'code'>;

/** One programme as it is planned, with its unit: stored as a draft, which nobody else sees. */
export interface DraftPlan extends Omit<UnitPlan, 'programmes' | 'notes' | 'companions' | 'demo'> {
  readonly programmes: readonly [
    Omit<ProgrammePlan, 'waves'> & { readonly waves: readonly PlannedWave[] },
  ];
}
