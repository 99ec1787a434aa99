// The days on which a unit can meet on its results: working days within four weeks of their publication.
import { addDays, isDay } from './calendar.ts';

/** Days after the publication by which a unit has met. */
export const MEETING_DAYS = 28;
/** Days after the publication on which the meeting is unless somebody chooses another day. */
const USUAL = 14;

export interface MeetingDays {
  /** Working days that can still be chosen, ISO dates in order. */
  readonly days: readonly string[];
  readonly suggested: string;
  /** ISO date of the last day of the four weeks. */
  readonly until: string;
  /** Whether the four weeks are over, so that the days of the next two weeks stand here. */
  readonly isLate: boolean;
}

/** Monday to Friday; public holidays are not known here. */
function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
}

function workingDays(from: string, until: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/**
 * The days to choose from.
 *
 * @param publishedOn ISO date.
 * @param today ISO date where the unit works; no day before tomorrow can be invited to.
 * @example meetingDays('2027-03-01', '2027-03-01').suggested // => '2027-03-15'
 */
export function meetingDays(publishedOn: string, today: string): MeetingDays {
  const until = addDays(publishedOn, MEETING_DAYS);
  const from = addDays(today > publishedOn ? today : publishedOn, 1);
  const inTime = workingDays(from, until);
  const isLate = inTime.length === 0;
  const days = isLate ? workingDays(from, addDays(from, USUAL)) : inTime;
  const usual = addDays(publishedOn, USUAL);
  return { days, suggested: days.find((day) => day >= usual) ?? days.at(-1)!, until, isLate };
}

/**
 * The hours at which a meeting can begin, on the half hour.
 *
 * @example MEETING_HOURS[0] // => '08:00'
 */
export const MEETING_HOURS: readonly string[] = Array.from({ length: 16 }, (_, place) => {
  const minutes = 8 * 60 + place * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`;
});

/** The day and hour that somebody chose, or the suggested ones where nothing was; `null` where the choice is none of them. */
export function readMeeting(
  { days, suggested }: Pick<MeetingDays, 'days' | 'suggested'>,
  day: string | null,
  hour: string | null,
): { readonly day: string; readonly hour: string } | null {
  const chosen = { day: day ?? suggested, hour: hour ?? MEETING_HOURS[2]! };
  const isKnown =
    isDay(chosen.day) && days.includes(chosen.day) && MEETING_HOURS.includes(chosen.hour);
  return isKnown ? chosen : null;
}
