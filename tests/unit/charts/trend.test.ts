// A trend stands on the whole scale, months at their true distance; what is missing breaks the line or waits on the axis.
import { describe, expect, test } from 'vitest';
import { drawTime } from '#charts/svg/time.ts';
import { drawTrend, spanOf, type TrendDot, type TrendPanel } from '#charts/svg/trend.ts';

const dot = (month: number, value: number): TrendDot => ({
  kind: 'value',
  month,
  index: { low: value, high: value },
  interval: { low: value - 5, high: value + 5 },
  text: String(value),
});
const panel = (...dots: TrendDot[]): TrendPanel => ({
  heading: 'Rekan kerja',
  ...{ change: 'Naik', raters: '12 penilai', lines: [], spoken: '', state: 'up', dots },
});
const draw = (one: TrendPanel, span = spanOf([one])) => drawTrend(one, 'bulan', span, 'page');
const circles = (svg: string) =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="5" fill="([^"]+)"/g)].map(
    ([, x, y, fill]) => ({ x: Number(x), y: Number(y), fill: fill! }),
  );

test('months stand at their true distance, the first dot hollow', () => {
  const dots = circles(draw(panel(dot(0, 50), dot(1, 55), dot(3, 60), dot(6, 70))));
  const steps = dots.slice(1).map(({ x }, place) => x - dots[place]!.x);
  expect(steps[1]! / steps[0]!).toBeCloseTo(2, 1);
  expect(steps[2]! / steps[0]!).toBeCloseTo(3, 1);
  expect(dots.map(({ fill }) => fill)).toEqual([
    'var(--paper)',
    ...['var(--after)', 'var(--after)', 'var(--after)'],
  ]);
});

test('the scale runs from 25 to 100 in equal steps', () => {
  const svg = draw(panel(dot(0, 25), dot(1, 50), dot(3, 75), dot(6, 100)));
  const heights = circles(svg).map(({ y }) => y);
  const steps = heights.slice(1).map((y, place) => heights[place]! - y);
  expect(new Set(steps.map((step) => Math.round(step))).size).toBe(1);
  for (const tick of ['25', '50', '75', '100']) expect(svg).toContain(`>${tick}</text>`);
});

test('every interval is a range of ten pixels', () => {
  const svg = draw(panel(dot(0, 50), dot(3, 60)));
  expect(svg.match(/stroke-width="10" opacity="var\(--range\)"/g)).toHaveLength(2);
});

test('only the first and the latest value are printed, beside each other', () => {
  const svg = draw(panel(dot(0, 51), dot(1, 56), dot(3, 71)));
  expect(svg).toContain('>51</text>');
  expect(svg).toContain('>71</text>');
  expect(svg).not.toContain('>56</text>');
});

describe('what is missing', () => {
  const runs = (svg: string) =>
    [...svg.matchAll(/<polyline points="([^"]+)"/g)].map(([, points]) => points!.split(' ').length);

  test('breaks the line where it is withheld, and is no dot', () => {
    const whole = draw(panel(dot(0, 50), dot(1, 55), dot(3, 60), dot(6, 65)));
    const broken = draw(panel(dot(0, 50), dot(1, 55), { kind: 'withheld', month: 3 }, dot(6, 65)));
    expect([runs(whole), runs(broken)]).toEqual([[4], [2]]);
    expect(circles(broken)).toHaveLength(3);
    expect(broken).toContain('stroke-dasharray="4 4"');
  });

  test('is a dashed leaf on the axis where it is still to come', () => {
    const svg = draw(panel(dot(0, 50), dot(6, 60), { kind: 'coming', month: 9 }));
    expect(svg).toMatch(/<path d="M0-13C8-6[^>]* stroke-dasharray="3 2.5"/);
    expect(svg).toContain('>9</text>');
  });

  test('is no tick where the group was not asked, though the month is as long as in other panels', () => {
    const [staff, citizens] = [
      panel(dot(0, 50), dot(6, 60)),
      panel(dot(0, 50), dot(6, 60), { kind: 'coming', month: 9 }),
    ];
    const span = spanOf([staff, citizens]);
    expect(draw(staff, span)).not.toContain('>9</text>');
    expect(circles(draw(staff, span))).toEqual(circles(draw(citizens, span)));
  });
});

test('an uncertain trend is gray and dashed, a decline has its color', () => {
  const states = (['up', 'down', 'uncertain'] as const).map((state) => {
    const svg = draw({ ...panel(dot(0, 50), dot(6, 60)), state });
    return /<polyline [^>]*stroke="([^"]+)"[^>]*?(stroke-dasharray)?[^>]*?\/>/.exec(svg)![1];
  });
  expect(states).toEqual(['var(--after)', 'var(--decline)', 'var(--before)']);
});

test('a value known within bounds is as long as they are apart', () => {
  const bounded = { ...dot(0, 50), index: { low: 40, high: 60 } } as TrendDot;
  const svg = draw(panel(bounded, dot(6, 60)));
  expect(svg).toMatch(/<rect [^>]*rx="5" fill="var\(--paper\)"/);
});

test('months and events of the unit stand at their true distance', () => {
  const dots = [0, 1, 3, 6].map((month) => ({ month, value: 10, words: 'x' }));
  const { marks } = drawTime(
    {
      ...{ heading: 'Keluhan', spoken: '', dots, months: [0, 1, 3, 6], axis: 'bulan' },
      openings: [1],
      events: [{ month: 2, number: '1' }],
    },
    'light',
  );
  const place = (text: string) =>
    Number(new RegExp(`x="([\\d.]+)" y="[\\d.]+">${text}<`).exec(marks)![1]);
  expect((place('3') - place('0')) / (place('6') - place('0'))).toBeCloseTo(0.5, 2);
});
