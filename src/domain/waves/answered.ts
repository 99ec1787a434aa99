// Whether a unit has answered what was published: it writes down what it changes within thirty days of each publication.
import { addDays, daysBetween } from './calendar.ts';
import type { ProgrammeRecord, UnitNote } from './record.ts';

/** Days that a unit has for an answer. */
export const ANSWER_DAYS = 30;

export interface PublicationAnswer {
  /** Code of the wave. */
  readonly code: string;
  readonly month: number;
  /** ISO date. */
  readonly publishedOn: string;
  /** `late` where the answer came after its last day, `over` where that day has passed without one. */
  readonly state: 'answered' | 'late' | 'waiting' | 'over';
  /** Days from the publication to the answer; `null` without one. */
  readonly day: number | null;
  /** Days that are left for an answer; 0 on its last day, and where none is waited for. */
  readonly left: number;
  /** ISO date of the last day for an answer. */
  readonly until: string;
}

/** The days on which a unit wrote something down, corrections among them. */
const daysOf = (notes: readonly Pick<UnitNote, 'recordedOn' | 'history'>[]): readonly string[] =>
  notes.flatMap(({ recordedOn, history }) => [recordedOn, ...history.map((old) => old.recordedOn)]);

/**
 * How the unit answered each publication, oldest first. One answer after two publications answers both.
 *
 * @param today ISO date where the unit works.
 */
export function answersTo(
  programmes: readonly Pick<ProgrammeRecord, 'waves'>[],
  notes: readonly Pick<UnitNote, 'recordedOn' | 'history'>[],
  today: string,
): readonly PublicationAnswer[] {
  const written = [...daysOf(notes)].sort();
  return programmes
    .flatMap(({ waves }) => waves)
    .flatMap(({ code, month, publishedOn }) => {
      if (publishedOn === null) return [];
      const answer = written.find((day) => day >= publishedOn);
      const day = answer === undefined ? null : daysBetween(publishedOn, answer);
      const until = addDays(publishedOn, ANSWER_DAYS);
      const unanswered = today > until ? ('over' as const) : ('waiting' as const);
      const answered =
        day !== null && day > ANSWER_DAYS ? ('late' as const) : ('answered' as const);
      const state = day === null ? unanswered : answered;
      const left = state === 'waiting' ? daysBetween(today, until) : 0;
      return [{ code, month, publishedOn, state, day, left, until }];
    })
    .sort((a, b) => a.publishedOn.localeCompare(b.publishedOn) || a.month - b.month);
}
