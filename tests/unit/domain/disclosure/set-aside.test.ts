// Citizens' figures stand apart where more answered than the unit serves: by counts alone, and under the same rules as all others.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '#domain/disclosure/published.ts';
import { publish, type WaveTerms } from '#domain/disclosure/publish.ts';
import { rejoin, snapshotApart } from '#domain/disclosure/set-aside.ts';
import { count, emptyTally } from '#domain/disclosure/tally.ts';
import type { Answer, Answers, RaterGroup } from '#domain/instrument/terms.ts';
import { citizenCap } from '#domain/waves/citizens/cap.ts';
import { wordsOf } from '#demo/random.ts';
import { runs } from '../../../fixtures/runs.ts';

const policy = { k: 5, kCitizen: 10, steps: 4, insiders: 1, values: 2 } as const;
const ITEMS = ['KOM2', 'KOM3'];

interface Rater {
  readonly group: RaterGroup;
  readonly answers: Answers;
}
type Publish = (raters: readonly Rater[], cap: number | null) => Snapshot;

const ours: Publish = (raters, cap) => {
  const groups = ['peer', 'citizen'] as const;
  const terms: WaveTerms = {
    ...{ policy, instrument: 'test', citizenCap: cap },
    roster: { peer: 20, citizen: null },
    items: Object.fromEntries(groups.map((group) => [group, ITEMS])),
  };
  const tally = raters.reduce(
    (sum, { group, answers }) => count(sum, group, { answers }, { items: ITEMS }),
    emptyTally(),
  );
  return publish(tally, terms, wordsOf('noise'));
};

/** Sets low scores aside, as somebody who wants to look good would. */
const naive: Publish = (raters, cap) => {
  const citizens = raters.filter(({ group }) => group === 'citizen');
  const sum = citizens.reduce((total, { answers }) => total + (answers['KOM2'] ?? 0), 0);
  return ours(raters, sum < 2.5 * citizens.length ? 0 : cap);
};

const value = fc.constantFrom<Answer[]>(1, 2, 3, 4);
const answers = fc.record({ KOM2: fc.option(value, { freq: 9 }), KOM3: value });
const rater = fc.record({
  group: fc.constantFrom<RaterGroup[]>('peer', 'citizen', 'citizen'),
  answers,
});
const raters = fc.array(rater, { maxLength: 70, size: 'max' });
const cap = fc.option(fc.integer({ min: 1, max: 60 }), { freq: 5 });
const citizensIn = (all: readonly Rater[]) => all.filter(({ group }) => group === 'citizen').length;

describe('The most answers that citizens can have given', () => {
  test('are as many as the unit serves on each day of the wave, first and last included', () => {
    expect(citizenCap(12, '2026-11-30', '2026-11-30')).toBe(12);
    expect(citizenCap(12, '2026-11-17', '2026-11-30')).toBe(168);
    expect(citizenCap(3, '2028-02-01', '2028-02-29')).toBe(87);
    expect(citizenCap(1, '2026-12-01', '2027-01-31')).toBe(62);
  });

  test('are not known where the unit never said how many it serves', () => {
    expect(citizenCap(null, '2026-11-17', '2026-11-30')).toBeNull();
  });
});

describe('A wave', () => {
  test('with as many citizens as its unit serves, or without that number, publishes what it always did', () => {
    fc.assert(
      fc.property(raters, (all) => {
        const before = JSON.stringify(ours(all, null));
        expect(before).not.toContain('quarantined');
        expect(JSON.stringify(ours(all, Math.max(1, citizensIn(all))))).toBe(before);
      }),
      { numRuns: runs(300) },
    );
  });

  test('with more sets exactly the citizens aside, to the byte as they would have been shown', () => {
    let apart = 0;
    fc.assert(
      fc.property(raters, (all) => {
        const [plain, divided] = [ours(all, null), ours(all, Math.max(1, citizensIn(all) - 1))];
        expect(JSON.stringify(rejoin(divided))).toBe(JSON.stringify(plain));
        const figures = [divided.cells, divided.shifts!, divided.distributions!].flat();
        const isShown = citizensIn(all) >= policy.kCitizen;
        expect(divided.quarantined !== undefined).toBe(isShown);
        if (!isShown) return;
        apart += 1;
        expect(divided.atoms.some(({ id }) => id === 'citizen')).toBe(false);
        expect(figures.some(({ atom }) => atom === 'citizen')).toBe(false);
        expect(divided.quarantined!.cells.every(({ n }) => n >= policy.kCitizen)).toBe(true);
        expect(snapshotApart(divided)!.atoms).toEqual([divided.quarantined!.atom]);
      }),
      { numRuns: runs(300) },
    );
    expect(apart).toBeGreaterThan(50);
  });
});

/** Whether the same raters stand on the same side whatever they answer. */
const looksAtCountsOnly = (publishIt: Publish) =>
  fc.check(
    fc.property(raters, cap, fc.infiniteStream(value), (all, limit, stream) => {
      const changed = all.map((one) => ({
        ...one,
        answers: Object.fromEntries(
          Object.entries(one.answers).map(([item, old]) => [
            item,
            old === null ? null : (stream.next().value as Answer),
          ]),
        ),
      }));
      const side = (snapshot: Snapshot) => [
        snapshot.atoms.map(({ id, n }) => [id, n]),
        snapshot.quarantined?.atom.n,
        snapshot.quarantined?.cells.map(({ item, n }) => [item, n]),
      ];
      return (
        JSON.stringify(side(publishIt(all, limit))) ===
        JSON.stringify(side(publishIt(changed, limit)))
      );
    }),
    { numRuns: runs(400) },
  );

describe('What is set aside', () => {
  test('follows from counts alone, whatever citizens answer', () => {
    expect(looksAtCountsOnly(ours).failed).toBe(false);
  });

  test('follows from answers in a naive variant that drops low scores, and the same test catches it', () => {
    expect(looksAtCountsOnly(naive).failed).toBe(true);
  });
});
