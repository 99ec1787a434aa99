// Six months to scale, from the plan itself: when a unit measures, when it meets, and since when the new way is used.
import { ACTIVITIES } from '#domain/tools/calendar-plan.ts';

/** Units of a drawing that runs from two weeks before the training to six months after. */
export const WIDTH = 360;
export const xOf = (day: number): number => Math.round(10 + ((day + 14) * (WIDTH - 24)) / 194);
export const MONTHS = [1, 2, 3, 4, 5, 6].map((month) => month * 30);
export const END = MONTHS.at(-1)!;

const daysOf = (isMeasured: boolean): number[] =>
  ACTIVITIES.filter(({ activity, minutes }) =>
    isMeasured ? activity.startsWith('wave') : minutes !== null,
  ).map(({ offset }) => offset);
export const MEASURED = daysOf(true);
export const MET = daysOf(false);
/** The first trial, and the fourth month, when colleagues join in. */
export const USED_FROM = [7, 120] as const;
