// Plans what a unit does around a training, from two weeks before to six months after; no clock, plain days and times.
import { addDays } from '../waves/calendar.ts';

/** Indonesia's three time zones; none has daylight saving time. */
export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type Zone = (typeof ZONES)[number];

/** What happens on a day; texts are found by it. */
export type Activity =
  | 'talk-before'
  | 'wave-baseline'
  | 'talk-back'
  | 'first-trial'
  | 'weekly'
  | 'fortnightly'
  | 'monthly'
  | 'wave'
  | 'performance-talk';

/** One line of the plan, before dates are known. */
export interface PlannedActivity {
  readonly activity: Activity;
  /** Days from the first training day if negative, else from the last. */
  readonly offset: number;
  /** Length in minutes; `null` for something that takes the day. */
  readonly minutes: number | null;
  /** Which of several, from 1. */
  readonly turn: number;
}

export interface PlannedEvent extends PlannedActivity {
  /** ISO date. */
  readonly day: string;
  /** Whether it fell on a weekend and was moved to the Monday after. */
  readonly moved: boolean;
}

const repeat = (activity: Activity, offsets: readonly number[], minutes: number | null) =>
  offsets.map((offset, place): PlannedActivity => ({
    activity,
    offset,
    minutes,
    turn: place + 1,
  }));

/** Talks of ten minutes; meetings of thirty, all on one weekday: often at first, seldom later, up to the last month. */
export const ACTIVITIES: readonly PlannedActivity[] = [
  ...repeat('talk-before', [-14], 10),
  ...repeat('wave-baseline', [-14], null),
  ...repeat('talk-back', [1], 10),
  ...repeat('first-trial', [7], null),
  ...repeat('weekly', [14, 21, 28, 35], 30),
  ...repeat('fortnightly', [49, 63, 77, 91], 30),
  ...repeat('monthly', [119, 147, 175], 30),
  ...repeat('wave', [30, 90, 180], null),
  ...repeat('performance-talk', [95], 30),
].sort((a, b) => a.offset - b.offset);

/** Weeks after the training in which a unit meets for half an hour, whatever the rhythm. */
export const MEETING_WEEKS: readonly number[] = ACTIVITIES.filter(({ activity }) =>
  ['weekly', 'fortnightly', 'monthly'].includes(activity),
).map(({ offset }) => offset / 7);

/** Days until the Monday after a Saturday or Sunday; 0 on a working day. */
function daysToMonday(day: string): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
}

/**
 * Dates of all activities around a training, in order; what falls on a weekend moves to Monday. Public holidays differ by
 * year and region and are not known here.
 *
 * @param from ISO date of the first training day.
 * @param until ISO date of the last training day, not before the first.
 * @throws RangeError if a day is not an ISO date or the last lies before the first.
 * @example planFollowUp('2027-03-01', '2027-03-05')[0]?.day // => '2027-02-15'
 * @example planFollowUp('2027-03-01', '2027-03-05')[2]?.day // => '2027-03-08'
 */
export function planFollowUp(from: string, until: string): readonly PlannedEvent[] {
  if (until < from) throw new RangeError('The last training day lies before the first');
  const events = ACTIVITIES.map((planned): PlannedEvent => {
    const day = addDays(planned.offset < 0 ? from : until, planned.offset);
    const wait = daysToMonday(day);
    return { ...planned, day: addDays(day, wait), moved: wait > 0 };
  });
  return events.sort((a, b) => a.day.localeCompare(b.day));
}

/**
 * The name of an offset as it is written in plans.
 *
 * @example nameOffset(-14) // => 'H−14'
 */
export const nameOffset = (offset: number): string => (offset < 0 ? `H−${-offset}` : `H+${offset}`);

/**
 * A time of day some minutes later.
 *
 * @param time `HH:MM`, 00:00 to 23:59.
 * @param minutes not beyond midnight.
 * @throws RangeError where the time is none or midnight would be passed.
 * @example addMinutes('08:45', 30) // => '09:15'
 */
export function addMinutes(time: string, minutes: number): string {
  const [, hours, past] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  const total = Number(hours) * 60 + Number(past) + minutes;
  if (!(total < 24 * 60)) throw new RangeError(`${time} is no time, or too late in the day`);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
