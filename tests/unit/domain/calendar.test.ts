// Waves follow the training by the calendar, move one way, and rate a group of people, never one or two.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  lastDayOfMonth,
  planDates,
} from '#domain/waves/calendar.ts';
import type { WaveState } from '#domain/waves/record.ts';
import { acceptsBallots, mayBecome } from '#domain/waves/states.ts';
import { itemsAbout, ratedGroupOf } from '#domain/instrument/targets.ts';

const STATES: readonly WaveState[] = ['planned', 'open', 'closed', 'published', 'discarded'];

describe('The calendar', () => {
  test('asks two weeks before the training and in months 1, 3 and 6', () => {
    expect(planDates('2026-03-02')).toEqual([
      { month: 0, opensOn: '2026-02-16', closesOn: '2026-03-01' },
      { month: 1, opensOn: '2026-04-02', closesOn: '2026-04-15' },
      { month: 3, opensOn: '2026-06-02', closesOn: '2026-06-15' },
      { month: 6, opensOn: '2026-09-02', closesOn: '2026-09-15' },
    ]);
  });

  test('never lets two waves of a programme be open at once', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(day, (trainedOn) => {
        const waves = planDates(trainedOn);
        for (const [index, wave] of waves.entries()) {
          expect(addDays(wave.opensOn, 13)).toBe(wave.closesOn);
          if (index > 0) expect(waves[index - 1]!.closesOn < wave.opensOn).toBe(true);
        }
        expect(waves[0]!.closesOn < trainedOn).toBe(true);
      }),
    );
  });

  test('knows short months, leap years and the turn of a year', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addDays('2026-02-27', 3)).toBe('2026-03-02');
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
    expect(daysBetween('2026-03-02', '2026-02-27')).toBe(-3);
    expect(['2026-02-01', '2028-02-29', '2026-12-31'].map(lastDayOfMonth)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
  });

  test('refuses what is not a date', () => {
    expect(() => addDays('soon', 1)).toThrow(RangeError);
    expect(() => planDates('2026-13-01')).toThrow(RangeError);
    expect(() => lastDayOfMonth('2026-13-01')).toThrow(RangeError);
  });
});

describe('A wave', () => {
  test('is planned, opened, closed and published, in this order only, and discarded before that', () => {
    const allowed = STATES.flatMap((from) =>
      STATES.filter((to) => mayBecome(from, to)).map((to) => `${from} ${to}`),
    );
    expect(allowed).toEqual([
      ...['planned open', 'planned discarded'],
      ...['open closed', 'open discarded'],
      ...['closed published', 'closed discarded'],
    ]);
  });

  test('takes ballots on its first and its last day, if it is open', () => {
    const wave = { state: 'open', opensOn: '2026-03-01', closesOn: '2026-03-14' } as const;
    expect(acceptsBallots(wave, '2026-03-01')).toBe(true);
    expect(acceptsBallots(wave, '2026-03-14')).toBe(true);
    expect(acceptsBallots(wave, '2026-02-28')).toBe(false);
    expect(acceptsBallots(wave, '2026-03-15')).toBe(false);
    for (const state of ['planned', 'closed', 'published', 'discarded'] as const) {
      expect(acceptsBallots({ ...wave, state }, '2026-03-05')).toBe(false);
    }
  });

  test('asks about all officers where fewer than three attended', () => {
    expect([1, 2, 3, 8].map(ratedGroupOf)).toEqual([
      'officers',
      'officers',
      'participants',
      'participants',
    ]);
    expect(itemsAbout('officers', ['KOM2', 'TER1', 'TER4'])).toEqual(['KOM2', 'TER4']);
    expect(itemsAbout('participants', ['KOM2', 'TER1'])).toEqual(['KOM2', 'TER1']);
  });
});
