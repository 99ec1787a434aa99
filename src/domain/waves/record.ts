// A unit as the public may know it: its training, its waves and what they published. The database answers in this shape.
import type { Snapshot, Policy } from '../disclosure/published.ts';
import type { Bilingual, RaterGroup } from '../instrument/terms.ts';
import type { EntryMode } from './entry-mode.ts';

/** A wave is planned, then open for ballots, then closed while it is counted, then published; or discarded before that. */
export type WaveState = 'planned' | 'open' | 'closed' | 'published' | 'discarded';

/** A programme is drafted, submitted, approved and, once its waves have ended, archived; the first two are private. */
export type ProgrammeState = 'draft' | 'submitted' | 'active' | 'archived';

export interface WaveRecord {
  /** Short public code, the last part of the survey's address. */
  readonly code: string;
  /** Months after the training: 0 is the baseline; staff waves are 0, 1, 3 and 6; later ones ask citizens only. */
  readonly month: number;
  readonly state: WaveState;
  /** ISO dates, both days included. */
  readonly opensOn: string;
  readonly closesOn: string;
  /** ISO date of the first day that was announced, where the wave opened before it. */
  readonly announcedOpensOn?: string | null;
  /** ISO date of the last day before it was moved, where that was done. */
  readonly extendedFrom?: string | null;
  /** Groups that are asked in this wave. */
  readonly groups: readonly RaterGroup[];
  /** Raters invited by group, `null` for citizens; absent in files that were saved before it was published. */
  readonly invited?: Readonly<Partial<Record<RaterGroup, number | null>>>;
  /** How citizens come; `null` where none are asked, absent in files from before there was a choice. */
  readonly entry?: EntryMode | null;
  /** Days on which the open entrance for citizens was full; `null` where nobody comes that way, and until it is counted. */
  readonly fullDays?: number | null;
  /** How many counts were begun; `null` until it is counted. */
  readonly counts?: number | null;
  /** Whether it was closed before its last day was over. */
  readonly endedEarly?: boolean;
  /** ISO date; `null` before publication, and for snapshots from before this day was kept. */
  readonly publishedOn: string | null;
  /** Hexadecimal SHA-256 of the snapshot's text (`textOfSnapshot`); `null` before publication. */
  readonly contentHash: string | null;
  readonly snapshot: Snapshot | null;
}

export interface ProgrammeRecord {
  /** Its place among the programmes of its unit, from 1; absent in files that were saved before it was published. */
  readonly number?: number;
  readonly state?: ProgrammeState;
  readonly training: Bilingual;
  /** ISO date of the first training day. */
  readonly trainedOn: string;
  readonly participants: number;
  /** Ids of the items that the training wants to move. */
  readonly targets: readonly string[];
  readonly policy: Policy;
  /** Citizens whom the unit serves on a day at most; `null` or absent where it did not say. */
  readonly visitorsPerDay?: number | null;
  readonly waves: readonly WaveRecord[];
}

/** What the unit changed or commits to, in its own words. */
export interface UnitNote {
  readonly on: string;
  readonly text: Bilingual;
  /** ISO date of the last day of a commitment; absent where the note says what was done. */
  readonly until?: string;
}

/** An objective figure of the unit itself beside the survey. */
export interface CompanionFigure {
  readonly measure: 'complaints-per-1000' | 'processing-days';
  readonly month: number;
  readonly value: number;
}

/** What was put right after a programme was approved, and what had stood there; `days` are those of a wave. */
export interface Correction {
  readonly on: string;
  readonly subject: 'name' | 'agency' | 'training' | 'participants' | 'days';
  /** Code of the wave whose days were moved; `null` for everything else. */
  readonly wave: string | null;
  readonly before: Bilingual | number | CorrectedDays;
  readonly after: Bilingual | number | CorrectedDays;
}

export interface CorrectedDays {
  readonly opensOn: string;
  readonly closesOn: string;
}

export interface UnitRecord {
  readonly slug: string;
  readonly name: Bilingual;
  /** Id of the kind of unit, such as `kelurahan`; the list with their names is data. */
  readonly type: string;
  /** The name of a kind that is not on the list. */
  readonly typeLabel?: Bilingual | null;
  readonly agency: { readonly slug: string; readonly name: Bilingual };
  /** Whether the unit is one of the invented demo units. */
  readonly demo: boolean;
  /** Newest programme first. */
  readonly programmes: readonly ProgrammeRecord[];
  /** Oldest first. */
  readonly notes: readonly UnitNote[];
  readonly companions: readonly CompanionFigure[];
  /** Oldest first; absent in files that were saved before they were published. */
  readonly corrections?: readonly Correction[];
}
