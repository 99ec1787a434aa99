// A summary's trend says what published cells allow, in three states of change and four kinds of absence.
import { describe, expect, test } from 'vitest';
import { intervalOfMean } from '#domain/statistics/means.ts';
import type { IndexValue } from '#domain/summary/values.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';
import type { WaveRecord } from '#domain/waves/record.ts';
import { atom, cell, evenly, snapshot, summaryOf, wave } from './programme.ts';

describe('How far the programme is', () => {
  const shown = evenly('peer', 12, 30, 6);
  test.each([
    ['planned', [wave(0, null)]],
    ['open', [wave(0, null, { state: 'open' }), wave(1, null)]],
    ['counting', [wave(0, null, { state: 'closed' }), wave(1, null)]],
    ['withheld', [wave(0, snapshot([], [])), wave(1, null)]],
    ['single', [wave(0, shown), wave(1, null)]],
    ['single', [wave(0, shown), wave(1, snapshot([], []))]],
    ['compared', [wave(0, shown), wave(1, null), wave(3, shown)]],
  ] as const)('is "%s"', (stage, waves) => expect(summaryOf(...waves).stage).toBe(stage));

  test('is empty but true before anything is published', () => {
    expect(summaryOf(wave(0, null))).toEqual({
      stage: 'planned',
      headline: null,
      trend: [],
      panels: [],
      withheld: [],
      details: {
        answers: [],
        self: null,
        thenNow: null,
        transfer: [],
        climate: null,
        response: [],
      },
    });
  });
});

describe('The index of an atom', () => {
  const valueOf = (content: Snapshot) =>
    summaryOf(wave(0, content)).trend[0]!.points[0]!.value as IndexValue;

  test('is 25 times the mean over its items, each weighing the same', () => {
    const cells = [cell('peer', 'KOM2', 12, 36, 8), cell('peer', 'KOM3', 10, 20, 4)];
    const value = valueOf(snapshot([atom('peer', 12)], cells));
    expect(value.index).toEqual({ low: 62.5, high: 62.5 });
    expect(value.n).toBe(12);
    const { low, high } = intervalOfMean({ n: 12, mean: 2.5, spread: 0.4 });
    expect(value.interval.low).toBeCloseTo(25 * low, 10);
    expect(value.interval.high).toBeCloseTo(25 * high, 10);
  });

  test('is a range where a sum is only bounded, and its interval covers the whole range', () => {
    const cells = [cell('peer', 'KOM2', 5, 20, 5)];
    const value = valueOf(snapshot([atom('peer', 5)], cells));
    expect(value.index).toEqual({ low: 80, high: 100 });
    expect(value.interval.low).toBeLessThan(80);
    expect(value.interval.high).toBe(100);
  });

  test('leaves out items about the training', () => {
    const cells = [cell('peer', 'KOM2', 12, 30, 6), cell('peer', 'TER1', 12, 20, 3)];
    expect(valueOf(snapshot([atom('peer', 12)], cells)).index.low).toBe(62.5);
  });

  test('has a wider interval where no spread was published', () => {
    const cells = [cell('peer', 'KOM2', 12, 30, 6)];
    const [known, unknown] = [0.6, null].map(
      (spread) => valueOf(snapshot([atom('peer', 12, spread)], cells)).interval,
    );
    expect(unknown!.low).toBeLessThan(known!.low);
    expect(unknown!.high).toBeGreaterThan(known!.high);
  });
});

describe('A change', () => {
  const changeOf = (...waves: readonly WaveRecord[]) => summaryOf(...waves).trend[0]!.change;

  test('is up or down only where the whole interval is on that side', () => {
    const [low, high] = [evenly('peer', 12, 26, 4), evenly('peer', 12, 38, 9)];
    expect(changeOf(wave(0, low), wave(6, high))).toMatchObject({ state: 'up', slight: false });
    expect(changeOf(wave(0, high), wave(6, low))).toMatchObject({ state: 'down' });
    expect(changeOf(wave(0, low), wave(6, low))).toMatchObject({
      state: 'uncertain',
      estimate: 0,
      slight: true,
    });
  });

  test('goes from the first to the latest wave that shows a value', () => {
    const change = changeOf(
      wave(6, null),
      wave(3, evenly('peer', 12, 36, 8)),
      wave(0, evenly('peer', 12, 24, 4)),
      wave(1, evenly('peer', 12, 44, 9)),
    );
    expect(change!.estimate).toBeCloseTo(25, 10);
  });

  test('compares the items that both waves show', () => {
    const before = snapshot([atom('peer', 12)], [cell('peer', 'KOM2', 12, 24, 4)]);
    const after = evenly('peer', 12, 24, 4, ['KOM2', 'KOM3']);
    const shifted = { ...after, cells: [after.cells[0]!, cell('peer', 'KOM3', 12, 40, 9)] };
    expect(changeOf(wave(0, before), wave(1, shifted))!.estimate).toBe(0);
  });

  test('is never told between different atoms', () => {
    const { trend, stage } = summaryOf(
      wave(0, evenly('peer', 12, 30, 6)),
      wave(1, evenly('peer+subordinate', 12, 40, 9), { groups: ['peer', 'subordinate'] }),
    );
    expect(trend.map(({ atom: id, change }) => [id, change])).toEqual([
      ['peer', null],
      ['peer+subordinate', null],
    ]);
    expect(trend[0]!.points[1]!.value).toBe('withheld');
    expect(stage).toBe('single');
  });
});

describe('What is not there', () => {
  test('was not asked, not yet collected, or is withheld', () => {
    const { trend } = summaryOf(
      wave(0, evenly('peer', 12, 30, 6)),
      wave(1, snapshot([], [])),
      wave(3, null),
      wave(9, evenly('citizen', 12, 30, 6), { groups: ['citizen'] }),
    );
    const absences = trend.find(({ atom: id }) => id === 'peer')!.points.map(({ value }) => value);
    expect(absences.slice(1)).toEqual(['withheld', 'not-collected', 'not-asked']);
  });

  test('is named by group, only for waves that are published', () => {
    const groups = ['self', 'peer'] as const;
    const published = wave(0, evenly('peer', 12, 30, 6), { groups });
    expect(summaryOf(published, wave(1, null, { groups: ['citizen'] })).withheld).toEqual(['self']);
  });
});

describe('The headline', () => {
  test.each([
    ['peer', ['self', 'peer', 'citizen']],
    ['superior+peer', ['self', 'superior+peer', 'citizen']],
    ['citizen', ['self', 'subordinate', 'citizen']],
    ['subordinate', ['self', 'superior', 'subordinate']],
    ['self', ['self']],
  ])('speaks about %s among %j', (expected, ids) => {
    const content = snapshot(
      ids.map((id) => atom(id, 12)),
      ids.map((id) => cell(id, 'KOM2', 12, 30, 6)),
    );
    const { headline } = summaryOf(wave(0, content, { groups: ['self', 'peer'] }));
    expect(headline!.atom).toBe(expected);
  });
});

test('P6: a summary needs nothing but the public record as text', () => {
  const waves = [wave(0, evenly('peer', 12, 30, 6)), wave(6, evenly('peer', 12, 40, 10))];
  const copy = JSON.parse(JSON.stringify(waves)) as WaveRecord[];
  expect(summaryOf(...copy)).toEqual(summaryOf(...waves));
});
