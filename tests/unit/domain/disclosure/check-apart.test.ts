// A snapshot sets citizens aside exactly where more of them answered than the unit serves, whoever counted it.
import { describe, expect, test } from 'vitest';
import { checkSnapshot } from '#domain/disclosure/checking/check-snapshot.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';
import { rejoin } from '#domain/disclosure/set-aside.ts';
import { apart, judge, many, publishSample, type Draft } from './judged-waves.ts';

describe('what stands apart', () => {
  type Parts = {
    quarantined: Record<string, unknown[]> & { atom: Record<string, unknown> };
  } & Draft;
  const tamper = (change: (draft: Parts) => void, sample = apart) =>
    judge((draft) => change(draft as unknown as Parts), sample);

  test('may not be put back among what is compared', () => {
    const draft = rejoin(apart.snapshot);
    expect(checkSnapshot(draft, apart.terms, apart.cast)).toBe('wrong-apart');
    expect(checkSnapshot(draft, { ...apart.terms, citizenCap: 60 }, apart.cast)).toBeNull();
  });

  test('may not be set apart where no more answered than the unit serves, or where nobody knows how many it serves', () => {
    for (const citizenCap of [60, 61, null]) {
      const terms = { ...apart.terms, citizenCap };
      expect(checkSnapshot(apart.snapshot, terms, apart.cast)).toBe('wrong-apart');
    }
  });

  test.each<[string, (draft: Parts) => void]>([
    ['a cell back', ({ cells, quarantined }) => cells.push(quarantined['cells']!.pop() as never)],
    ['a cell of staff', ({ cells, quarantined }) => quarantined['cells']!.unshift(cells.pop())],
    [
      'a distribution back',
      (draft) => (draft.distributions = [draft.quarantined['distributions']!.pop()]),
    ],
    [
      'then and now of staff',
      (draft) => {
        draft.quarantined['shifts'] = draft.shifts as unknown[];
        draft.shifts = [];
      },
    ],
    [
      'colleagues',
      ({ quarantined }) => Object.assign(quarantined.atom, { id: 'peer', groups: ['peer'] }),
    ],
    ['citizens on both sides', ({ atoms, quarantined }) => atoms.push(quarantined.atom)],
    ['a count within the cap', ({ quarantined }) => (quarantined.atom['n'] = 59)],
    ['a count that is a text', ({ quarantined }) => (quarantined.atom['n'] = '60')],
    ['more citizens than cast', ({ quarantined }) => (quarantined.atom['n'] = 61)],
    ['nothing', (draft) => (draft.quarantined = null as never)],
    ['lists that are none', ({ quarantined }) => (quarantined['cells'] = {} as never)],
    [
      'fewer answers than promised',
      ({ quarantined }) => Object.assign(quarantined['cells']![0]!, { n: 9 }),
    ],
    [
      'a sum at the very end',
      ({ quarantined }) =>
        Object.assign(quarantined['cells']![0]!, { sum: { at: 'exactly', value: 60 } }),
    ],
  ])('may not hold %s', (_, change) => {
    expect(tamper(change)).not.toBeNull();
  });

  test('of too few to be shown is nothing, however small the unit', () => {
    const { snapshot, terms, cast } = publishSample(many('citizen', 9), [0, 0, 0, 0, 0], 5);
    expect(snapshot.quarantined).toBeUndefined();
    const atom = { id: 'citizen', groups: ['citizen'], n: 9, spread: null };
    const quarantined = { atom, cells: [], shifts: [], distributions: [] };
    expect(checkSnapshot({ ...snapshot, quarantined }, terms, cast)).toBe('wrong-atoms');
  });

  test('passes a naive check that forgets the cap, so the fine one is needed', () => {
    const naive = (value: Snapshot) =>
      checkSnapshot(rejoin(value), { ...apart.terms, citizenCap: null }, apart.cast);
    expect([naive(apart.snapshot), naive(rejoin(apart.snapshot))]).toEqual([null, null]);
  });
});
