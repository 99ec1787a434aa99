// What the days of a programme's waves must keep: one after the other, long enough to answer, the baseline before the training.
import { daysBetween, type PlannedDates } from './calendar.ts';

/** Days that a wave may take answers at most. */
export const MOST_DAYS = 60;

export type DaysFault =
  | { readonly fault: 'month-twice' | 'ends-before-it-begins' | 'too-long'; readonly month: number }
  | { readonly fault: 'after-training' | 'before-training' | 'over'; readonly month: number }
  /** It begins before the wave of `before` has ended. */
  | { readonly fault: 'overlaps'; readonly month: number; readonly before: number };

/**
 * What is wrong with the days of a programme's waves; empty where nothing is.
 *
 * @param trainedOn ISO date of the first training day.
 * @param today ISO date where the unit works.
 * @example checkDays([{ month: 0, opensOn: '2027-02-20', closesOn: '2027-03-01' }], '2027-03-01', '2027-01-01') // => after-training
 */
export function checkDays(
  waves: readonly PlannedDates[],
  trainedOn: string,
  today: string,
): readonly DaysFault[] {
  const ordered = waves.toSorted((a, b) => a.month - b.month);
  return ordered.flatMap(({ month, opensOn, closesOn }, place): readonly DaysFault[] => {
    const before = ordered[place - 1];
    if (before?.month === month) return [{ fault: 'month-twice', month }];
    if (closesOn < opensOn) return [{ fault: 'ends-before-it-begins', month }];
    const days = daysBetween(opensOn, closesOn) + 1;
    return [
      ...(days > MOST_DAYS ? [{ fault: 'too-long', month } as const] : []),
      ...(month === 0 && closesOn >= trainedOn
        ? [{ fault: 'after-training', month } as const]
        : []),
      ...(month > 0 && opensOn < trainedOn ? [{ fault: 'before-training', month } as const] : []),
      ...(closesOn < today ? [{ fault: 'over', month } as const] : []),
      ...(before && opensOn <= before.closesOn
        ? [{ fault: 'overlaps', month, before: before.month } as const]
        : []),
    ];
  });
}
