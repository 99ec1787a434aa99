// Somebody who wrote all ballots of citizens but one learns all of it from exact figures, and little from noise that is drawn once.
import { describe, expect, test } from 'vitest';
import { playSybil } from '#components/attack/sybil-demo.ts';
import {
  attackStuffed,
  distanceTo,
  leftOf,
  publishStuffed,
  stuffBatch,
} from '#domain/attack/sybil.ts';
import { publishCitizens } from '#domain/disclosure/citizens.ts';
import { BIN_THRESHOLD, drawNoise, EPSILON } from '#domain/disclosure/noise.ts';
import { DEFAULT_POLICY, FEWEST } from '#domain/disclosure/policy.ts';
import { count, emptyTally } from '#domain/disclosure/tally.ts';
import type { Answer, Answers } from '#domain/instrument/terms.ts';
import { chanceOf, wordsOf } from '#demo/random.ts';
import { GUESSED } from '../../../fixtures/attacks/named-figures.ts';

const ITEMS = ['KOM4', 'KOM2', 'KOM3', 'LAY2', 'LAY4', 'ADA2'];
/** Nineteen forged ballots and one honest one, in a batch that is shown from the floor on. */
const POLICY = { ...DEFAULT_POLICY, kCitizen: FEWEST.kCitizen };
const FORGED = FEWEST.kCitizen - 1;
const BATCHES = 3000;

const alike = (answer: Answer): Answers => Object.fromEntries(ITEMS.map((item) => [item, answer]));

/** A coin for ties. */
const coin = (nextWord: () => number) => nextWord() < 2 ** 31;

/** Share of batches in which "all worst or all best" is guessed right over some waves; from one item or from all six. */
function tellApart(items: number, waves: number, batches: number, seed: string): number {
  const words = wordsOf(seed);
  let right = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    const truth: Answer = coin(words) ? 1 : 4;
    let lead = 0;
    for (let wave = 0; wave < waves; wave += 1) {
      const stuffed = stuffBatch(POLICY, ITEMS.slice(0, items), FORGED, words, alike(truth));
      const published = publishStuffed(stuffed, 'noisy', words);
      for (const item of stuffed.items) {
        const left = leftOf(stuffed, item, published[item]!);
        lead += distanceTo(left, 4) - distanceTo(left, 1);
      }
    }
    const guess = lead === 0 ? (coin(words) ? 1 : 4) : lead > 0 ? 1 : 4;
    right += Number(guess === truth);
  }
  return right / batches;
}

describe('Nineteen forged ballots and one honest one', () => {
  test('give up every answer where figures are exact', () => {
    const words = wordsOf('exact');
    for (let batch = 0; batch < 100; batch += 1) {
      const stuffed = stuffBatch(POLICY, ITEMS, FORGED, words);
      expect(attackStuffed(stuffed, 'exact', 1, words).right).toBe(6);
    }
  });

  test('leave one answer of four guessed right in 37 of 100, where blind guessing gives 25', () => {
    const words = wordsOf('noisy');
    let right = 0;
    for (let batch = 0; batch < BATCHES; batch += 1) {
      right += attackStuffed(stuffBatch(POLICY, ITEMS, FORGED, words), 'noisy', 1, words).right;
    }
    expect(Math.abs(right / (6 * BATCHES) - GUESSED.oneOfFour)).toBeLessThan(0.02);
  });

  test('leave "1 or 4?" of one item guessed right in 62 of 100', () => {
    expect(Math.abs(tellApart(1, 1, 8000, 'two') - GUESSED.oneOrFour)).toBeLessThan(0.02);
  });

  test('leave "all worst or all best?" guessed right in 80 of 100, and in 89, 96 and 99.9 over more waves', () => {
    expect(Math.abs(tellApart(6, 1, 4000, 'all') - GUESSED.person[1])).toBeLessThan(0.02);
    expect(Math.abs(tellApart(6, 2, 2500, 'two waves') - GUESSED.person[2])).toBeLessThan(0.02);
    expect(Math.abs(tellApart(6, 4, 1500, 'waves') - GUESSED.person[4])).toBeLessThan(0.02);
    expect(Math.abs(tellApart(6, 12, 1000, 'twelve waves') - GUESSED.person[12])).toBeLessThan(
      0.005,
    );
  });

  test('leave one answer guessed right in 51 of 100 by who knows what is usual, where that alone gives 45', () => {
    const usual = [0.05, 0.15, 0.45, 0.32, 0.03];
    const chance = chanceOf('usual');
    const words = wordsOf('usual');
    let right = 0;
    for (let batch = 0; batch < 20_000; batch += 1) {
      let draw = chance();
      const truth = usual.findIndex((share) => (draw -= share) < 0);
      // What is left of the five bins once all other ballots are taken away: one answer, and noise.
      const left = usual.map((_, bin) => Number(bin === truth) + drawNoise(BIN_THRESHOLD, words));
      const plausible = usual.map((share, bin) => {
        const distance = left.reduce((sum, n, at) => sum + Math.abs(n - Number(at === bin)), 0);
        return Math.log(share) - (distance * EPSILON) / 2;
      });
      right += Number(plausible.indexOf(Math.max(...plausible)) === truth);
    }
    expect(Math.max(...usual)).toBe(GUESSED.usualAlone);
    expect(Math.abs(right / 20_000 - GUESSED.knowingUsual)).toBeLessThan(0.02);
  });

  test('give up nearly everything where the noise is drawn again for the same ballots', () => {
    const shareAfter = (draws: number) => {
      const words = wordsOf(`again ${draws}`);
      const batches = 150;
      let right = 0;
      for (let batch = 0; batch < batches; batch += 1) {
        right += attackStuffed(
          stuffBatch(POLICY, ITEMS, FORGED, words),
          'noisy',
          draws,
          words,
        ).right;
      }
      return right / (6 * batches);
    };
    expect(shareAfter(5)).toBeGreaterThan(0.5);
    expect(shareAfter(100)).toBeGreaterThan(0.98);
  });

  test('give up everything where one seed makes the noise of two sets of ballots', () => {
    const words = wordsOf('seed');
    const stuffed = stuffBatch(POLICY, ITEMS, 29, words);
    const binsWith = (tally: typeof stuffed.all) =>
      publishCitizens(
        tally,
        { policy: POLICY, entry: 'open', items: ITEMS, unreadable: 0 },
        wordsOf('the same'),
      )!.items;
    const [all, forged] = [binsWith(stuffed.all), binsWith(stuffed.forged)];
    for (const item of ITEMS) {
      const rest = all[item]!.map((bin, at) => bin - forged[item]![at]!);
      expect(rest.indexOf(1) + 1).toBe(stuffed.truth[item]);
    }
  });
});

test('a changed answer moves two bins by one, also where it was missing', () => {
  const binsOf = (answer: Answer | null) => {
    const tally = [answer, 2 as const].reduce(
      (sum, one) => count(sum, 'citizen', { answers: { KOM4: one } }, { items: ['KOM4'] }),
      emptyTally(),
    );
    const terms = { policy: { ...POLICY, kCitizen: 1 }, entry: 'open', unreadable: 0 } as const;
    // Words that are never below the threshold add nothing.
    return publishCitizens(tally.groups.citizen!, { ...terms, items: ['KOM4'] }, () => 2 ** 32 - 1)!
      .items['KOM4']!;
  };
  const answers = [1, 2, 3, 4, null] as const;
  for (const before of answers) {
    for (const after of answers) {
      const moved = binsOf(before).map((bin, at) => Math.abs(bin - binsOf(after)[at]!));
      expect(moved.reduce((sum, move) => sum + move)).toBe(before === after ? 0 : 2);
      expect(Math.max(...moved)).toBe(before === after ? 0 : 1);
    }
  }
});

test('the page plays the same attacks, with as many ballots as are advised', () => {
  const [exact, once, repeated] = (['exact', 'once', 'repeated'] as const).map((manner) =>
    playSybil(manner, ITEMS, wordsOf(manner)),
  );
  expect([exact!.share, exact!.shown.right]).toEqual([1, 6]);
  expect(Math.abs(once!.share - GUESSED.oneOfFour)).toBeLessThan(0.02);
  expect(repeated!.share).toBeGreaterThan(0.98);
  expect(once!.shown.answers.map(({ item }) => item)).toEqual(ITEMS);
});
