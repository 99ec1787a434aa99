// The climate names an obstacle only where that is certain, and the self-other gap and roll-ups stay ranges.
import { describe, expect, test } from 'vitest';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { wilson } from '#domain/statistics/shares.ts';
import { readClimate } from '#domain/summary/climate.ts';
import { rollUp } from '#domain/summary/roll-up.ts';
import { gapTo } from '#domain/summary/self-gap.ts';
import { thenAndNow } from '#domain/summary/then-now.ts';
import { atom, cell, evenly, snapshot, summaryOf, wave } from './programme.ts';

const { climate, anchor_items: anchors } = instrument.forms;
const idsOf = (factor: string) =>
  climate.find((one) => one.factor === factor)!.items.map(({ id }) => id);

/** A wave in which `n` participants gave each statement of a factor so many favorable answers. */
const described = (n: number, favorable: Readonly<Record<string, number>>) =>
  snapshot(
    [atom('self', n)],
    Object.entries(favorable).flatMap(([factor, count]) =>
      idsOf(factor).map((item) => cell('self', item, n, 2 * n, count)),
    ),
  );

describe('The climate', () => {
  test('has a share per factor, with the interval that so many raters allow', () => {
    const { factors } = readClimate(described(12, { LIN: 6, TIN: 3 }), instrument)!;
    expect(factors.map(({ factor, n }) => [factor, n])).toEqual([
      ['LIN', 12],
      ['TIN', 12],
    ]);
    expect(factors[0]!.share).toEqual({ low: 0.5, high: 0.5 });
    expect(factors[0]!.interval).toEqual(wilson(6, 12));
  });

  test('has an obstacle where the lowest factor lies wholly below six in ten', () => {
    expect(readClimate(described(12, { LIN: 6, TIN: 3 }), instrument)!.obstacle).toBe('TIN');
    expect(readClimate(described(8, { LIN: 4, TIN: 0 }), instrument)!.obstacle).toBe('TIN');
  });

  test.each([
    ['the lowest interval reaches six in ten', described(12, { LIN: 6, TIN: 5 })],
    ['two factors are equally low', described(12, { SIS: 3, TIN: 3, LIN: 8 })],
    ['published bounds do not say which is lower', described(12, { SIS: 1, TIN: 2, LIN: 8 })],
    ['everything is favorable', described(12, { LIN: 9, TIN: 8 })],
  ])('is unclear where %s', (_, content) => {
    expect(readClimate(content, instrument)!.obstacle).toBeNull();
  });

  test('is nothing where no statement is shown', () => {
    expect(readClimate(evenly('self', 12, 30, 6), instrument)).toBeNull();
  });

  test('enters no index and no row of behaviors', () => {
    const behaviors = evenly('self', 12, 30, 6, ['KOM2']);
    const { cells } = described(12, { TIN: 0 });
    const both = { ...behaviors, cells: [...behaviors.cells, ...cells] };
    const groups = ['self'] as const;
    const [alone, beside] = [behaviors, both].map((content) =>
      summaryOf(wave(1, content, { groups }), wave(3, content, { groups })),
    );
    expect({ ...beside, details: null }).toEqual({ ...alone, details: null });
  });
});

describe('The gap between own and others’ view', () => {
  const gapOf = (own: number, others: number, items = anchors) =>
    gapTo(
      snapshot(
        [],
        items.flatMap((item) => [
          cell('self', item, 10, own, 5),
          cell('peer', item, 20, others, 10),
        ]),
      ),
      'peer',
      anchors,
    );

  test.each([
    [28, 52, 'similar'],
    [30, 52, 'own-higher'],
    [25, 60, 'own-lower'],
    [40, 74, 'unclear'],
  ])('of sums %i and %i is %s', (own, others, view) => {
    expect(gapOf(own, others)).toMatchObject({ view, items: 5 });
  });

  test('is told over anchor items only, and not without one', () => {
    expect(gapOf(30, 52, ['KOM1', 'LAY2', 'KER2'])).toMatchObject({ items: 1 });
    expect(gapOf(30, 52, ['KOM1', 'LAY2'])).toBeNull();
  });
});

describe('Several units together', () => {
  const value = (low: number, high: number) => ({
    index: { low, high },
    interval: { low: low - 5, high: high + 5 },
    n: 12,
  });

  test('are the average of their ranges, end by end', () => {
    expect(rollUp([value(60, 60), value(70, 80)])).toEqual({
      index: { low: 65, high: 70 },
      interval: { low: 60, high: 75 },
      shown: 2,
      asked: 2,
    });
  });

  test('count a unit that shows nothing and take nothing from it', () => {
    const shown = rollUp([value(60, 60), value(70, 80), null]);
    expect(shown).toEqual({ ...rollUp([value(60, 60), value(70, 80)]), asked: 3 });
    expect(rollUp([null, null])).toBeNull();
  });
});

describe('Then and now', () => {
  test('is read from published counts as ranges', () => {
    const shift = {
      atom: 'peer',
      item: 'LAY2',
      n: 12,
      more: { at: 'least', value: 10 },
      less: { at: 'most', value: 2 },
    } as const;
    const content = { ...evenly('peer', 12, 30, 6), shifts: [shift] };
    expect(thenAndNow(content, 'peer')).toEqual([
      {
        item: 'LAY2',
        n: 12,
        more: { low: 10, high: 12 },
        less: { low: 0, high: 2 },
        state: 'more',
        probability: { low: expect.closeTo(2 / 4096, 10), high: expect.closeTo(158 / 4096, 10) },
      },
    ]);
    expect(thenAndNow(content, 'self')).toEqual([]);
  });

  test('is absent in snapshots from before it was asked', () => {
    expect(thenAndNow(evenly('peer', 12, 30, 6), 'peer')).toEqual([]);
  });
});
