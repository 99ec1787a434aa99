// Sorts what a unit plans around a training into the stages of a half year, as one sheet shows them.
import { ACTIVITIES, type PlannedActivity } from './calendar-plan.ts';

/** The stages in order; texts are found by their names. */
export const STAGES = [
  'before',
  'training',
  'week-1',
  'month-1',
  'months-2-3',
  'month-3',
  'months-4-6',
  'month-6',
] as const;
export type Stage = (typeof STAGES)[number];

/** The first day of each stage, counted as the plan counts; a stage lasts until the next begins. */
const FIRST_DAYS: Readonly<Record<Stage, number>> = {
  before: -14,
  training: 0,
  'week-1': 1,
  'month-1': 8,
  'months-2-3': 36,
  'month-3': 90,
  'months-4-6': 105,
  'month-6': 180,
};

/** One thing that is done in a stage, once or several times. */
export interface StagePart {
  readonly activity: PlannedActivity['activity'];
  /** Days from the training at which it is done, in order. */
  readonly offsets: readonly number[];
}

/**
 * What the plan sets down for a stage, in the order in which it begins.
 *
 * @example partsOf('before') // => talk and baseline, each at day -14
 */
export function partsOf(stage: Stage): readonly StagePart[] {
  const next = STAGES[STAGES.indexOf(stage) + 1];
  const until = next ? FIRST_DAYS[next] : Infinity;
  const here = ACTIVITIES.filter(({ offset }) => offset >= FIRST_DAYS[stage] && offset < until);
  return [...new Set(here.map(({ activity }) => activity))].map((activity) => ({
    activity,
    offsets: here.filter((one) => one.activity === activity).map(({ offset }) => offset),
  }));
}
