// The public attacker finds no answer in what we publish, most answers in a careless publication, and tells how far it is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackUnit } from '#domain/attack/attack-unit.ts';
import { inventBallots } from '#domain/attack/invent-ballots.ts';
import { unsafeVariant } from '#domain/attack/unsafe-variant.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';
import { shownAtoms } from '#domain/summary/item-figures.ts';
import { rangeOf } from '#domain/summary/ranges.ts';
import { demoRecords, demoResponses } from '#demo/snapshots.ts';
import { demoData } from '#demo/demo-data.ts';
import {
  drawWave,
  POLICY,
  publishSample,
  anyWave,
} from '../../../fixtures/attacks/sample-waves.ts';
import { runs } from '../../../fixtures/runs.ts';

const demo = demoData('2026-11-23');
const units = demoRecords(demo);
const publishedBy = (slug: string) =>
  units
    .find((unit) => unit.slug === slug)!
    .programmes.flatMap(({ waves }) => waves.flatMap(({ snapshot }) => snapshot ?? []));

describe('On our publications', () => {
  test('it works out no answer of any unit of the demo data, over all waves', () => {
    const reports = units.map(({ slug }) => attackUnit(publishedBy(slug)));
    expect(reports.map(({ determined }) => determined)).toEqual(units.map(() => 0));
    expect(reports[0]!.answers).toBeGreaterThan(2000);
  });

  test('it works out no answer of a thousand random waves', () => {
    let answers = 0;
    fc.assert(
      fc.property(anyWave, (given) => {
        const report = attackUnit([publishSample(given)]);
        expect(report.determined).toBe(0);
        answers += report.answers;
      }),
      { numRuns: runs(1000) },
    );
    expect(answers).toBeGreaterThan(10_000);
  });

  test('it finds no number of citizens to attack, where old files have exact ones', () => {
    const given = drawWave('citizens', { peer: 9, citizen: 40 });
    const { citizens, ...rest } = publishSample(given);
    expect([citizens!.n, attackUnit([{ ...rest, citizens }]).answers]).toEqual([40, 27]);
    const [sum, favorable] = [160, 40].map((value) => ({ at: 'exactly' as const, value }));
    const old: Snapshot = {
      ...{ ...rest, version: 1 },
      atoms: [...rest.atoms, { id: 'citizen', groups: ['citizen'], n: 40, spread: null }],
      cells: [
        ...rest.cells,
        { atom: 'citizen', item: 'KOM2', n: 40, sum: sum!, favorable: favorable! },
      ],
    };
    expect(attackUnit([old]).determined).toBe(40);
  });

  test('it tells how far it is, item by item', () => {
    const told: (readonly [number, number])[] = [];
    const { items } = attackUnit(publishedBy('kecamatan-contoh-barat'), {}, (done, all) =>
      told.push([done, all]),
    );
    expect(told).toEqual(items.map((_, place) => [place + 1, items.length]));
  });
});

describe('On careless publications', () => {
  const attackDashboard = (...[ballots]: Parameters<typeof inventBallots>) => {
    const { readings, arrivals } = unsafeVariant(inventBallots(ballots), POLICY, 'test');
    return attackUnit(readings, { arrivals });
  };

  test('it works out most answers, even of ballots made up to fit what we published', () => {
    const [snapshot] = publishedBy('dinas-contoh');
    const { answers, items } = attackDashboard(snapshot!);
    const byAnybody = items.reduce((sum, item) => sum + item.byAnybody, 0);
    expect(byAnybody / answers).toBeGreaterThan(0.8);
  });

  test('it works out most of the demo data’s own answers, had they been published live', () => {
    const [office] = demo.units;
    for (const wave of office!.plan.programmes[0]!.waves.slice(0, 4)) {
      const ballots = demoResponses(office!, wave).map(([group, { answers }]) => ({
        group,
        answers,
      }));
      const { readings, arrivals } = unsafeVariant(ballots, POLICY, 'test');
      const { answers, items } = attackUnit(readings, { arrivals });
      const byAnybody = items.reduce((sum, item) => sum + item.byAnybody, 0);
      expect(byAnybody / answers).toBeGreaterThan(0.8);
    }
  });

  test('it finds what a naive page of one wave gives away', () => {
    const { ballots } = drawWave('naive', { peer: 6 });
    const exactly = (value: number) => ({ at: 'exactly', value }) as const;
    const unanimous = {
      ...publishSample({ ballots, silent: {} }),
      cells: [{ atom: 'peer', item: 'KOM2', n: 6, sum: exactly(24), favorable: exactly(6) }],
      shifts: [],
    };
    expect(attackUnit([unanimous])).toMatchObject({ answers: 6, determined: 6 });
    const allButOne = { ...unanimous.cells[0]!, sum: exactly(23) };
    const { items } = attackUnit([{ ...unanimous, cells: [allButOne] }]);
    expect(items).toMatchObject([{ byAnybody: 0, byInsiders: 6 }]);
  });
});

test('Made-up ballots fit the sum and the favorable count of every published cell', () => {
  for (const snapshot of units.flatMap(({ slug }) => publishedBy(slug))) {
    const ballots = inventBallots(snapshot);
    expect(ballots).toHaveLength(shownAtoms(snapshot).reduce((sum, { n }) => sum + n, 0));
    for (const cell of snapshot.cells) {
      const first = snapshot.atoms.find(({ id }) => id === cell.atom)!.groups[0];
      const answers = ballots
        .filter(({ group }) => group === first)
        .map(({ answers: given }) => given[cell.item] ?? 0)
        .filter((answer) => answer > 0);
      expect(answers).toHaveLength(cell.n);
      const sum = answers.reduce<number>((total, answer) => total + answer, 0);
      const high = answers.filter((answer) => answer > 2).length;
      const [sums, favorable] = [
        rangeOf(cell.sum, cell.n, 4 * cell.n),
        rangeOf(cell.favorable, 0, cell.n),
      ];
      expect(sum >= sums.low && sum <= sums.high).toBe(true);
      expect(high >= favorable.low && high <= favorable.high).toBe(true);
    }
  }
});
