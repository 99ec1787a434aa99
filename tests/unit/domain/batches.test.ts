// Citizens' batches close when a month ends with enough answers, wait where there are fewer, and follow each other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OFFERED_CITIZENS } from '#domain/disclosure/policy.ts';
import { addDays, lastDayOfMonth } from '#domain/waves/calendar.ts';
import {
  fateOfBatch,
  isBatch,
  planBatches,
  planNextBatch,
} from '#domain/waves/citizens/batches.ts';

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
const isLastOfMonth = (date: string) => addDays(date, 1).endsWith('-01');

test('only a wave that asks citizens and nobody else is a batch', () => {
  expect(isBatch(['citizen'])).toBe(true);
  expect(
    [[], ['peer'], ['peer', 'citizen'], ['citizen', 'self']].map((x) => isBatch(x as [])),
  ).toEqual([false, false, false, false]);
});

describe('A batch', () => {
  const batch = { closesOn: '2026-11-30', kCitizen: 20 };

  test('is told each of its fates by its day and by whether enough answered', () => {
    const fates = ['2026-11-29', '2026-11-30', '2026-12-01', '2027-01-01'].map((today) =>
      [0, 19, 20, 21].map((ballots) => fateOfBatch({ ...batch, ballots }, today)),
    );
    const waits = { fate: 'waits-for-its-day', until: '2026-11-30' };
    const more = (until: string) => ({ fate: 'waits-a-month', until });
    const closes = { fate: 'closes' };
    expect(fates).toEqual([
      [waits, waits, waits, waits],
      [waits, waits, waits, waits],
      [more('2026-12-31'), more('2026-12-31'), closes, closes],
      [more('2027-01-31'), more('2027-01-31'), closes, closes],
    ]);
  });

  test('never closes before its day is over or with too few, and waits until a month ends that is not over', () => {
    fc.assert(
      fc.property(
        day,
        day,
        fc.nat({ max: 75 }),
        fc.constantFrom(...OFFERED_CITIZENS),
        (closesOn, today, ballots, kCitizen) => {
          const fate = fateOfBatch({ closesOn, ballots, kCitizen }, today);
          if (fate.fate === 'closes') {
            expect(closesOn < today && ballots >= kCitizen).toBe(true);
          } else if (fate.fate === 'waits-a-month') {
            expect(closesOn < today && ballots < kCitizen).toBe(true);
            expect(fate.until > closesOn && fate.until >= today).toBe(true);
            expect(isLastOfMonth(fate.until) && fate.until.slice(0, 7) === today.slice(0, 7)).toBe(
              true,
            );
            // Asked again on the same day, it only waits.
            const again = fateOfBatch({ closesOn: fate.until, ballots, kCitizen }, today);
            expect(again).toEqual({ fate: 'waits-for-its-day', until: fate.until });
          } else {
            expect(today <= closesOn && fate.until === closesOn).toBe(true);
          }
        },
      ),
    );
  });
});

describe('A programme that asks citizens alone', () => {
  test('plans batches that end with a month, the first before the training, none of them overlapping', () => {
    expect(planBatches('2026-03-02')).toEqual([
      { month: 0, opensOn: '2026-02-15', closesOn: '2026-02-28' },
      { month: 1, opensOn: '2026-04-02', closesOn: '2026-04-30' },
      { month: 3, opensOn: '2026-06-02', closesOn: '2026-06-30' },
      { month: 6, opensOn: '2026-09-02', closesOn: '2026-09-30' },
    ]);
    fc.assert(
      fc.property(day, (trainedOn) => {
        const batches = planBatches(trainedOn);
        expect(batches[0]!.closesOn < trainedOn).toBe(true);
        for (const [place, { opensOn, closesOn }] of batches.entries()) {
          expect(isLastOfMonth(closesOn) && addDays(opensOn, 13) <= closesOn).toBe(true);
          if (place > 0) expect(batches[place - 1]!.closesOn < opensOn).toBe(true);
        }
      }),
    );
  });

  test('is followed by a batch of a month and code of its own, open until this month ends', () => {
    const training = { unit: 'dinas', programme: 1, trainedOn: '2026-02-09' };
    const series = { ...training, months: [0, 1, 3, 6, 9], codes: [] };
    expect(planNextBatch(series, '2026-12-01')).toEqual({
      code: 'dinas-10',
      month: 10,
      opensOn: '2026-12-01',
      closesOn: '2026-12-31',
    });
    expect(planNextBatch(series, '2027-06-09').month).toBe(16);
    expect(planNextBatch(series, '2027-06-08').month).toBe(15);
    expect(
      planNextBatch({ ...series, codes: ['dinas-10', 'dinas-11'] }, '2026-12-01'),
    ).toMatchObject({
      code: 'dinas-12',
      month: 12,
    });
    // That of a later programme has its number before the month, so that it is no wave of another one.
    expect(planNextBatch({ ...series, programme: 2 }, '2026-12-01').code).toBe('dinas-2-10');
    fc.assert(
      fc.property(
        day,
        day,
        fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 8 }),
        (trainedOn, today, months) => {
          const codes = months.map((month) => `dinas-${month + 1}`);
          const series = { unit: 'dinas', programme: 1, trainedOn, months, codes };
          const next = planNextBatch(series, today);
          expect(next.month).toBeGreaterThanOrEqual(0);
          expect(months.every((month) => month < next.month)).toBe(true);
          expect(codes).not.toContain(next.code);
          expect(next.closesOn).toBe(lastDayOfMonth(today));
        },
      ),
    );
  });
});
