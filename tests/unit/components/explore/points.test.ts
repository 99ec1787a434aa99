// The interactive view holds exactly the values of the summary, said in the same words.
import { describe, expect, test } from 'vitest';
import { packPoints, unpackPoints, type Parcel } from '#components/explore/packing.ts';
import { INDEX_MEASURE, viewUnit } from '#components/explore/points.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { summarize } from '#domain/summary/summarize.ts';
import { demoUnit, unpublished } from '../../../fixtures/demo-units.ts';

const dinas = demoUnit('dinas-contoh');
const summary = summarize(dinas.programmes[0]!, instrument);
const view = viewUnit(dinas, 'id')!;

describe('the interactive view', () => {
  test('has every index of the summary and no other', () => {
    const ours = view.points
      .filter(({ measure }) => measure === INDEX_MEASURE)
      .map(({ atom, month, low, high, from, to, raters }) => [
        atom,
        month,
        low,
        high,
        from,
        to,
        raters,
      ]);
    const theirs = summary.trend.flatMap(({ atom, points }) =>
      points.flatMap(({ month, value }) =>
        typeof value === 'object'
          ? [
              [
                atom,
                month,
                value.index.low,
                value.index.high,
                value.interval.low,
                value.interval.high,
                value.n,
              ],
            ]
          : [],
      ),
    );
    expect(ours).toEqual(theirs);
  });

  test('has every share that a panel shows', () => {
    for (const { atom, rows, fromMonth, toMonth } of summary.panels) {
      for (const { item, before, after } of rows) {
        for (const [month, value] of [
          [fromMonth, before],
          [toMonth, after],
        ] as const) {
          const point = view.points.find(
            (one) => one.atom === atom && one.measure === item && one.month === month,
          );
          if (typeof value !== 'object') expect(point).toBeUndefined();
          else
            expect([point?.low, point?.high]).toEqual([
              100 * value.share.low,
              100 * value.share.high,
            ]);
        }
      }
    }
  });

  test('offers only choices that lead somewhere', () => {
    for (const { id } of view.measures)
      expect(view.points.some(({ measure }) => measure === id)).toBe(true);
    for (const { id } of view.atoms) expect(view.points.some(({ atom }) => atom === id)).toBe(true);
    for (const { id } of view.months)
      expect(view.points.some(({ month }) => month === id)).toBe(true);
    expect(view.measures.filter(({ id, label }) => id === label)).toEqual([]);
  });

  test('is not offered where nothing is shown', () => {
    expect(viewUnit(unpublished(dinas, 'open'), 'id')).toBeNull();
    expect(viewUnit(demoUnit('uptd-contoh'), 'en')).toBeNull();
    expect(viewUnit({ ...dinas, programmes: [] }, 'en')).toBeNull();
  });
});

test.each(['id', 'en'] as const)(
  'a page packs its points and loses nothing that is said (%s)',
  (language) => {
    for (const slug of ['dinas-contoh', 'puskesmas-contoh']) {
      const { points, names } = viewUnit(demoUnit(slug), language)!;
      const again = unpackPoints(JSON.parse(JSON.stringify(packPoints(points, names))) as Parcel);
      expect(again).toHaveLength(points.length);
      for (const [place, point] of points.entries()) {
        const { low, high, from, to, ...said } = again[place]!;
        expect(point).toMatchObject(said);
        for (const [one, other] of [
          [low, point.low],
          [high, point.high],
          [from, point.from],
          [to, point.to],
        ])
          expect(one).toBeCloseTo(other!, 1);
      }
    }
  },
);
