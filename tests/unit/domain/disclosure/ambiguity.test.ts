// An exhaustive attacker finds no answer in a published cell, and the same attacker finds answers where a margin is smaller.
import { describe, expect, test } from 'vitest';
import { codeFavorable, codeSum } from '#domain/disclosure/cells.ts';
import { DEFAULT_POLICY } from '#domain/disclosure/policy.ts';
import { CELLS } from '../../../fixtures/attacks/named-figures.ts';

type Coder = (sum: number, favorable: number, n: number) => string;

const published: Coder = (sum, favorable, n) =>
  JSON.stringify([codeSum(sum, n, DEFAULT_POLICY), codeFavorable(favorable, n, DEFAULT_POLICY)]);

/** A publisher with margins of one's own choice. */
const withMargins =
  (t: number, m: number): Coder =>
  (sum, favorable, n) => {
    const said = sum <= n + t ? 'most' : sum >= 4 * n - t ? 'least' : sum;
    const count = favorable < m ? 'few' : favorable > n - m ? 'many' : favorable;
    return `${said} ${count}`;
  };

/** All ways in which n raters can answer 1–4, as counts. */
function* histograms(n: number): Generator<readonly number[]> {
  for (let a = 0; a <= n; a++) {
    for (let b = 0; b <= n - a; b++) {
      for (let c = 0; c <= n - a - b; c++) yield [a, b, c, n - a - b - c];
    }
  }
}

/** Values that some other rater may have given, for an attacker whose own answer is `own` (or an outsider). */
function valuesLeft(worlds: readonly (readonly number[])[], own: number | null): Set<number> {
  const left = new Set<number>();
  for (const world of worlds) {
    if (own !== null && world[own] === 0) continue;
    world.forEach((count, value) => count - Number(value === own) > 0 && left.add(value));
  }
  return left;
}

/** Every publication of n = 5..most answers, read by an outsider and by an insider with each answer. */
function attack(code: Coder, most = 24) {
  let cases = 0;
  let violations = 0;
  for (let n = 5; n <= most; n++) {
    const worlds = new Map<string, (readonly number[])[]>();
    for (const world of histograms(n)) {
      const sum = world.reduce((total, count, value) => total + count * (value + 1), 0);
      const key = code(sum, world[2]! + world[3]!, n);
      const same = worlds.get(key);
      if (same) same.push(world);
      else worlds.set(key, [world]);
    }
    for (const same of worlds.values()) {
      for (const own of [null, 0, 1, 2, 3]) {
        const left = valuesLeft(same, own);
        if (left.size === 0) continue;
        cases++;
        if (left.size < 2) violations++;
      }
    }
  }
  return { cases, violations };
}

/** The same read by two colleagues who tell each other their answers, with every pair of these. */
function attackTogether(code: Coder, n: number) {
  const worlds = new Map<string, (readonly number[])[]>();
  for (const world of histograms(n)) {
    const sum = world.reduce((total, count, value) => total + count * (value + 1), 0);
    const key = code(sum, world[2]! + world[3]!, n);
    worlds.set(key, [...(worlds.get(key) ?? []), world]);
  }
  let cases = 0;
  let violations = 0;
  for (const same of worlds.values()) {
    for (const [own, other] of PAIRS) {
      const rest = same
        .map((world) =>
          world.map((count, value) => count - Number(value === own) - Number(value === other)),
        )
        .filter((world) => world.every((count) => count >= 0));
      const left = valuesLeft(rest, null);
      if (left.size === 0) continue;
      cases++;
      if (left.size < 2) violations++;
    }
  }
  return { cases, violations };
}

const PAIRS = [0, 1, 2, 3].flatMap((own) =>
  [0, 1, 2, 3].filter((other) => other >= own).map((other) => [own, other] as const),
);

describe('Sum and favorable count published together', () => {
  test('leave every answer at least two values, against outsiders and every insider', () => {
    expect(attack(published)).toEqual(CELLS.one);
    expect(attack(withMargins(4, 3))).toEqual(CELLS.one);
  });

  test('leave as much to thirty raters, and smaller margins still do not', () => {
    expect(attack(published, 30).violations).toBe(0);
    expect(attack(withMargins(3, 3), 30).violations).toBeGreaterThan(40);
    expect(attack(withMargins(4, 2), 30).violations).toBeGreaterThan(80);
  });

  test('leave as much where five raters get no count at all', () => {
    const withoutCountOfFive: Coder = (sum, favorable, n) =>
      withMargins(4, 3)(sum, n < 6 ? 0 : favorable, n);
    expect(attack(withoutCountOfFive)).toEqual({ cases: 20_294, violations: 0 });
  });

  test('would give answers away with a margin of three for sums', () => {
    expect(attack(withMargins(3, 3)).violations).toBe(40);
  });

  test('would give answers away with a margin of two for counts', () => {
    expect(attack(withMargins(4, 2)).violations).toBe(80);
  });

  test('do not hold against two colleagues who work together, as the site says', () => {
    const found = Array.from({ length: 20 }, (_, place) => attackTogether(published, place + 5));
    const sumOf = (name: 'cases' | 'violations') =>
      found.reduce((sum, each) => sum + each[name], 0);
    expect({ cases: sumOf('cases'), violations: sumOf('violations') }).toEqual(CELLS.two);
    expect(found[0]).toEqual({ cases: 94, violations: 14 });
  });

  test('say only a bound near the ends of the scale', () => {
    expect(codeSum(19, 5, DEFAULT_POLICY)).toEqual({ at: 'least', value: 16 });
    expect(codeSum(5, 5, DEFAULT_POLICY)).toEqual({ at: 'most', value: 9 });
    expect(codeSum(12, 5, DEFAULT_POLICY)).toEqual({ at: 'exactly', value: 12 });
    expect(codeFavorable(4, 8, DEFAULT_POLICY)).toEqual({ at: 'exactly', value: 4 });
    expect(codeFavorable(2, 8, DEFAULT_POLICY)).toEqual({ at: 'most', value: 2 });
    expect(codeFavorable(6, 8, DEFAULT_POLICY)).toEqual({ at: 'least', value: 6 });
  });

  test('never say a bound that is untrue', () => {
    for (let n = 5; n <= 60; n++) {
      for (let sum = n; sum <= 4 * n; sum++) {
        const { at, value } = codeSum(sum, n, DEFAULT_POLICY);
        expect(at === 'most' ? sum <= value : at === 'least' ? sum >= value : sum === value).toBe(
          true,
        );
      }
    }
  });
});
