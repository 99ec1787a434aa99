// Decides when a batch of citizens' answers closes: at the end of a calendar month, and never with fewer answers than are shown.
import type { RaterGroup } from '../../instrument/terms.ts';
import { codeOfWave } from '../codes.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  lastDayOfMonth,
  planDates,
  type PlannedDates,
} from '../calendar.ts';

/** A wave that asks citizens and nobody else is a batch; any other wave closes when its operator closes it. */
export const isBatch = (groups: readonly RaterGroup[]): boolean =>
  groups.length === 1 && groups[0] === 'citizen';

/** An open batch as its box stands. */
export interface OpenBatch {
  /** ISO date; answers are taken on this day too. */
  readonly closesOn: string;
  readonly ballots: number;
  /** Fewest citizens behind a published number. */
  readonly kCitizen: number;
}

export type BatchFate =
  | { readonly fate: 'closes' }
  /** Its last day is not over, or too few answered and the box stays as it is: answers are taken until this day. */
  | { readonly fate: 'waits-for-its-day' | 'waits-a-month'; readonly until: string };

/**
 * What becomes of a batch on a day.
 *
 * Published with too few answers, it would show nothing and its answers would be gone; so they wait for others.
 *
 * @param today ISO date where the unit works.
 * @throws RangeError if it is not an ISO date.
 * @example fateOfBatch({ closesOn: '2026-11-30', ballots: 19, kCitizen: 20 }, '2026-12-01') // => { fate: 'waits-a-month', until: '2026-12-31' }
 */
export function fateOfBatch({ closesOn, ballots, kCitizen }: OpenBatch, today: string): BatchFate {
  if (today <= closesOn) return { fate: 'waits-for-its-day', until: closesOn };
  if (ballots >= kCitizen) return { fate: 'closes' };
  return { fate: 'waits-a-month', until: lastDayOfMonth(today) };
}

/**
 * Dates of the waves of a programme that asks citizens alone: those of staff waves, but each takes answers until a month
 * ends. The baseline still closes before the training.
 *
 * @param trainedOn ISO date of the first training day.
 * @throws RangeError if it is not an ISO date.
 * @example planBatches('2026-03-02')[0] // => { month: 0, opensOn: '2026-02-15', closesOn: '2026-02-28' }
 */
export function planBatches(trainedOn: string): readonly PlannedDates[] {
  return planDates(trainedOn).map(({ month, opensOn, closesOn }) => {
    if (month > 0) return { month, opensOn, closesOn: lastDayOfMonth(closesOn) };
    const before = addDays(`${trainedOn.slice(0, 7)}-01`, -1);
    const start = addDays(before, -daysBetween(opensOn, closesOn));
    return { month, opensOn: start, closesOn: before };
  });
}

/** What planning needs to know of a programme that has a batch. */
export interface BatchSeries {
  readonly unit: string;
  /** Number of the programme within its unit. */
  readonly programme: number;
  /** ISO date of the first training day. */
  readonly trainedOn: string;
  /** Months after the training of all its waves. */
  readonly months: readonly number[];
  /** Codes of all waves of the unit. */
  readonly codes: readonly string[];
}

/** Whole months from one day to another. */
function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  const months = b! - a!;
  return addMonths(from, months) > to ? months - 1 : months;
}

/**
 * The batch that follows: open from today until the month ends. Its month is counted from the training and comes after
 * that of every wave so far.
 *
 * @param today ISO date where the unit works.
 * @param daysToOpen days that it takes at most until the batch is opened; the month ends after them.
 * @throws RangeError if it is not an ISO date.
 */
export function planNextBatch(
  { unit, programme, trainedOn, months, codes }: BatchSeries,
  today: string,
  daysToOpen = 0,
): PlannedDates & { readonly code: string } {
  let month = Math.max(monthsBetween(trainedOn, today), Math.max(-1, ...months) + 1);
  const codeOf = (at: number) => codeOfWave(unit, programme, at);
  while (codes.includes(codeOf(month))) month += 1;
  const closesOn = lastDayOfMonth(addDays(today, daysToOpen));
  return { code: codeOf(month), month, opensOn: today, closesOn };
}
