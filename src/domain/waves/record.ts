// A unit as the public may know it: its training, its waves and what they published. The database answers in this shape.
import type { Snapshot, Policy } from '../disclosure/published.ts';
import type { Bilingual, RaterGroup } from '../instrument/terms.ts';
import type { EntryMode } from './entry-mode.ts';

/** A wave is planned, then open for ballots, then closed while it is counted, then published; or discarded before that. */
export type WaveState = 'planned' | 'open' | 'closed' | 'published' | 'discarded';

/** A programme is drafted, submitted, approved and, once its waves have ended, archived; the first two are private. */
export type ProgrammeState = 'draft' | 'submitted' | 'active' | 'archived';
/** What several comments say together, in the words of both reviewers. */
export interface ThemeRecord {
  readonly number: number;
  readonly text: Bilingual;
  /** The fewest comments that a theme stands on; how many it were is told nobody. */
  readonly atLeast: number;
  /** ISO date of the second reviewer's agreement. */
  readonly on: string;
  /** ISO date; `null` while it stands. */
  readonly withdrawnOn: string | null;
}

/** The comments of a wave as far as the public may know them. */
export interface CommentsRecord {
  /** ISO date of their deletion, at the latest. */
  readonly until: string;
  /** ISO date; `null` while they are kept. */
  readonly deletedOn: string | null;
  /** How many a second look found after the deletion. */
  readonly left: number | null;
  readonly themes: readonly ThemeRecord[];
}

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
  /** What became of the comments; `null` where none are kept, absent in files from before surveys asked for them. */
  readonly comments?: CommentsRecord | null;
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

/** A commitment is planned, then done or dropped; a note of something done is done from the beginning. */
export type NoteState = 'planned' | 'done' | 'dropped';

/** One version of a note. */
export interface NoteVersion {
  /** Numbers the notes of a unit; the same in every version. */
  readonly number: number;
  /** ISO date that the note speaks of. */
  readonly on: string;
  /** ISO date on which this version was written down. */
  readonly recordedOn: string;
  readonly text: Bilingual;
  readonly state: NoteState;
  /** ISO date of the last day of a commitment; absent where the note says what was done. */
  readonly until?: string;
  /** ISO date; only where it is done. */
  readonly doneOn?: string;
  /** The behavior that it is about, as an id of the instrument. */
  readonly item?: string;
  /** The office that sees to it, never a person's name. */
  readonly responsible?: Bilingual;
  /** Why it was dropped. */
  readonly reason?: Bilingual;
  /** A page with evidence, https only. */
  readonly evidence?: string;
}

/** What the unit changed or commits to, in its own words; the versions before this one, oldest first. */
export interface UnitNote extends NoteVersion {
  readonly history: readonly NoteVersion[];
}

/** Letters of a sentence that a unit writes about itself, in one language. */
export const LONGEST_SENTENCE = 300;

/** What a unit may count itself beside the survey. */
export const MEASURES = ['complaints-per-1000', 'processing-days'] as const;
export type Measure = (typeof MEASURES)[number];

/** An objective figure of the unit itself beside the survey. */
export interface CompanionFigure {
  readonly measure: Measure;
  /** The calendar month that was counted, such as 2027-03. */
  readonly period: string;
  /** Calendar months after the month of the newest training; below zero before it. */
  readonly month: number;
  readonly value: number;
  /** Where the unit took it from. */
  readonly source: Bilingual;
  /** ISO date. */
  readonly recordedOn: string;
  /** What was said before a correction, oldest first. */
  readonly history: readonly { readonly value: number; readonly recordedOn: string }[];
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

/** The number of the version that stands now, counted from 1. */
export const versionOf = ({ history }: { readonly history: readonly unknown[] }): number =>
  history.length + 1;
