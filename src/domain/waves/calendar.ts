// Plans the waves of a programme around its training; plain calendar dates, no clock and no time zone.

/** When a wave takes answers: ISO dates, both days included. */
export interface PlannedDates {
  readonly month: number;
  readonly opensOn: string;
  readonly closesOn: string;
}

/** Staff waves, in months after the training; behavior needs months to change and to last. */
const STAFF_MONTHS: readonly number[] = [0, 1, 3, 6];

/** Days that a wave stays open: two working weeks, so that nobody misses it for one week on leave. */
export const OPEN_DAYS = 14;
const DAY = 86_400_000;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * A date some days later, or earlier if negative.
 *
 * @throws RangeError if `day` is not an ISO date.
 * @example addDays('2026-02-27', 3) // => '2026-03-02'
 */
export function addDays(day: string, days: number): string {
  return isoOf(new Date(dateOf(day).getTime() + days * DAY));
}

/**
 * Whether a text is a day of the calendar, written as ISO date.
 *
 * @example isDay('2027-02-29') // => false
 */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(+dateOf(text)) && addDays(text, 0) === text
  );
}

/**
 * Days from one day to another, negative if the other comes first.
 *
 * @example daysBetween('2026-02-27', '2026-03-02') // => 3
 */
export const daysBetween = (from: string, to: string): number =>
  (dateOf(to).getTime() - dateOf(from).getTime()) / DAY;

/**
 * The same day some months later, or earlier if negative; the last day where the month is shorter.
 *
 * @throws RangeError if `day` is not an ISO date.
 * @example addMonths('2026-01-31', 1) // => '2026-02-28'
 */
export function addMonths(day: string, months: number): string {
  const date = dateOf(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return isoOf(date);
}

/**
 * The last day of the calendar month of a day.
 *
 * @throws RangeError if `day` is not an ISO date.
 * @example lastDayOfMonth('2028-02-03') // => '2028-02-29'
 */
export function lastDayOfMonth(day: string): string {
  const date = dateOf(day);
  return isoOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)));
}

/**
 * Dates of the four staff waves. The baseline closes the day before the training, so that no answer can know it.
 *
 * @param trainedOn ISO date of the first training day.
 * @throws RangeError if it is not an ISO date.
 * @example planDates('2026-03-02')[0] // => { month: 0, opensOn: '2026-02-16', closesOn: '2026-03-01' }
 */
export function planDates(trainedOn: string): readonly PlannedDates[] {
  return STAFF_MONTHS.map((month) => {
    const opensOn = month === 0 ? addDays(trainedOn, -OPEN_DAYS) : addMonths(trainedOn, month);
    return { month, opensOn, closesOn: addDays(opensOn, OPEN_DAYS - 1) };
  });
}
