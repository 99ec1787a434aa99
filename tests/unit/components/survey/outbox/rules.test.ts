// The rules around the outbox: what an answer means, how long to wait, what a parcel is called, what a file may hold.
import { describe, expect, test } from 'vitest';
import { readAnswer } from '#components/survey/outbox/network.ts';
import { highestSeq, idOf, type Parcel } from '#components/survey/outbox/parcel.ts';
import { readParcelFile, writeParcelFile } from '#components/survey/outbox/parcel-file.ts';
import { createQueue, isDue } from '#components/survey/outbox/queue.ts';
import {
  isSurelyClosed,
  nextMorning,
  pauseAfter,
  SCHEDULE,
  type Clock,
} from '#components/survey/outbox/schedule.ts';
import { withSpare, type Store } from '#components/survey/outbox/store.ts';
import { sealedBallot } from '../../../../fixtures/outbox/sealed.ts';

const clock: Clock = {
  now: () => 1_000,
  after: (time, run) => {
    const timer = setTimeout(run, time);
    return () => clearTimeout(timer);
  },
};

describe('an answer', () => {
  const refusal = (problem: string) => JSON.stringify({ problem, message: 'Kalimat.' });

  test.each([
    [201, '{"reason":"stored"}', { kind: 'arrived', before: false }],
    [201, '{"reason":"replaced"}', { kind: 'arrived', before: false }],
    [200, '{"reason":"already-stored"}', { kind: 'arrived', before: true }],
    [409, refusal('id-taken'), { kind: 'settled', problem: 'id-taken' }],
    [409, refusal('wave-closed'), { kind: 'final', final: 'closed' }],
    [410, refusal('wave-closed'), { kind: 'final', final: 'closed' }],
    [403, refusal('foreign-site'), { kind: 'final', final: 'foreign' }],
    [422, refusal('not-a-ballot'), { kind: 'final', final: 'unreadable' }],
    [429, refusal('day-full'), { kind: 'trouble', trouble: 'day-full' }],
    [429, 'Too many requests', { kind: 'trouble', trouble: 'busy' }],
    [413, refusal('too-large'), { kind: 'trouble', trouble: 'busy' }],
    [503, refusal('unavailable'), { kind: 'trouble', trouble: 'busy' }],
  ])('%i %s', (status, text, expected) => {
    expect(readAnswer(status, text)).toMatchObject(expected);
  });

  test.each([200, 201, 403, 409, 410, 422, 302, 404])(
    'that another page gives with status %i is no answer',
    (status) => {
      for (const text of ['<html>Silakan masuk</html>', '', 'null', '[]', '{"ok":true}']) {
        expect(readAnswer(status, text)).toEqual({ kind: 'trouble', trouble: 'silence' });
      }
    },
  );

  test('outdated tells which change of mind stands', () => {
    const text = JSON.stringify({ problem: 'outdated', message: 'Kalimat.', seq: 3 });
    expect(readAnswer(409, text)).toMatchObject({ kind: 'settled', seq: 3 });
  });
});

describe('waiting', () => {
  test('pauses grow up to a ceiling, however many tries there were', () => {
    const pauses = [1, 2, 3, 20, 5_000].map((tries) => pauseAfter(SCHEDULE, tries, 0));
    expect(pauses).toEqual([2_000, 4_000, 8_000, 300_000, 300_000]);
    expect(pauseAfter(SCHEDULE, 5_000, 0.999)).toBeLessThan(375_000);
  });

  test('a claim lasts longer than a try and what storage may take', () => {
    expect(SCHEDULE.lease).toBeGreaterThan(SCHEDULE.patience + SCHEDULE.storage);
  });

  test('a full day is over early on the next day', () => {
    const evening = new Date(2026, 10, 29, 23, 59).getTime();
    const morning = new Date(nextMorning(SCHEDULE, evening, 0));
    expect([morning.getDate(), morning.getHours(), morning.getMinutes()]).toEqual([30, 0, 15]);
  });

  test('a connection that is back helps against silence, not against a full day', () => {
    const parcel = { since: 0, nextAt: 9_000, last: 'silence', lease: null } as Parcel;
    expect(isDue(parcel, 'time', 1_000)).toBe(false);
    expect(isDue(parcel, 'connection', 1_000)).toBe(true);
    expect(isDue({ ...parcel, last: 'day-full' }, 'connection', 1_000)).toBe(false);
    expect(isDue({ ...parcel, last: 'day-full' }, 'person', 1_000)).toBe(true);
  });

  test('the closing day is over when it is over everywhere', () => {
    expect(isSurelyClosed('2026-11-29', Date.UTC(2026, 10, 30, 11))).toBe(false);
    expect(isSurelyClosed('2026-11-29', Date.UTC(2026, 10, 30, 13))).toBe(true);
    expect(isSurelyClosed(null, Infinity)).toBe(false);
  });
});

describe('a parcel', () => {
  const staff = (seq: string) =>
    ({ address: '/api/staff-ballots', body: { ownPublic: 'kunci', seq } }) as const;

  test('is called after its ballot, never after its wave', () => {
    expect(idOf(sealedBallot(1))).not.toBe(idOf(sealedBallot(2)));
    expect(idOf(staff('1'))).not.toBe(idOf(staff('2')));
  });

  test('of a ticket tells above which number the next change of mind is signed', () => {
    const parcels = [staff('2'), staff('10'), sealedBallot(1)] as unknown as Parcel[];
    expect(highestSeq(parcels, 'kunci')).toBe(10);
    expect(highestSeq(parcels, 'lain')).toBe(0);
  });
});

describe('the queue', () => {
  const needs = (main: Store | null) => ({
    store: withSpare(main, 20, clock),
    network: () => Promise.resolve({ kind: 'arrived', before: false } as const),
    ...{ clock, schedule: SCHEDULE, chance: () => 0, tab: 'satu' },
  });

  test('never puts a ballot in the place of another one', async () => {
    const queue = createQueue(needs(null));
    await queue.keep(sealedBallot(1));
    expect(await queue.keep(sealedBallot(2, 'dinas-uji-1', 1))).toMatchObject({ ok: false });
    expect(await queue.list()).toMatchObject([sealedBallot(1)]);
  });

  test.each<[string, Store | null]>([
    ['is absent', null],
    [
      'throws',
      {
        list: () => Promise.reject(new DOMException('', 'SecurityError')),
        change: () => Promise.reject(new DOMException('', 'SecurityError')),
      },
    ],
    ['never answers', { list: () => new Promise(() => {}), change: () => new Promise(() => {}) }],
  ])('keeps a ballot for the life of the page where storage %s, and says so', async (_, main) => {
    const queue = createQueue(needs(main));
    const kept = await queue.keep(sealedBallot(1));
    expect(kept).toMatchObject({ ok: true, lasting: false });
    expect(await queue.send(idOf(sealedBallot(1)))).toEqual({ kind: 'arrived', before: false });
    // Without anything here, a storage that cannot be read is told as such: it may hold what an earlier page kept.
    expect(await queue.list().catch(() => [])).toEqual([]);
  });

  test('keeps what can never be sent until the person drops it, and tries it again if it is brought again', async () => {
    const final = { kind: 'final', final: 'foreign', message: 'Kalimat.' } as const;
    const queue = createQueue({ ...needs(null), network: () => Promise.resolve(final) });
    await queue.keep(sealedBallot(1));
    const id = idOf(sealedBallot(1));
    expect(await queue.send(id)).toEqual(final);
    expect(await queue.send(id)).toBe(null);
    expect(await queue.list()).toMatchObject([{ final: 'foreign' }]);
    await queue.keep(sealedBallot(1));
    expect(await queue.send(id)).toEqual(final);
    await queue.drop(id);
    expect(await queue.list()).toEqual([]);
  });
});

describe('a file', () => {
  const good = writeParcelFile(sealedBallot(1));

  test('is read as it was written, also with the mark that some editors put before it', () => {
    expect(readParcelFile(good)).toEqual({ ok: true, value: sealedBallot(1) });
    expect(readParcelFile(`\uFEFF${good}\r\n`).ok).toBe(true);
  });

  test('holds the envelope and where it goes, and nothing else', () => {
    const parcel = { ...sealedBallot(1), attempts: 4, nextAt: 5, closesOn: '2026-12-01' };
    expect(writeParcelFile(parcel)).toBe(good);
  });

  test.each([
    ['empty', ' \n'],
    ['not-a-parcel', 'Halo'],
    ['not-a-parcel', 'null'],
    ['not-a-parcel', '[]'],
    ['not-a-parcel', '{"kind":"trustee"}'],
    ['too-large', ' '.repeat(20_000)],
    ['newer-version', good.replace('"version": 1', '"version": 2')],
    ['damaged', good.replace('"version": 1', '"version": 1, "more": 1')],
    ['damaged', good.replace('/api/ballots', 'https://lain.example/')],
    ['damaged', good.replace('/api/ballots', '/api/staff-ballots')],
    ['damaged', good.replace('"wave"', '"Wave"')],
    ['damaged', good.slice(0, -200) + good.slice(-199)],
  ])('that is %s is refused by name', (problem, text) => {
    expect(readParcelFile(text)).toEqual({ ok: false, problem });
  });
});
