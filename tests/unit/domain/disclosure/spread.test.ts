// The published spread hides any one answer in noise, and errs on the wide side.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '#demo/random.ts';
import { drawNoise, thresholdOf } from '#domain/disclosure/noise.ts';
import {
  publishSpread,
  sensitivityInSteps,
  spreadOf,
  widestSpread,
} from '#domain/disclosure/spread.ts';
import { count, emptyTally } from '#domain/disclosure/tally.ts';
import type { Answer } from '#domain/instrument/terms.ts';
import { runs } from '../../../fixtures/runs.ts';

const ITEMS = ['KOM2', 'KOM3', 'LAY2', 'LAY5', 'PRO1'];
type Sheet = readonly (Answer | null)[];

/** Score sums of raters with one answer (or none) per item. */
function scoresOf(sheets: readonly Sheet[]) {
  let tally = emptyTally();
  for (const sheet of sheets) {
    const answers = Object.fromEntries(ITEMS.map((item, index) => [item, sheet[index] ?? null]));
    tally = count(tally, 'peer', { answers }, { items: ITEMS });
  }
  return tally.groups.peer!.scores;
}

const full = fc.constantFrom<Answer[]>(1, 2, 3, 4);
const sheet = fc.tuple(fc.option(full, { freq: 5 }), full, full, full, full);
const sheets = fc.array(sheet, { minLength: 5, maxLength: 30 });
const agreeing = fc.integer({ min: 5, max: 30 }).map((n) => Array<Sheet>(n).fill([4, 4, 4, 4, 4]));

describe('The spread of rater scores', () => {
  test('is their sample standard deviation', () => {
    const spread = spreadOf(
      scoresOf([
        [1, 1, 1, 1, 1],
        [3, 3, 3, 3, 3],
        [4, 4, 4, 4, null],
      ]),
    );
    expect(spread).toEqual({ n: 3, deviation: expect.closeTo(1.5275, 4), fewestItems: 4 });
    const two = { 2: { raters: 2, total: 8, squares: 40 } };
    expect(spreadOf(two)!.deviation).toBeCloseTo(Math.SQRT2, 12);
  });

  test('moves by no more than the noise is made for when one answer changes', () => {
    const worlds = fc.oneof(sheets, agreeing);
    fc.assert(
      fc.property(worlds, fc.nat(), fc.nat({ max: 4 }), full, (given, who, which, value) => {
        const rater = who % given.length;
        fc.pre(given[rater]![which] !== null);
        const changed = given.map((row, index) =>
          index === rater ? row.map((old, at) => (at === which ? value : old)) : row,
        );
        const [a, b] = [spreadOf(scoresOf(given))!, spreadOf(scoresOf(changed))!];
        const steps = Math.abs(Math.round(a.deviation / 0.001) - Math.round(b.deviation / 0.001));
        // With P(x) in proportion to exp(-|x| / sensitivity), this bounds the likelihood ratio by e for every output,
        // and no output is possible in one world only.
        expect(steps).toBeLessThanOrEqual(sensitivityInSteps(a));
        expect(sensitivityInSteps(b)).toBe(sensitivityInSteps(a));
      }),
      { numRuns: runs(2000) },
    );
  });

  test('is drowned in two-sided geometric noise', () => {
    const words = wordsOf('noise');
    const sensitivity = 3;
    const draws = 200_000;
    const seen = new Map<number, number>();
    for (let draw = 0; draw < draws; draw++) {
      const noise = drawNoise(thresholdOf(1 / sensitivity), words);
      seen.set(noise, (seen.get(noise) ?? 0) + 1);
    }
    const ratio = Math.exp(-1 / sensitivity);
    for (let x = -8; x <= 8; x++) {
      const expected = ((1 - ratio) / (1 + ratio)) * ratio ** Math.abs(x);
      const error = 5 * Math.sqrt((expected * (1 - expected)) / draws);
      expect(Math.abs((seen.get(x) ?? 0) / draws - expected)).toBeLessThan(error);
    }
  });

  test('is said in steps of 0.05, never below 0.2, never above what the scale allows', () => {
    const words = wordsOf('said');
    fc.assert(
      fc.property(fc.oneof(sheets, agreeing), (given) => {
        const said = publishSpread(scoresOf(given), 2, words)!;
        expect(said).toBe(Math.round(said * 20) / 20);
        expect(said).toBeGreaterThanOrEqual(0.2);
        expect(said).toBeLessThanOrEqual(widestSpread(2) + 0.025);
      }),
    );
  });

  test('is too wide rather than too narrow on most days', () => {
    const words = wordsOf('wide');
    const scores = scoresOf(Array.from({ length: 12 }, (_, n) => Array(5).fill((n % 2) + 2)));
    const truth = spreadOf(scores)!.deviation;
    const wide = Array.from({ length: 2000 }, () => publishSpread(scores, 5, words)!);
    expect(wide.filter((said) => said >= truth).length).toBeGreaterThan(1500);
  });

  test('is not said where too few raters have a score', () => {
    const scores = scoresOf(Array<Sheet>(4).fill([4, 4, 4, 4, 4]));
    expect(publishSpread(scores, 5, () => 2 ** 32 - 1)).toBeNull();
    expect(publishSpread({}, 5, () => 2 ** 32 - 1)).toBeNull();
  });

  test('is widest where half of the raters stand at either end', () => {
    expect(widestSpread(2)).toBeCloseTo(3 / Math.SQRT2, 12);
    const halves = scoresOf([
      ...Array<Sheet>(4).fill([1, 1, 1, 1, 1]),
      ...Array<Sheet>(4).fill([4, 4, 4, 4, 4]),
    ]);
    expect(spreadOf(halves)!.deviation).toBeCloseTo(widestSpread(8), 12);
  });
});
