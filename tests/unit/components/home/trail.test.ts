// The trail of the home page is data: heights and distances are to scale, and nothing is drawn that is not known.
import { expect, test } from 'vitest';
import { layTrail } from '#components/home/trail.ts';
import type { TrendPoint, TrendSeries } from '#domain/summary/values.ts';
import { walk } from '#components/stories/trail.ts';

const exact = (value: number) => ({ low: value, high: value });
const point = (month: number, value: number, interval = { low: value - 9, high: value + 9 }) => ({
  month,
  value: { index: exact(value), interval, n: 12 },
});
const series = (points: readonly TrendPoint[]): TrendSeries => ({
  atom: 'peer',
  groups: ['peer'],
  points,
  change: null,
});

test('heights are proportional to values and distances to months', () => {
  const { stations } = layTrail(series([point(0, 62), point(1, 63), point(3, 71), point(6, 76)]));
  const [a, b, c, d] = stations as [(typeof stations)[0], ...typeof stations];
  const perPoint = (a.y - b!.y) / 1;
  expect(a.y - c!.y).toBeCloseTo(9 * perPoint, 5);
  expect(a.y - d!.y).toBeCloseTo(14 * perPoint, 5);
  expect(d!.x - a.x).toBe(6 * (b!.x - a.x));
});

test('a trail of a unit that does not rise stays level', () => {
  const { stations } = layTrail(series([point(0, 70), point(6, 70)]));
  expect(stations[0]!.y).toBe(stations[1]!.y);
});

test('what is withheld or known by its bounds only has no station', () => {
  const { stations } = layTrail(
    series([
      point(0, 62),
      { month: 1, value: 'withheld' },
      { month: 3, value: { index: { low: 80, high: 100 }, interval: exact(90), n: 12 } },
      point(6, 76),
    ]),
  );
  expect(stations.map(({ month }) => month)).toEqual([0, 6]);
});

test('ranges stay inside the picture and above its axis', () => {
  const { stations, axis, floor } = layTrail(
    series([point(0, 30, { low: 25, high: 44 }), point(6, 90, { low: 70, high: 100 })]),
  );
  expect(floor).toBeLessThan(25);
  for (const { top, bottom } of stations) {
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThan(axis);
  }
});

test('prints keep off the stations', () => {
  const { stations } = layTrail(series([point(0, 62), point(1, 63), point(3, 71), point(6, 76)]));
  const steps = walk(stations);
  expect(steps.length).toBeGreaterThan(8);
  for (const { x, y } of steps)
    for (const station of stations)
      expect(Math.hypot(x - station.x, y - station.y)).toBeGreaterThan(17);
});
