// Numbers about one item rest on the same people, on nobody in common, or on sets that differ by k people; over all waves together.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackUnit } from '#domain/attack/attack-unit.ts';
import { unsafeVariant } from '#domain/attack/unsafe-variant.ts';
import type { Cell, Snapshot } from '#domain/disclosure/published.ts';
import {
  POLICY,
  publishSample,
  anyWave,
  type SampleWave,
} from '../../../fixtures/attacks/sample-waves.ts';
import { runs } from '../../../fixtures/runs.ts';

type People = ReadonlySet<string>;

/** The answers of one item that each published number rests on, as names of "wave rater". */
function supports(given: SampleWave, snapshot: Snapshot, wave: number) {
  const { cells, shifts = [], distributions = [] } = snapshot;
  const support = ({ atom, item }: Pick<Cell, 'atom' | 'item'>, compared: boolean) => ({
    item,
    atom,
    people: new Set(
      given.ballots.flatMap(({ group, answers, before = {} }, rater) => {
        const said = answers[item] != null && (!compared || before[item] != null);
        return said && atom.split('+').includes(group) ? [`${wave} ${rater}`] : [];
      }),
    ),
  });
  return [
    ...cells.map((cell) => support(cell, false)),
    ...shifts.map((shift) => support(shift, true)),
    ...distributions.map((distribution) => support(distribution, false)),
  ];
}

const differenceOf = (a: People, b: People) => [...a].filter((one) => !b.has(one)).length;
const isSmall = (size: number) => size > 0 && size < POLICY.k;

/** Pairs of numbers about one item from which a set of fewer than k people can be cut out. */
function faultsIn(all: readonly { readonly item: string; readonly people: People }[]) {
  return all.flatMap((one, place) =>
    all
      .slice(place)
      .filter(
        (other) =>
          one.item === other.item &&
          (isSmall(one.people.size) ||
            isSmall(differenceOf(one.people, other.people)) ||
            isSmall(differenceOf(other.people, one.people)) ||
            isSmall(one.people.size - differenceOf(one.people, other.people))),
      ),
  );
}

const programme = fc.array(anyWave, { minLength: 2, maxLength: 4 });

describe('The lattice of supports', () => {
  test('has no set of fewer than k people, over all waves of a programme', () => {
    let numbers = 0;
    fc.assert(
      fc.property(programme, (waves) => {
        const all = waves.flatMap((one, wave) => supports(one, publishSample(one), wave));
        numbers += all.length;
        expect(faultsIn(all)).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
    expect(numbers).toBeGreaterThan(1500);
  });

  test('has such sets where a total is shown beside groups, or a dashboard is live', () => {
    const groups = { peer: 9, subordinate: 3 };
    const names = (n: number, from = 0) =>
      new Set(Array.from({ length: n }, (_, rater) => `0 ${from + rater}`));
    const peers = { item: 'KOM2', people: names(groups.peer) };
    const everybody = { item: 'KOM2', people: names(groups.peer + groups.subordinate) };
    expect(faultsIn([peers, everybody])).not.toEqual([]);
    expect(faultsIn([peers, { item: 'KOM2', people: names(10) }])).not.toEqual([]);
    expect(faultsIn([peers, { item: 'KOM2', people: names(9, 9) }])).toEqual([]);
  });
});

describe('P5: all waves of a programme together', () => {
  test('say no more than each alone, and determine nothing', () => {
    fc.assert(
      fc.property(programme, (waves) => {
        const snapshots = waves.map((one) => publishSample(one));
        const together = attackUnit(snapshots);
        const alone = snapshots.map((snapshot) => attackUnit([snapshot]));
        expect(together.determined).toBe(0);
        expect(together.answers).toBe(alone.reduce((sum, { answers }) => sum + answers, 0));
      }),
      { numRuns: runs(300) },
    );
  });
});

test('A live dashboard of the same ballots is broken by the same attacker', () => {
  const given = fc.sample(
    anyWave.filter(({ ballots }) => ballots.length > 25),
    { numRuns: 10, seed: 3 },
  );
  const reports = given.map(({ ballots }) => {
    const { readings, arrivals } = unsafeVariant(ballots, POLICY, 'test');
    return attackUnit(readings, { arrivals });
  });
  for (const { answers, items } of reports) {
    const byAnybody = items.reduce((sum, item) => sum + item.byAnybody, 0);
    expect(byAnybody / answers).toBeGreaterThan(0.7);
  }
});
