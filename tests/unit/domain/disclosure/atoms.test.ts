// Which groups are shown depends on how many answered, never on what; each published atom has at least k raters.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atomId, atomsOf, atomsOfWave, countOf, type Counts } from '#domain/disclosure/atoms.ts';
import { checkPolicy, DEFAULT_POLICY, margins } from '#domain/disclosure/policy.ts';
import type { Policy } from '#domain/disclosure/published.ts';
import { RATER_GROUPS } from '#domain/instrument/terms.ts';

const policy: Policy = { ...DEFAULT_POLICY, k: 5 };
const ids = (counts: Counts) => atomsOf(counts, policy).map(atomId);
const counts = fc.record(
  Object.fromEntries(RATER_GROUPS.map((group) => [group, fc.nat({ max: 20 })])),
) as fc.Arbitrary<Counts>;

describe('The policy', () => {
  test('keeps a distance of four from the ends of a sum and of three from those of a count', () => {
    expect(margins(DEFAULT_POLICY)).toEqual({ sum: 4, favorable: 3 });
  });

  test('can be chosen only where it still protects', () => {
    expect(checkPolicy(DEFAULT_POLICY)).toEqual([]);
    expect(checkPolicy({ ...DEFAULT_POLICY, epsilon: 2 as never })).toEqual(['protection-altered']);
    expect(checkPolicy({ ...DEFAULT_POLICY, kCitizen: 10 })).toEqual(['k-citizen-not-offered']);
    const weak = { k: 4, kCitizen: 10.5, steps: 4, insiders: 0, values: 2 } as unknown as Policy;
    expect(checkPolicy(weak)).toEqual([
      'k-not-offered',
      'k-citizen-not-offered',
      'protection-altered',
    ]);
  });
});

describe('Groups of raters', () => {
  test.each<[string, Counts, readonly string[]]>([
    [
      'large enough stand alone',
      { peer: 9, subordinate: 6, superior: 5 },
      ['superior', 'peer', 'subordinate'],
    ],
    [
      'too small join each other',
      { peer: 9, subordinate: 4, superior: 3 },
      ['superior+subordinate', 'peer'],
    ],
    [
      'too small even together join the smallest large one',
      { peer: 14, subordinate: 6, superior: 3 },
      ['superior+subordinate', 'peer'],
    ],
    ['too small with nobody to join are held back', { peer: 4 }, []],
    [
      'of participants need five and never join, and citizens are in no atom',
      { self: 4, citizen: 90, peer: 8 },
      ['peer'],
    ],
    ['appear in display order', { peer: 5, self: 5 }, ['self', 'peer']],
    ['that nobody answered in are no group', { peer: 0, subordinate: 7 }, ['subordinate']],
  ])('%s', (_, given, expected) => expect(ids(given)).toEqual(expected));

  test('never overlap and never fall below k', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const atoms = atomsOf(given, policy);
        const groups = atoms.flat();
        expect(new Set(groups).size).toBe(groups.length);
        for (const atom of atoms) {
          expect(countOf(atom, given)).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});

describe('The atoms of a wave', () => {
  const roster = { self: 8, superior: 3, peer: 14, subordinate: 6, citizen: null };
  const ofWave = (answered: Counts) => atomsOfWave(roster, answered, policy).map(atomId);

  test('follow the roster, so that waves with different answers can be compared', () => {
    const fixed = ['self', 'superior+subordinate', 'peer'];
    expect(ofWave({ self: 8, superior: 3, peer: 14, subordinate: 6, citizen: 64 })).toEqual(fixed);
    expect(ofWave({ self: 5, superior: 0, peer: 9, subordinate: 5, citizen: 10 })).toEqual(fixed);
  });

  test('are coarser where too few answered', () => {
    expect(ofWave({ superior: 1, subordinate: 2, peer: 9 })).toEqual(['superior+peer+subordinate']);
    expect(ofWave({ superior: 1, subordinate: 2, peer: 1 })).toEqual([]);
  });

  test('never show a group that the roster holds back or does not know', () => {
    expect(atomsOfWave({ peer: 4 }, { peer: 9, self: 9, citizen: 30 }, policy)).toEqual([]);
  });

  test('are never finer than the roster allows, and never below k', () => {
    fc.assert(
      fc.property(counts, counts, (invited, answered) => {
        const fixed = atomsOf(invited, policy);
        for (const atom of atomsOfWave({ ...invited, citizen: null }, answered, policy)) {
          expect(countOf(atom, answered)).toBeGreaterThanOrEqual(5);
          const inside = fixed.filter((whole) => whole.some((group) => atom.includes(group)));
          expect(new Set(inside.flat())).toEqual(new Set(atom));
        }
      }),
    );
  });
});
