// Six months to scale, from the plan itself: where on the line a unit measures, meets, and uses the new way.
import { ACTIVITIES } from '#domain/tools/calendar-plan.ts';

/** Pixels on a small phone: days run from two weeks before to six months after. */
export const WIDTH = 328;
const LANE = 50;
export const xOf = (day: number): number => Math.round(12 + ((day + 14) * (WIDTH - 24)) / 194);
export const yOf = (lane: number): number => 56 + lane * LANE;
export const MONTHS = [1, 2, 3, 4, 5, 6].map((month) => month * 30);

const daysOf = (isMeasured: boolean): number[] =>
  ACTIVITIES.filter(({ activity, minutes }) =>
    isMeasured ? activity.startsWith('wave') : minutes !== null,
  ).map(({ offset }) => offset);
/** The plan's own days: the first trial, and the fourth month, when colleagues join in. */
const USES = [7, 120];

/** A dot is a line of no length with a round end. */
const dotsAt = (days: readonly number[], lane: number) =>
  days.map((day) => `M${xOf(day)} ${yOf(lane)}h0`).join('');

/** The drawing without its words: scale, measurements as rings, meetings as dots, use as bars. */
export function drawMonths(): string {
  const ticks = [0, ...MONTHS].map((day) => `M${xOf(day)} 236v6`).join('');
  const bars = USES.map((day, place) => `M${xOf(day)} ${yOf(place + 2)}H${xOf(180)}`).join('');
  const rings = dotsAt(daysOf(true), 0);
  return [
    `<path stroke="var(--strong)" d="M${xOf(0)} 20V236M12 236H${xOf(180)}${ticks}"/>`,
    `<path stroke="var(--link)" stroke-width="17" d="${rings}"/>`,
    `<path stroke="var(--paper)" stroke-width="11" d="${rings}"/>`,
    `<path stroke="var(--link)" stroke-width="8" d="${dotsAt(daysOf(false), 1)}"/>`,
    `<path stroke="var(--link)" stroke-width="10" stroke-linecap="butt" d="${bars}"/>`,
  ].join('');
}
