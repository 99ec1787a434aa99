// A unit answers a publication by writing something down within thirty days; the clock goes by the day of writing.
import { expect, test } from 'vitest';
import { ANSWER_DAYS, answersTo } from '#domain/waves/answered.ts';
import { addDays } from '#domain/waves/calendar.ts';
import type { WaveRecord } from '#domain/waves/record.ts';

const PUBLISHED = '2027-03-01';
const wave = (publishedOn: string | null, month = 0) =>
  ({ code: `dinas-${month}`, month, publishedOn }) as WaveRecord;
const note = (recordedOn: string, before: readonly string[] = []) => ({
  recordedOn,
  history: before.map((day) => ({ recordedOn: day })) as never,
});
const answer = (notes: ReturnType<typeof note>[], today: string) =>
  answersTo([{ waves: [wave(PUBLISHED), wave(null, 1)] }], notes, today).map(
    ({ state, day, left }) => [state, day, left],
  );

test('on its last day an answer counts, a day later it is late', () => {
  const last = addDays(PUBLISHED, ANSWER_DAYS);
  const today = addDays(last, 9);
  expect(answer([note(last)], today)).toEqual([['answered', ANSWER_DAYS, 0]]);
  expect(answer([note(addDays(last, 1))], today)).toEqual([['late', ANSWER_DAYS + 1, 0]]);
  expect(answer([note(PUBLISHED)], today)).toEqual([['answered', 0, 0]]);
});

test('without one the days are counted down, and then it is over', () => {
  expect(answer([], PUBLISHED)).toEqual([['waiting', null, ANSWER_DAYS]]);
  expect(answer([], addDays(PUBLISHED, ANSWER_DAYS))).toEqual([['waiting', null, 0]]);
  expect(answer([], addDays(PUBLISHED, ANSWER_DAYS + 1))).toEqual([['over', null, 0]]);
});

test('what was written before the publication is no answer to it, a later version of it is', () => {
  const early = addDays(PUBLISHED, -1);
  expect(answer([note(early)], PUBLISHED)).toEqual([['waiting', null, ANSWER_DAYS]]);
  expect(answer([note(addDays(PUBLISHED, 3), [early])], addDays(PUBLISHED, 4))).toEqual([
    ['answered', 3, 0],
  ]);
});

test('one answer after two publications answers both', () => {
  const waves = [wave(PUBLISHED), wave(addDays(PUBLISHED, 5), 1)];
  const states = answersTo([{ waves }], [note(addDays(PUBLISHED, 7))], addDays(PUBLISHED, 8));
  expect(states.map(({ day }) => day)).toEqual([7, 2]);
});
