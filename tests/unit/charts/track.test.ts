// A track shows what was published and where: shapes, the certain way, and gaps that stay open; at every width.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnShares } from '#charts/figures/answers-figure.ts';
import { INDEX } from '#charts/wording.ts';
import { markChange, markValue, SHARES } from '#charts/marks.ts';
import { colorsOf } from '#charts/palette.ts';
import type { Mark, RowChart, TrackRow } from '#charts/svg/rows.ts';
import {
  drawAxis,
  drawTrack,
  labelsOf,
  NARROWEST,
  placeLabels,
  SHAPES,
  TRACK_EDGE,
} from '#charts/svg/track.ts';

const chart: Pick<RowChart, 'shape' | 'rule'> = { shape: 'row', rule: null };
const exactly = (value: number) => ({ low: value, high: value });
const value = (share: number, text = `${Math.round(share * 100)}%`) => ({
  value: exactly(share),
  text,
});
const row = (marks: readonly Mark[]): TrackRow => ({
  ...{ label: 'Rekan kerja', sub: '', marks, verdict: '', spoken: '' },
  state: marks.length > 0 ? 'uncertain' : 'withheld',
});
const draw = (marks: readonly Mark[], shape: RowChart['shape'] = 'row') =>
  drawTrack(row(marks), { ...chart, shape }, 'page');
const colors = colorsOf('page');
const rise = markChange(value(0.25), value(0.75), 'up', SHARES);

describe('a change', () => {
  test('is a hollow ring, a filled disc and a bar of four pixels between them', () => {
    const svg = draw(rise);
    expect(svg).toContain('<circle cx="25%" cy="11" r="6" fill="var(--paper)"');
    expect(svg).toContain('<circle cx="75%" cy="11" r="6.5" fill="var(--after)"/>');
    expect(svg).toContain(
      '<line x1="25%" x2="75%" y1="11" y2="11" stroke="var(--after)" stroke-width="4"/>',
    );
  });

  test('is gray, thin and dashed where it is uncertain', () => {
    const svg = draw(markChange(value(0.25), value(0.75), 'uncertain', SHARES));
    expect(svg).toContain('stroke-width="2" stroke-dasharray="3 3"');
    expect(svg).not.toContain(colors.after);
  });

  test('is a triangle in a color of its own where it is a decline', () => {
    const marks = markChange(value(0.75), value(0.25), 'down', SHARES);
    expect(marks.map(({ kind }) => kind)).toEqual(['bar', 'ring', 'decline']);
    const svg = draw(marks);
    expect(svg).toMatch(/<svg x="25%"[^>]*><path d="M-7.5-6h15L0 7z" fill="var\(--decline\)"/);
    expect(svg).not.toContain(colors.after);
  });

  test('has no bar where the published ranges touch', () => {
    const before = { value: { low: 0.5, high: 1 }, text: '≥ 50%' };
    const after = { value: { low: 0.75, high: 1 }, text: '≥ 75%' };
    const marks = markChange(before, after, 'uncertain', SHARES);
    expect(marks.map(({ kind }) => kind)).toEqual(['ring', 'disc']);
  });

  test('shows the ring around the disc where both stand in one place', () => {
    const radius = (svg: string) => Number(/r="([\d.]+)" fill="var\(--paper\)"/.exec(svg)![1]);
    const same = markChange(value(0.5), value(0.5), 'uncertain', SHARES);
    expect(radius(draw(same))).toBeGreaterThan(radius(draw(rise)));
  });

  test('keeps the range before above the line and the range after below it, four pixels apart', () => {
    const around = (share: number) => ({
      ...value(share),
      interval: { low: share - 0.1, high: share + 0.1 },
    });
    for (const shape of ['row', 'compact'] as const) {
      const svg = draw(markChange(around(0.4), around(0.6), 'up', SHARES), shape);
      const [above, below] = [
        ...svg.matchAll(/y1="([\d.]+)" y2="[\d.]+" stroke="[^"]+" stroke-width="(\d+)" opacity/g),
      ].map(([, y, width]) => ({ y: Number(y), width: Number(width) }));
      expect(below!.y - below!.width / 2 - (above!.y + above!.width / 2)).toBe(4);
      expect((above!.y + below!.y) / 2).toBe(SHAPES[shape].line);
    }
  });
});

describe('a value that is known within bounds only', () => {
  const look = { kind: 'disc', tone: 'after' } as const;

  test('stands at its bound with an arrow to where it may lie', () => {
    expect(markValue({ low: 0.83, high: 1 }, SHARES, look)).toMatchObject({ to: 0.83, open: 'up' });
    expect(markValue({ low: 0, high: 0.2 }, SHARES, look)).toMatchObject({ to: 0.2, open: 'down' });
    expect(draw([markValue({ low: 0.83, high: 1 }, SHARES, look)])).toMatch(/<svg x="83%"/);
  });

  test('is as long as its bounds are apart where both are inside the scale', () => {
    const mark = markValue({ low: 40, high: 55 }, INDEX, look);
    expect(mark).toMatchObject({ from: 0.2, to: 0.4 });
    expect(draw([mark])).toContain('x1="20%" x2="40%"');
    expect(draw([mark])).not.toContain('<circle');
  });
});

describe('a row without values', () => {
  test('is dashes and never a zero', () => {
    const svg = draw([]);
    expect(svg).toContain('stroke-dasharray="4 4"');
    expect(svg).not.toMatch(/<circle|<text/);
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const bounds = fc
  .tuple(share, share)
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const known = fc.oneof(share.map(exactly), bounds);
const shown = fc.record({
  value: known,
  interval: bounds,
  text: fc.constantFrom('0%', '43%', '≥\u00a083%', '100%', '≤\u00a02%', '60–71%'),
});
const changes = fc.tuple(
  fc.option(shown),
  fc.option(shown),
  fc.constantFrom('up', 'down', 'uncertain', null),
);

describe('every track', () => {
  test('keeps every mark between 0 and 100 percent', () => {
    fc.assert(
      fc.property(changes, ([before, after, state]) => {
        const svg = draw(markChange(before, after, state as 'up', SHARES));
        for (const [, percent] of svg.matchAll(/ (?:x|x1|x2|cx|width)="([-\d.]+)%"/g)) {
          expect(Number(percent)).toBeGreaterThanOrEqual(0);
          expect(Number(percent)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test('has labels that never touch and never leave it, at 320 pixels and at any other width', () => {
    const widths = fc.integer({ min: NARROWEST, max: 1440 });
    fc.assert(
      fc.property(changes, widths, ([before, after, state], width) => {
        const marks = markChange(before, after, state as 'up', SHARES);
        const labels = placeLabels(labelsOf({ marks }));
        const ends = labels.map(({ at, shift, width: long }) => {
          const middle = at * width + shift;
          return [middle - long / 2, middle + long / 2] as const;
        });
        for (const [left, right] of ends) {
          expect(left).toBeGreaterThanOrEqual(-TRACK_EDGE - 0.1);
          expect(right).toBeLessThanOrEqual(width + TRACK_EDGE + 0.1);
        }
        for (const [place, [left]] of ends.slice(1).entries())
          expect(left - ends[place]![1]).toBeGreaterThan(2);
      }),
    );
  });

  test('follows the page by variables only, and is without any in a file', () => {
    fc.assert(
      fc.property(changes, ([before, after, state]) => {
        const marks = markChange(before, after, state as 'up', SHARES);
        expect(draw(marks)).not.toMatch(/#[0-9a-f]{3,8}\b/i);
        expect(drawTrack(row(marks), chart, 'dark')).not.toContain('var(');
      }),
      { numRuns: 30 },
    );
  });

  test('carries no style, script or event whatever its words are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const hostile = `${text}<script>"onload=x`;
        const svg = draw([{ kind: 'disc', tone: 'after', from: 0.5, to: 0.5, text: hostile }]);
        expect(svg).not.toMatch(/<script|style=|<[^>]* on\w+="/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('steps of a distribution', () => {
  const count = fc.tuple(fc.nat(30), fc.nat(30)).map(([low, more]) => ({ low, high: low + more }));

  test('fill the track exactly whatever bounds are published', () => {
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), fc.nat(1), (answers, place) => {
        const n = answers.reduce((sum, { low, high }) => sum + (low + high) / 2, 0) + place;
        fc.pre(n > 0 && answers.some(({ low, high }) => high > low));
        const shares = drawnShares(answers, n);
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('have their own length where counts are known', () => {
    const answers = [{ low: 0, high: 4 }, exactly(10), exactly(30), exactly(50)];
    expect(drawnShares(answers, 92).map((one) => Math.round(one * 92))).toEqual([2, 10, 30, 50]);
  });

  test('print a percentage only where it fits', () => {
    const steps = [0, 0.05, 0.5, 0.6, 1];
    const marks = ([1, 2, 3, 4] as const).map((step, place): Mark => ({
      ...{ kind: 'step', step, from: steps[place]!, to: steps[place + 1]! },
      text: `${step}0%`,
    }));
    expect([...draw(marks, 'bar').matchAll(/>(\d0%)</g)].map(([, text]) => text)).toEqual([
      '20%',
      '40%',
    ]);
  });
});

test('the ends of the scale and a rule are named on the axis', () => {
  const svg = drawAxis({ ends: ['0%', '100%'], rule: { at: 0.6, text: '60%' } }, 'page');
  expect([...svg.matchAll(/x="(\d+)%"/g)].map(([, at]) => at)).toEqual(['0', '60', '100']);
  expect([...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text)).toEqual([
    ...['0%', '60%', '100%'],
  ]);
});
