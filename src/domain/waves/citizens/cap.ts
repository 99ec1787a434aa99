// Says how many answers citizens can have given: as many as the unit serves, on the days that the wave took them.
import { daysBetween } from '../calendar.ts';

/** The longest that a planned number of visitors may be; more is a slip of the keyboard. */
export const MOST_VISITORS = 100_000;

/**
 * Most answers that a wave's citizens can have given; `null` where the unit never said how many it serves.
 *
 * @param visitorsPerDay citizens whom the unit serves on a day at most.
 * @param opensOn ISO date of the first day that took answers.
 * @param closesOn ISO date of the last one.
 * @example citizenCap(12, '2026-11-17', '2026-11-30') // => 168
 */
export function citizenCap(
  visitorsPerDay: number | null,
  opensOn: string,
  closesOn: string,
): number | null {
  if (visitorsPerDay === null) return null;
  return visitorsPerDay * (daysBetween(opensOn, closesOn) + 1);
}
