// A solver that knows nothing of this project determines no answer of ours, and nine in ten of a careless publisher's.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackUnit } from '#domain/attack/attack-unit.ts';
import { claimsOf, claimsOfDashboard, type Claim } from '#domain/attack/claims.ts';
import {
  reachOfClaim,
  possibleAnswers,
  type Reach,
  type AnswerPair,
} from '#domain/attack/possible.ts';
import { unsafeVariant } from '#domain/attack/unsafe-variant.ts';
import { demoSnapshots } from '#demo/snapshots.ts';
import { demoData } from '#demo/demo-data.ts';
import { solveFor } from './solver.ts';
import {
  drawWave,
  POLICY,
  publishSample,
  anyWave,
} from '../../../fixtures/attacks/sample-waves.ts';

/** Claims that say the same of equally many raters are attacked once. */
function different(claims: readonly Claim[]): readonly Claim[] {
  const shape = ({ raters, sum, favorable, shift, counts }: Claim) =>
    JSON.stringify([raters.length, sum, favorable, shift, counts]);
  return [...new Map(claims.map((claim) => [shape(claim), claim])).values()];
}

/** Everything an insider may have said, once for each thing that it adds to the counts. */
function insidersOf(claim: Claim): readonly AnswerPair[] {
  const isCompared = (claim.shift?.compared ?? 0) === claim.raters.length;
  const adding = ({ now, before }: AnswerPair) =>
    `${now} ${before === null || Math.sign(now - before)}`;
  return [...new Map(possibleAnswers(isCompared).map((pair) => [adding(pair), pair])).values()];
}

/** What the solver finds of the first rater of a claim: as an outsider, then as the last rater with every answer. */
async function solveReach(claim: Claim): Promise<Reach> {
  const [first, last] = [claim.raters[0]!, claim.raters.at(-1)!];
  if ((await solveFor([claim], first)) === 'determined') return 'anybody';
  for (const pair of insidersOf(claim)) {
    if ((await solveFor([claim], first, new Map([[last, pair]]))) === 'determined')
      return 'insider';
  }
  return 'nobody';
}

const reachOfAll = async (claims: readonly Claim[]) => {
  const reached: Reach[] = [];
  for (const claim of different(claims)) reached.push(await solveReach(claim));
  return reached;
};

describe('The solver', () => {
  test('determines no answer of staff in a unit of the demo data, as an outsider or as any insider', async () => {
    const waves = Object.entries(demoSnapshots(demoData('2026-11-23')))
      // One wave with the climate and one with most change; the enumerator attacks all of them.
      .filter(([code]) => ['dinas-contoh-1', 'dinas-contoh-6'].includes(code))
      .map(([, one]) => one);
    const reached = await reachOfAll(claimsOf(waves));
    expect(reached.length).toBeGreaterThan(40);
    expect(reached.filter((reach) => reach !== 'nobody')).toEqual([]);
  }, 300_000);

  test('determines no answer in random waves', async () => {
    const waves = fc.sample(anyWave, { numRuns: 8, seed: 5 });
    const reached = await reachOfAll(claimsOf(waves.map((one) => publishSample(one))));
    expect(reached.length).toBeGreaterThan(20);
    expect(reached.filter((reach) => reach !== 'nobody')).toEqual([]);
  }, 300_000);

  test('agrees with the exact enumerator on cells of every kind, careless ones among them', async () => {
    const between = (low: number, high = low) => ({ low, high });
    const cell = (n: number, sum: number, favorable: number): Claim => ({
      ...{ wave: 0, atom: 'peer', item: 'KOM3' },
      raters: Array.from({ length: n }, (_, rater) => rater),
      sum: between(sum),
      favorable: between(favorable),
    });
    const counts = (...each: readonly number[]) => ({ counts: each.map((one) => between(one)) });
    const shift = (more: number, less: number) => ({
      shift: { compared: 6, more: between(more), less: between(less) },
    });
    const claims: readonly Claim[] = [
      ...[5, 6, 9, 12, 17, 19, 20].map((sum) => cell(5, sum, sum > 16 ? 5 : sum > 9 ? 2 : 0)),
      ...[cell(6, 10, 0), cell(6, 12, 3), cell(6, 23, 6), cell(6, 24, 6), cell(6, 15, 3)],
      ...[shift(4, 0), shift(6, 0), shift(0, 1), shift(2, 2)].map((counted) => ({
        ...cell(6, 15, 3),
        ...counted,
      })),
      { ...cell(6, 18, 6), ...counts(0, 0, 6, 0) },
      { ...cell(6, 19, 6), ...counts(0, 0, 5, 1) },
      { ...cell(6, 15, 3), ...counts(1, 2, 2, 1) },
    ];
    for (const claim of claims) {
      const { compared, silent } = reachOfClaim(claim);
      const enumerated = claim.shift ? compared : silent;
      expect([claim, await solveReach(claim)]).toEqual([claim, enumerated]);
    }
  }, 300_000);

  test('recovers nine in ten answers of a careless publisher, and the enumerator nearly as many', async () => {
    const sizes = { self: 5, superior: 1, peer: 6, subordinate: 3, citizen: 8 };
    let answers = 0;
    let bySolver = 0;
    let byEnumerator = 0;
    for (const seed of ['first', 'second']) {
      const { ballots } = drawWave(seed, sizes);
      const { readings, arrivals } = unsafeVariant(ballots, POLICY, 'test');
      const claims = claimsOfDashboard(readings, arrivals).filter(({ item }) => item === 'KOM2');
      for (const rater of arrivals.keys()) {
        bySolver += Number((await solveFor(claims, rater)) === 'determined');
        answers++;
      }
      const { items } = attackUnit(readings, { arrivals });
      byEnumerator += items.find(({ item }) => item === 'KOM2')!.byAnybody;
    }
    expect(bySolver / answers).toBeGreaterThan(0.85);
    expect(byEnumerator).toBeLessThanOrEqual(bySolver);
    expect(byEnumerator / answers).toBeGreaterThan(0.8);
  }, 300_000);
});
