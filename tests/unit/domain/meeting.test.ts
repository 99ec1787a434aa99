// A unit meets on its results on a working day within four weeks; where these are over, within the next two.
import { expect, test } from 'vitest';
import { addDays } from '#domain/waves/calendar.ts';
import { MEETING_DAYS, MEETING_HOURS, meetingDays, readMeeting } from '#domain/waves/meeting.ts';

const PUBLISHED = '2027-03-01'; // a Monday
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

test('on the day of publication all working days of four weeks can be chosen, two weeks on is suggested', () => {
  const { days, suggested, until, isLate } = meetingDays(PUBLISHED, PUBLISHED);
  expect([days[0], days.at(-1), suggested, until, isLate]).toEqual([
    '2027-03-02',
    '2027-03-29',
    '2027-03-15',
    addDays(PUBLISHED, MEETING_DAYS),
    false,
  ]);
  expect(days).toHaveLength(20);
});

test('whatever day results come out and whatever day it is, every choice is a working day to come', () => {
  for (let published = 0; published < 7; published += 1) {
    for (let later = 0; later < 60; later += 1) {
      const out = addDays(PUBLISHED, published);
      const today = addDays(out, later);
      const { days, suggested, until, isLate } = meetingDays(out, today);
      expect(days).toContain(suggested);
      expect(days.every((day) => ![0, 6].includes(weekdayOf(day)) && day > today)).toBe(true);
      expect(isLate).toBe(!days.some((day) => day <= until));
      if (!isLate) expect(days.every((day) => day <= until)).toBe(true);
    }
  }
});

test('a choice that was not offered is none', () => {
  const days = meetingDays(PUBLISHED, PUBLISHED);
  expect(readMeeting(days, null, null)).toEqual({ day: '2027-03-15', hour: '09:00' });
  expect(readMeeting(days, '2027-03-16', '15:30')).toEqual({ day: '2027-03-16', hour: '15:30' });
  for (const day of ['2027-03-06', '2027-04-01', '2027-02-26', 'besok', '2027-03-32'])
    expect(readMeeting(days, day, null)).toBeNull();
  for (const hour of ['03:00', '16:00', '09:15', '9:00'])
    expect(readMeeting(days, null, hour)).toBeNull();
  expect([MEETING_HOURS[0], MEETING_HOURS.at(-1)]).toEqual(['08:00', '15:30']);
});
