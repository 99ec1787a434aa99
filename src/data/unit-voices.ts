// Writes down what a unit says about itself: what it changes, and the figures that it counts.
import type { CompanionFigure, NoteVersion } from '#domain/waves/record.ts';
import { callFunction, type Outcome } from './client.ts';
import type { Person } from './person.ts';

/** A note before the database has given it its number and day. */
export type WrittenNote = Omit<NoteVersion, 'number' | 'recordedOn'>;

export type NoteOutcome =
  | { readonly ok: true; readonly reason: 'written'; readonly number: number }
  | {
      readonly ok: false;
      readonly reason:
        | 'nothing-changed'
        | 'changed-meanwhile'
        | 'day-to-come'
        | 'days-reversed'
        | 'note-unknown'
        | 'too-many-versions'
        | 'unit-unknown';
    };

/**
 * Add a note, or a version of the one with that number.
 *
 * @param seen version that the new one was made from; `null` for a new note.
 */
export function writeNote(
  unit: string,
  number: number | null,
  note: WrittenNote,
  seen: number | null,
  actor: string | null,
): Promise<NoteOutcome> {
  const given = { unit_slug: unit, note_number: number, note, seen_version: seen, actor };
  return callFunction('write_note', given, 'operator');
}

/** A figure before the database has dated it. */
export type WrittenFigure = Pick<CompanionFigure, 'measure' | 'period' | 'value' | 'source'>;

export type FigureOutcome =
  | { readonly ok: true; readonly reason: 'written'; readonly before: number | null }
  | { readonly ok: false; readonly reason: 'figure-there'; readonly value: number }
  | {
      readonly ok: false;
      readonly reason:
        | 'figure-unknown'
        | 'changed-meanwhile'
        | 'month-to-come'
        | 'nothing-changed'
        | 'too-many-versions'
        | 'unit-unknown';
    };

/**
 * Store a figure, or a correction of one that is there.
 *
 * @param seen version that the correction was made from; `null` where nobody looked at one.
 */
export function writeFigure(
  unit: string,
  figure: WrittenFigure,
  isCorrection: boolean,
  seen: number | null,
  actor: string | null,
): Promise<FigureOutcome> {
  const given = { unit_slug: unit, figure, correcting: isCorrection, seen_version: seen, actor };
  return callFunction('write_figure', given, 'operator');
}

/** A meeting of a unit on the results of one wave. */
export interface UnitMeeting {
  /** Code. */
  readonly wave: string;
  /** ISO dates. */
  readonly heldOn: string;
  readonly recordedOn: string;
}

/** The meetings of a unit, oldest first, with the day and the zone where it works. */
export interface UnitMeetings {
  readonly timeZone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
  /** ISO date. */
  readonly today: string;
  readonly meetings: readonly UnitMeeting[];
}

/** The meetings of a unit; `null` for who may not see it. */
export const readMeetings = (person: Person, unit: string): Promise<UnitMeetings | null> =>
  person.call('desk_meetings', { unit_slug: unit });

/** Note the day of a meeting, or take it back. */
export const noteMeeting = (
  person: Person,
  wave: string,
  heldOn: string,
  isTakenBack: boolean,
): Promise<Outcome<'noted' | 'taken-back' | 'day-to-come' | 'before-results' | 'unknown'>> =>
  person.call('desk_note_meeting', {
    wave_code: wave,
    held_on: heldOn,
    is_taken_back: isTakenBack,
  });
