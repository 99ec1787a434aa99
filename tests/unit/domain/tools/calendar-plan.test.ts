// The follow-up plan holds its distances, leaves weekends free, and counts from the right end of the training.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ACTIVITIES,
  addMinutes,
  MEETING_WEEKS,
  nameOffset,
  planFollowUp,
} from '#domain/tools/calendar-plan.ts';

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('the plan has its nineteen lines at their distances', () => {
  expect(ACTIVITIES.map(({ offset }) => nameOffset(offset)).join(' ')).toBe(
    'H−14 H−14 H+1 H+7 H+14 H+21 H+28 H+30 H+35 H+49 H+63 H+77 H+90 H+91 H+95 H+119 H+147 H+175 H+180',
  );
});

test('a unit meets in every month of the six, and never more than four weeks pass without a meeting', () => {
  const months = MEETING_WEEKS.map((week) => Math.ceil((week * 7) / 30));
  expect([...new Set(months)]).toEqual([1, 2, 3, 4, 5, 6]);
  const waits = MEETING_WEEKS.slice(1).map((week, place) => week - MEETING_WEEKS[place]!);
  expect(Math.max(...waits)).toBe(4);
  expect(MEETING_WEEKS.every(Number.isInteger)).toBe(true);
});

test('what comes before is counted from the first day, what comes after from the last', () => {
  const events = planFollowUp('2027-03-01', '2027-03-05');
  expect(events[0]).toMatchObject({ activity: 'talk-before', day: '2027-02-15', moved: false });
  expect(events.find(({ activity }) => activity === 'first-trial')!.day).toBe('2027-03-12');
});

test('what falls on a Saturday or Sunday moves to Monday and says so', () => {
  const [back] = planFollowUp('2027-03-05', '2027-03-05').filter(({ offset }) => offset === 1);
  expect(back).toMatchObject({ day: '2027-03-08', moved: true });
});

test('no event falls on a weekend, none moves by more than two days, and their order is that of days', () => {
  fc.assert(
    fc.property(day, (from) => {
      const events = planFollowUp(from, from);
      expect(events).toHaveLength(ACTIVITIES.length);
      for (const { day, offset } of events) {
        const date = Date.parse(`${day}T00:00:00Z`);
        expect([0, 6]).not.toContain(new Date(date).getUTCDay());
        const wait = (date - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 - offset;
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(2);
      }
      const days = events.map(({ day }) => day);
      expect(days).toEqual([...days].sort());
    }),
  );
});

test('no two meetings with a time share a day', () => {
  fc.assert(
    fc.property(day, (from) => {
      const timed = planFollowUp(from, from).filter(({ minutes }) => minutes !== null);
      expect(new Set(timed.map(({ day }) => day)).size).toBe(timed.length);
    }),
  );
});

test('a training that ends before it begins is refused, and so is a day that is none', () => {
  expect(() => planFollowUp('2027-03-05', '2027-03-01')).toThrow(RangeError);
  expect(() => planFollowUp('2027-02-30x', '2027-03-01x')).toThrow(RangeError);
});

test('minutes are added within the day only', () => {
  expect(addMinutes('08:45', 30)).toBe('09:15');
  expect(() => addMinutes('23:45', 30)).toThrow(RangeError);
  expect(() => addMinutes('8.45', 30)).toThrow(RangeError);
});
