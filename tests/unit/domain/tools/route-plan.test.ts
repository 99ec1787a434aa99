// The route of one sheet holds the whole plan, each line once and in its time, with the task of every role.
import { describe, expect, test } from 'vitest';
import { routeActivities, stages } from '#content/tools/interactive/texts.ts';
import { ACTIVITIES } from '#domain/tools/calendar-plan.ts';
import { partsOf, STAGES, type Stage } from '#domain/tools/route-plan.ts';
import { OPEN_DAYS, planDates } from '#domain/waves/calendar.ts';

const placed = STAGES.flatMap((stage) =>
  partsOf(stage).flatMap(({ activity, offsets }) => offsets.map((offset) => [activity, offset])),
);
const offsetsOf = (stage: Stage, activity: string) =>
  partsOf(stage).find((part) => part.activity === activity)?.offsets;

test('every line of the calendar stands in exactly one stage', () => {
  const planned = ACTIVITIES.map(({ activity, offset }) => [activity, offset]);
  expect(placed.map(String).sort()).toEqual(planned.map(String).sort());
});

test('the stages say when there is nothing but the class, when is met and how often', () => {
  expect(partsOf('training')).toEqual([]);
  expect(offsetsOf('month-1', 'weekly')).toEqual([14, 21, 28, 35]);
  expect(offsetsOf('months-2-3', 'fortnightly')).toEqual([49, 63, 77]);
  expect(offsetsOf('month-3', 'performance-talk')).toEqual([95]);
  expect(offsetsOf('months-4-6', 'monthly')).toEqual([119, 147, 175]);
});

test('a wave opens before the training and in the stages of months one, three and six', () => {
  const opened = STAGES.filter((stage) =>
    partsOf(stage).some(({ activity }) => activity.startsWith('wave')),
  );
  const months = planDates('2027-03-01').map(({ month }) => month);
  expect(opened).toEqual(months.map((month) => (month === 0 ? 'before' : `month-${month}`)));
  expect(offsetsOf('before', 'wave-baseline')).toEqual([-OPEN_DAYS]);
});

describe('the texts', () => {
  test('stand in the order of the stages', () => {
    expect(stages.map(({ stage }) => stage)).toEqual(STAGES);
  });

  test('name every activity of the plan once', () => {
    const named = routeActivities.map(({ activity }) => activity).sort();
    expect(named).toEqual([...new Set(ACTIVITIES.map(({ activity }) => activity))].sort());
  });

  test('let organizers open a wave exactly in the stages in which the plan does', () => {
    const opening = stages.filter(
      ({ tasks }) =>
        tasks.organiser.id.startsWith('Buka ') && tasks.organiser.en.startsWith('Open '),
    );
    expect(opening.map(({ stage }) => stage)).toEqual(['before', 'month-1', 'month-3', 'month-6']);
  });
});
