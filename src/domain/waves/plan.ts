// A unit as its operator registers it: programmes, planned waves and who will be asked, before anything is answered.
import type { Policy } from '../disclosure/published.ts';
import type { Bilingual, RaterGroup } from '../instrument/terms.ts';
import type { CompanionFigure, UnitNote } from './record.ts';

export interface WavePlan {
  readonly code: string;
  readonly month: number;
  readonly opensOn: string;
  readonly closesOn: string;
  /** Version of the instrument. */
  readonly instrument: string;
  /** Raters invited by group; citizens have no roster and stand as `null`. */
  readonly invited: Readonly<Partial<Record<RaterGroup, number | null>>>;
}

export interface ProgrammePlan {
  readonly training: Bilingual;
  readonly trainedOn: string;
  readonly participants: number;
  readonly targets: readonly string[];
  readonly policy: Policy;
  /** Citizens whom the unit serves on a day at most: more answers than that are set aside; absent where it is not known. */
  readonly visitorsPerDay?: number | null;
  readonly waves: readonly WavePlan[];
}

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
  readonly notes: readonly UnitNote[];
  readonly companions: readonly CompanionFigure[];
}
