// The answers that are hardest to hide: all alike, all but one, two camps, nobody, nobody on one item; and what mere counts tell.
import { describe, expect, test } from 'vitest';
import { attackUnit } from '#domain/attack/attack-unit.ts';
import type { Answer } from '#domain/instrument/terms.ts';
import {
  ITEMS,
  POLICY,
  publishSample,
  RETROSPECTIVE,
  type Ballot,
  type SampleWave,
} from '../../../fixtures/attacks/sample-waves.ts';

const ANSWERS: readonly Answer[] = [1, 2, 3, 4];
const SIZES = [5, 6, 7, 8, 12, 30, 50];

/** n colleagues of whom each says what is told for their place, now and before. */
const colleagues = (
  n: number,
  now: (rater: number) => Answer | null,
  before: (rater: number) => Answer | null = now,
): SampleWave => ({
  ballots: Array.from({ length: n }, (_, rater): Ballot => {
    const answers = Object.fromEntries(ITEMS.map((item) => [item, now(rater)]));
    return { group: 'peer', answers, before: { KOM3: before(rater) } };
  }),
  silent: {},
});

const determinedIn = (given: SampleWave) => attackUnit([publishSample(given)]).determined;

describe('No answer can be worked out', () => {
  test('where all say the same, whatever it is and was', () => {
    for (const n of SIZES) {
      for (const now of ANSWERS) {
        for (const before of ANSWERS) {
          const given = colleagues(
            n,
            () => now,
            () => before,
          );
          expect([n, now, before, determinedIn(given)]).toEqual([n, now, before, 0]);
        }
      }
    }
  });

  test('where all but one say the same', () => {
    for (const n of SIZES) {
      for (const most of ANSWERS) {
        for (const one of ANSWERS) {
          const given = colleagues(
            n,
            (rater) => (rater === 0 ? one : most),
            () => most,
          );
          expect([n, most, one, determinedIn(given)]).toEqual([n, most, one, 0]);
        }
      }
    }
  });

  test('where two camps stand against each other', () => {
    for (const n of SIZES) {
      for (const [left, right] of [
        [1, 4],
        [1, 2],
        [3, 4],
        [2, 3],
      ] as const) {
        for (let size = 0; size <= n; size++) {
          const given = colleagues(n, (rater) => (rater < size ? left : right));
          expect(determinedIn(given)).toBe(0);
        }
      }
    }
  });

  test('where nobody answers, and nothing is shown', () => {
    const { atoms, cells, shifts } = publishSample(colleagues(9, () => null));
    expect(atoms).toMatchObject([{ id: 'peer', n: 9, spread: null }]);
    expect([cells, shifts]).toEqual([[], []]);
  });

  test('where one item is missing for some, and none of it is shown below k', () => {
    for (let silent = 0; silent <= 9; silent++) {
      const given = colleagues(9, () => 3);
      const ballots = given.ballots.map((ballot, rater) =>
        rater < silent ? { ...ballot, answers: { ...ballot.answers, KOM2: null } } : ballot,
      );
      const snapshot = publishSample({ ...given, ballots });
      const cell = snapshot.cells.find(({ item }) => item === 'KOM2');
      expect(cell?.n).toBe(9 - silent >= POLICY.k ? 9 - silent : undefined);
      expect(attackUnit([snapshot]).determined).toBe(0);
    }
  });
});

describe('Counts', () => {
  test('do not tell who skipped an item: any other rater skipping it publishes the same bytes', () => {
    const texts = Array.from({ length: 8 }, (_, silent) => {
      const given = colleagues(9, () => 3);
      const ballots = given.ballots.map((ballot, rater) =>
        rater === silent ? { ...ballot, answers: { ...ballot.answers, KOM2: null } } : ballot,
      );
      return JSON.stringify(publishSample({ ...given, ballots }));
    });
    expect(new Set(texts).size).toBe(1);
  });

  test('of then and now vanish as soon as one rater cannot compare, whoever it is and whatever they say', () => {
    for (const now of ANSWERS) {
      const given = colleagues(
        9,
        (rater) => (rater === 4 ? now : 3),
        (rater) => (rater === 4 ? null : 2),
      );
      const { cells, shifts } = publishSample(given);
      expect(cells.filter(({ item }) => RETROSPECTIVE.includes(item))).toHaveLength(1);
      expect(shifts).toEqual([]);
    }
  });
});
