// Four counts beside the cell of the same item give no answer away in groups of thirty and more, and would with a margin of three.
import { describe, expect, test } from 'vitest';
import {
  codeCount,
  codeFavorable,
  codeSum,
  publishCell,
  type Histogram,
} from '#domain/disclosure/cells.ts';
import { publishDistribution } from '#domain/disclosure/distribution.ts';
import { DEFAULT_POLICY, margins } from '#domain/disclosure/policy.ts';
import type { Coded } from '#domain/disclosure/published.ts';

/** What is said of a cell of n answers whose four counts keep a margin of one's own choice. */
function coder(n: number, margin: number): (histogram: readonly number[]) => string {
  const text = ({ at, value }: Coded) => `${at}${value}`;
  const sums = Array.from({ length: 4 * n + 1 }, (_, sum) => text(codeSum(sum, n, DEFAULT_POLICY)));
  const upTo = (code: (count: number) => Coded) =>
    Array.from({ length: n + 1 }, (_, count) => text(code(count)));
  const favorable = upTo((count) => codeFavorable(count, n, DEFAULT_POLICY));
  const counts = upTo((count) => codeCount(count, n, margin));
  return ([a = 0, b = 0, c = 0, d = 0]) =>
    `${sums[a + 2 * b + 3 * c + 4 * d]} ${favorable[c + d]} ${counts[a]} ${counts[b]} ${counts[c]} ${counts[d]}`;
}

/** Every publication of n answers, read by an outsider (4) and by insiders with each answer (0–3). */
function attack(n: number, margin: number) {
  const encode = coder(n, margin);
  const left = new Map<string, number[]>();
  for (let a = 0; a <= n; a++) {
    for (let b = 0; b <= n - a; b++) {
      for (let c = 0; c <= n - a - b; c++) {
        const world = [a, b, c, n - a - b - c];
        const coded = encode(world);
        const bits = left.get(coded) ?? [0, 0, 0, 0, 0];
        left.set(coded, bits);
        for (let value = 0; value < 4; value++) {
          if (world[value] === 0) continue;
          bits[4]! |= 1 << value;
          for (let own = 0; own < 4; own++) {
            if (world[own]! > 0 && world[value]! > Number(own === value)) bits[own]! |= 1 << value;
          }
        }
      }
    }
  }
  const readings = [...left.values()].flat().filter((bits) => bits > 0);
  return {
    cases: readings.length,
    violations: readings.filter((bits) => (bits & (bits - 1)) === 0).length,
  };
}

/**
 * Whether one insider could know all others at once, for any n: an answer is determined only where every world that fits
 * is "all but the insider answered alike", so it is enough to find one that fits and is not.
 */
function isSafeNearUnanimity(n: number, margin: number): boolean {
  const encode = coder(n, margin);
  const values = [0, 1, 2, 3];
  const worlds = values.flatMap((own) => values.map((all) => ({ own, all })));
  return worlds.every(({ own, all }) => {
    const world = [0, 0, 0, 0];
    world[own]! += 1;
    world[all]! += n - 1;
    const coded = encode(world);
    const moves = values.flatMap((from) => values.flatMap((to) => [[from, to] as const]));
    const moved = (base: readonly number[], [from, to]: readonly [number, number]) =>
      base.map((count, value) => count - Number(value === from) + Number(value === to));
    const isWitness = (other: readonly number[]) =>
      other.every((count) => count >= 0) &&
      other[own]! > 0 &&
      other.some((count, value) => count > Number(value === own) && value !== all) &&
      encode(other) === coded;
    return moves.some((one) => {
      const first = moved(world, one);
      return isWitness(first) || moves.some((two) => isWitness(moved(first, two)));
    });
  });
}

describe('The distribution of four answers beside sum and favorable count', () => {
  test('leaves every answer at least two values, for 30 to 60 raters', () => {
    const margin = margins(DEFAULT_POLICY).sum;
    for (let n = 30; n <= 60; n++) expect([n, attack(n, margin).violations]).toEqual([n, 0]);
  });

  test('would give answers away with the margin of a favorable count, or with exact counts', () => {
    expect(attack(30, 3).violations).toBeGreaterThan(0);
    expect(attack(30, 1).violations).toBeGreaterThan(0);
  });

  test('leaves as much in groups too large to walk through', () => {
    for (let n = 30; n <= 400; n++) expect([n, isSafeNearUnanimity(n, 4)]).toEqual([n, true]);
    expect(isSafeNearUnanimity(30, 3)).toBe(false);
    expect(isSafeNearUnanimity(400, 3)).toBe(false);
  });

  test('is not said for 29 raters, and is for 30', () => {
    const published = (n: number) => {
      const histogram: Histogram = [5, 5, n - 12, 2];
      const cell = publishCell('peer', 'KOM2', histogram, 10, DEFAULT_POLICY)!;
      return publishDistribution(cell, histogram, DEFAULT_POLICY);
    };
    expect(published(29)).toBeNull();
    expect(published(30)!.answers).toEqual([
      { at: 'exactly', value: 5 },
      { at: 'exactly', value: 5 },
      { at: 'exactly', value: 30 - 12 },
      { at: 'most', value: 3 },
    ]);
  });
});
