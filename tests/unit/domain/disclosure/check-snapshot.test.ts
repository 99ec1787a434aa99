// Every snapshot that publish() writes passes the check, and nothing passes that says more than it could have written.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atomsOf, type Counts } from '#domain/disclosure/atoms.ts';
import { checkSnapshot } from '#domain/disclosure/checking/check-snapshot.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';
import {
  insides,
  judge,
  large,
  many,
  policy,
  publishSample,
  raters,
  shown,
  silent,
  type Draft,
} from './judged-waves.ts';
import { runs } from '../../../fixtures/runs.ts';

const itemsIn = (citizens: Record<string, unknown>) =>
  citizens['items'] as Record<string, number[]>;
const binsIn = (citizens: Record<string, unknown>) => itemsIn(citizens)['KOM2']!;
const five = (bin: fc.Arbitrary<number>) => fc.array(bin, { minLength: 5, maxLength: 5 });

describe('an honest snapshot', () => {
  test('passes, whoever answered what', () => {
    fc.assert(
      fc.property(raters, silent, (all, missing) => {
        const { snapshot, terms, cast } = publishSample(all, missing);
        expect(checkSnapshot(snapshot, terms, cast)).toBeNull();
      }),
      { numRuns: runs(300) },
    );
  });

  test('passes after its travel as JSON, and shows pooled staff beside citizens', () => {
    const text = JSON.stringify(shown.snapshot);
    expect(checkSnapshot(JSON.parse(text), shown.terms, shown.cast)).toBeNull();
    expect(shown.snapshot.atoms.map(({ id }) => id)).toEqual(['superior+subordinate', 'peer']);
    expect(shown.snapshot.citizens!.n).toBe(60);
  });

  test('passes with then and now of pooled groups of which only those answered who were asked twice', () => {
    const { snapshot, terms, cast } = publishSample(many('peer', 5), [0, 0, 0, 1, 0]);
    expect(snapshot.shifts).toMatchObject([{ atom: 'peer+subordinate', item: 'KOM3' }]);
    expect(checkSnapshot(snapshot, terms, cast)).toBeNull();
  });

  test('passes with raters who joined later, in the atoms of the roster or coarser ones', () => {
    fc.assert(
      fc.property(raters, silent, silent, (all, missing, late) => {
        const { snapshot, terms, cast } = publishSample(all, missing, late);
        expect(checkSnapshot(snapshot, terms, cast)).toBeNull();
        const invited = Object.fromEntries(
          Object.entries(terms.roster).filter(([, count]) => count !== null),
        ) as Counts;
        const fixed = atomsOf(invited, policy);
        for (const { groups } of snapshot.atoms) {
          const within = fixed.filter((atom) => atom.every((group) => groups.includes(group)));
          expect(within.flat().toSorted()).toEqual([...groups].toSorted());
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test('is refused where more answered than were on the roster and joined', () => {
    const { snapshot, terms, cast } = publishSample(
      many('peer', 9),
      [0, 0, 0, 0, 0],
      [0, 0, 2, 0, 0],
    );
    expect([terms.roster.peer, snapshot.atoms[0]!.n]).toEqual([7, 9]);
    expect(checkSnapshot(snapshot, terms, cast)).toBeNull();
    for (const added of [undefined, {}, { peer: 1 }, { superior: 5 }])
      expect(checkSnapshot(snapshot, { ...terms, added }, cast)).toBe('wrong-atoms');
  });

  test('passes with nothing in it, where nobody answered', () => {
    const { snapshot, terms, cast } = publishSample([], [9, 9, 9, 9, 0]);
    expect(snapshot.atoms).toEqual([]);
    expect(checkSnapshot(snapshot, terms, cast)).toBeNull();
  });
});

test('the samples of these tests hold every part that a snapshot can have', () => {
  expect(shown.snapshot.shifts).toHaveLength(1);
  expect(large.snapshot.distributions!.length).toBeGreaterThan(0);
  expect(shown.snapshot.citizens).not.toBeNull();
});

describe('a snapshot with other keys', () => {
  const places = insides(shown.snapshot).length;

  test('is refused with one more key, wherever it stands', () => {
    for (let place = 0; place < places; place += 1) {
      const problem = judge((draft) => {
        const inside = insides(draft)[place]!;
        if (Array.isArray(inside)) inside.push('KOM2');
        else Object.assign(inside, { answers: [1, 2, 3] });
      });
      expect(problem, `place ${place}`).not.toBeNull();
    }
  });

  test('is refused with one key less, wherever it stands', () => {
    for (let place = 0; place < places; place += 1) {
      const keys = Object.keys(insides(shown.snapshot)[place]!);
      for (const [at, key] of keys.entries()) {
        const problem = judge((draft) => {
          const inside = insides(draft)[place]! as Record<string, unknown>;
          if (!Array.isArray(inside)) delete inside[key];
          else inside[at] = null;
        });
        expect(problem, `place ${place}, key ${at}`).not.toBeNull();
      }
    }
  });
});

describe('a changed snapshot', () => {
  test('is refused with counts that say more than the margins allow, or of another group', () => {
    const [shift, distribution] = [large.snapshot.shifts![0]!, large.snapshot.distributions![0]!];
    const half = { at: 'exactly', value: 30 } as const;
    const changes: readonly ((draft: Draft) => void)[] = [
      (draft) => (draft.shifts = [{ ...shift, more: { at: 'exactly', value: 2 } }]),
      (draft) => (draft.shifts = [{ ...shift, more: { at: 'exactly', value: 33 } }]),
      (draft) => (draft.shifts = [{ ...shift, n: 8 }]),
      (draft) => (draft.shifts = [{ ...shift, atom: 'citizen' }]),
      (draft) => (draft.shifts = [{ ...shift, item: 'LAY2' }]),
      (draft) => (draft.shifts = [shift, shift]),
      (draft) => (draft.distributions = [{ ...distribution, n: 29 }]),
      (draft) => (draft.distributions = [{ ...distribution, answers: Array(3).fill(half) }]),
      (draft) => (draft.distributions = [{ ...distribution, answers: Array(4).fill(half) }]),
    ];
    for (const [place, change] of changes.entries()) {
      expect(judge(change, large), `change ${place}`).toBe('wrong-counts');
    }
  });

  test('is refused with a number that is none', () => {
    const strange = [-1, 0.5, 1e21, '7', [7], {}, true];
    for (const number of strange) {
      for (const change of [
        (draft: Draft) => (draft.atoms[1]!['n'] = number),
        (draft: Draft) => (draft.atoms[1]!['spread'] = number === 0.5 ? 0.51 : number),
        (draft: Draft) => (draft.cells[0]!['n'] = number),
        (draft: Draft) => (draft.cells[0]!['sum'] = { at: 'exactly', value: number }),
        (draft: Draft) => (draft.cells[0]!['favorable'] = { at: 'least', value: number }),
      ]) {
        expect(judge(change), String(number)).not.toBeNull();
      }
    }
  });

  test.each<[string, (draft: Draft) => void]>([
    ['a smaller k', (draft) => (draft.policy = { ...policy, k: 4 })],
    ['another instrument', (draft) => (draft.instrument = '9')],
    ['an array of its own', (draft) => Object.assign(draft, { answers: [] })],
    ['atoms in another order', (draft) => draft.atoms.reverse()],
    ['cells in another order', (draft) => draft.cells.reverse()],
    ['a cell twice', (draft) => draft.cells.splice(1, 0, draft.cells[0]!)],
    ['an item that nobody was asked', (draft) => (draft.cells[0]!['item'] = 'IND1')],
    ['more raters than invited', (draft) => (draft.atoms[1]!['n'] = 12)],
    ['more raters than cast', (draft) => (draft.atoms[1]!['n'] = 13)],
    ['fewer raters than promised', (draft) => (draft.atoms[1]!['n'] = 4)],
    ['more answers than raters', (draft) => (draft.cells.at(-1)!['n'] = 13)],
    ['fewer answers than promised', (draft) => (draft.cells.at(-1)!['n'] = 4)],
    ['a sum at the very end', (draft) => (draft.cells[0]!.sum = { at: 'exactly', value: 28 })],
    ['a bound that is no bound', (draft) => (draft.cells[0]!.sum = { at: 'least', value: 25 })],
    ['all but one alike', (draft) => (draft.cells[0]!.favorable = { at: 'exactly', value: 6 })],
    [
      'a sum that its favorable answers cannot have',
      (draft) => Object.assign(draft.cells.at(-1)!, { n: 12, sum: { at: 'exactly', value: 40 } }),
    ],
  ])('is refused with %s', (_, change) => {
    expect(judge(change)).not.toBeNull();
  });

  test.each<[string, (citizens: Record<string, unknown>) => unknown]>([
    ['fewer ballots than promised', (citizens) => (citizens['n'] = 19)],
    ['more ballots than cast', (citizens) => (citizens['n'] = 61)],
    ['more unreadable ones than are left', (citizens) => (citizens['unreadable'] = 1)],
    ['another way in', (citizens) => (citizens['entry'] = 'open')],
    ['another epsilon', (citizens) => (citizens['epsilon'] = 2)],
    ['a fraction', (citizens) => (binsIn(citizens)[0] = 1.5)],
    ['a bin that noise never reaches', (citizens) => (binsIn(citizens)[0] = -65)],
    ['a bin beyond all', (citizens) => (binsIn(citizens)[4] = 60 + 65)],
    ['six bins', (citizens) => binsIn(citizens).push(1)],
    ['four bins', (citizens) => binsIn(citizens).pop()],
    ['a spread of citizens', (citizens) => (citizens['spread'] = 0.4)],
    ['an item less', (citizens) => delete itemsIn(citizens)['KOM3']],
    ['an item more', (citizens) => (itemsIn(citizens)['ADA2'] = [1, 2, 3, 4, 5])],
    [
      'items in another order',
      (citizens) =>
        (citizens['items'] = Object.fromEntries(Object.entries(itemsIn(citizens)).reverse())),
    ],
  ])('is refused with citizens of %s', (_, change) => {
    const problem = judge((draft) => change(draft.citizens as Record<string, unknown>));
    expect(problem).toBe('wrong-citizens');
  });

  test('passes with any whole bins that noise can reach, because all of them are possible', () => {
    const bin = fc.integer({ min: -64, max: 60 + 64 });
    const any = fc.record({ KOM2: five(bin), KOM3: five(bin), LAY2: five(bin) });
    fc.assert(
      fc.property(any, (items) => {
        const problem = judge((draft) => Object.assign(draft.citizens as object, { items }));
        expect(problem).toBeNull();
      }),
    );
    expect(judge((draft) => (draft.citizens = null))).toBeNull();
  });

  test('is refused with citizens where none were asked', () => {
    const { snapshot, terms, cast } = large;
    const citizens = shown.snapshot.citizens;
    const asked = { ...terms, entry: null };
    expect(checkSnapshot({ ...snapshot, citizens }, asked, { ...cast, citizen: 60 })).toBe(
      'wrong-citizens',
    );
  });

  test('is refused where it splits what belongs together, or shows who is too few', () => {
    const split = { id: 'superior', groups: ['superior'], n: 3, spread: null };
    expect(judge((draft) => draft.atoms.splice(0, 1, split))).toBe('wrong-atoms');
    const own = { id: 'self', groups: ['self'], n: 3, spread: null };
    expect(judge((draft) => draft.atoms.unshift(own))).toBe('wrong-atoms');
  });

  test('keeps every promise about sizes, if a random change passes', () => {
    const numbers = fc.record({
      atom: fc.nat({ max: 1 }),
      cell: fc.nat({ max: shown.snapshot.cells.length - 1 }),
      n: fc.integer({ min: 0, max: 16 }),
      value: fc.integer({ min: 0, max: 64 }),
      at: fc.constantFrom('exactly', 'most', 'least'),
    });
    fc.assert(
      fc.property(numbers, ({ atom, cell, n, value, at }) => {
        const draft = structuredClone(shown.snapshot) as unknown as Draft;
        draft.atoms[atom]!['n'] = n;
        Object.assign(draft.cells[cell]!, { sum: { at, value } });
        if (checkSnapshot(draft, shown.terms, shown.cast) !== null) return;
        const changed = draft as unknown as Snapshot;
        const { n: size, sum } = changed.cells[cell]!;
        expect(n).toBeGreaterThanOrEqual(5);
        // Four from either end: three that an insider knows and one that stays open.
        expect(sum.value).toBeGreaterThanOrEqual(size + 4);
        expect(sum.value).toBeLessThanOrEqual(4 * size - 4);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

test('a check that only counts keys lets a small group through, so the fine one is needed', () => {
  const naive = (value: object) => Object.keys(value).length === 8;
  const own = { id: 'self', groups: ['self'], n: 1, spread: null };
  const draft = { ...shown.snapshot, atoms: [own, ...shown.snapshot.atoms] };
  expect(naive(draft)).toBe(true);
  expect(checkSnapshot(draft, shown.terms, shown.cast)).toBe('wrong-atoms');
});
