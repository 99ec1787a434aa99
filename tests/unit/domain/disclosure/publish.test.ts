// Whatever a wave's raters answer, its publication keeps the promises P1 to P4.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFavorable, codeSum } from '#domain/disclosure/cells.ts';
import { publish, type WaveTerms } from '#domain/disclosure/publish.ts';
import type { Cell, Policy, Snapshot } from '#domain/disclosure/published.ts';
import { count, emptyTally } from '#domain/disclosure/tally.ts';
import { shownAtoms } from '#domain/summary/item-figures.ts';
import { RATER_GROUPS, type Answer, type RaterGroup } from '#domain/instrument/terms.ts';
import { wordsOf } from '#demo/random.ts';
import { runs } from '../../../fixtures/runs.ts';

const policy: Policy = { k: 5, kCitizen: 20, steps: 4, insiders: 1, values: 2, epsilon: 1 };
const ITEMS = ['KOM2', 'KOM3'];
interface Rater {
  readonly group: RaterGroup;
  readonly answers: Readonly<Record<string, Answer | null>>;
}
interface SampleWave {
  readonly raters: readonly Rater[];
  /** Invited raters who did not answer, by group. */
  readonly silent: Readonly<Record<string, number>>;
}

const value = fc.constantFrom<Answer[]>(1, 2, 3, 4);
const answers = fc.oneof(
  fc.record({ KOM2: fc.option(value, { freq: 9 }), KOM3: value }),
  fc.constantFrom<Rater['answers'][]>({ KOM2: 4, KOM3: 1 }, { KOM2: 4, KOM3: 4 }),
);
const rater = fc.record({ group: fc.constantFrom(...RATER_GROUPS), answers });
const anyWave: fc.Arbitrary<SampleWave> = fc.record({
  raters: fc.array(rater, { maxLength: 50, size: 'max' }),
  silent: fc.record(
    Object.fromEntries(
      RATER_GROUPS.map((group) => [
        group,
        fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 6 })),
      ]),
    ),
  ),
});

const sizeOf = ({ raters }: SampleWave, group: RaterGroup) =>
  raters.filter((one) => one.group === group).length;

function termsOf(given: SampleWave): WaveTerms {
  const roster = Object.fromEntries(
    RATER_GROUPS.map((group) => [
      group,
      group === 'citizen' ? null : sizeOf(given, group) + given.silent[group]!,
    ]),
  );
  const items = Object.fromEntries(RATER_GROUPS.map((group) => [group, ITEMS]));
  return { policy, roster, instrument: 'test', items, entry: 'open' };
}

function publishSample(given: SampleWave, terms = termsOf(given)): Snapshot {
  const tally = given.raters.reduce(
    (sum, one) => count(sum, one.group, { answers: one.answers }, { items: ITEMS }),
    emptyTally(),
  );
  return publish(tally, terms, wordsOf('test'));
}

const withoutSpread = (snapshot: Snapshot) =>
  JSON.stringify({ ...snapshot, atoms: snapshot.atoms.map((atom) => ({ ...atom, spread: null })) });

/** Places of the raters whose answers a cell rests on. */
const behind = ({ raters }: SampleWave, { atom, item }: Cell): readonly number[] =>
  raters.flatMap(({ group, answers: given }, place) =>
    atom.split('+').includes(group) && given[item] != null ? [place] : [],
  );

/** n answers with a given sum and number of favorable ones, if there are any. */
function answersWith(n: number, sum: number, favorable: number): Answer[] | null {
  const made = Array.from({ length: n }, (_, index): Answer => (index < favorable ? 3 : 1));
  let rest = sum - made.reduce<number>((total, answer) => total + answer, 0);
  if (rest < 0 || rest > n) return null;
  return made.map((answer) => (rest-- > 0 ? ((answer + 1) as Answer) : answer));
}

/** Another wave with the same publication, equal on the insider but not on the person looked for. */
function witnessOf(
  given: SampleWave,
  cell: Cell,
  insider: number,
  person: number,
): SampleWave | null {
  const others = behind(given, cell).filter((place) => place !== insider && place !== person);
  const known = given.raters[insider]!.answers[cell.item]!;
  const truth = given.raters[person]!.answers[cell.item]!;
  const fits = (sum: number, favorable: number) =>
    JSON.stringify([codeSum(sum, cell.n, policy), codeFavorable(favorable, cell.n, policy)]) ===
    JSON.stringify([cell.sum, cell.favorable]);
  for (const other of ([1, 2, 3, 4] as const).filter((candidate) => candidate !== truth)) {
    for (let favorable = 0; favorable <= others.length; favorable++) {
      for (let sum = others.length; sum <= 4 * others.length; sum++) {
        const high = Number(known > 2) + Number(other > 2) + favorable;
        if (!fits(sum + known + other, high)) continue;
        const made = answersWith(others.length, sum, favorable);
        if (made === null) continue;
        const changed = new Map(others.map((place, index) => [place, made[index]!]));
        changed.set(person, other);
        const raters = given.raters.map((one, place) => {
          const now = changed.get(place);
          return now ? { ...one, answers: { ...one.answers, [cell.item]: now } } : one;
        });
        return { ...given, raters };
      }
    }
  }
  return null;
}

describe('A published wave', () => {
  test('P1 rests every number on at least k answers, and on no answer twice', () => {
    fc.assert(
      fc.property(anyWave, (given) => {
        const { atoms, cells } = publishSample(given);
        const groups = atoms.flatMap((atom) => atom.groups);
        expect(new Set(groups).size).toBe(groups.length);
        for (const cell of cells) {
          expect(behind(given, cell)).toHaveLength(cell.n);
          expect(cell.n).toBeGreaterThanOrEqual(5);
        }
        for (const item of ITEMS) {
          const used = cells
            .filter((cell) => cell.item === item)
            .flatMap((cell) => behind(given, cell));
          expect(new Set(used).size).toBe(used.length);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  test('P2 does not change by a byte when held-back raters change their minds', () => {
    let heldBack = 0;
    fc.assert(
      fc.property(anyWave, (given) => {
        const snapshot = publishSample(given);
        const shown = new Set(shownAtoms(snapshot).flatMap((atom) => atom.groups));
        const flip = (answer: Answer | null) => (answer === null ? null : ((5 - answer) as Answer));
        const raters = given.raters.map((one) => {
          if (shown.has(one.group)) return one;
          heldBack++;
          const { KOM2, KOM3 } = one.answers;
          return { ...one, answers: { KOM2: flip(KOM2 ?? null), KOM3: flip(KOM3 ?? null) } };
        });
        const flipped = publishSample({ ...given, raters }, termsOf(given));
        expect(JSON.stringify(flipped)).toBe(JSON.stringify(snapshot));
      }),
      { numRuns: runs(500) },
    );
    expect(heldBack).toBeGreaterThan(500);
  });

  test('P3 leaves every answer another value, shown by a wave that publishes the same', () => {
    let witnesses = 0;
    fc.assert(
      fc.property(anyWave, fc.nat(), fc.nat(), (given, someone, somebody) => {
        const snapshot = publishSample(given);
        for (const cell of snapshot.cells) {
          const places = behind(given, cell);
          const person = places[someone % places.length]!;
          const rest = places.filter((place) => place !== person);
          const witness = witnessOf(given, cell, rest[somebody % rest.length]!, person);
          expect(witness).not.toBeNull();
          expect(withoutSpread(publishSample(witness!))).toBe(withoutSpread(snapshot));
          witnesses++;
        }
      }),
      { numRuns: runs(1500) },
    );
    expect(witnesses).toBeGreaterThan(1500);
  });

  test('P4 shows the same atoms and cells whatever the same raters answer', () => {
    const shape = ({ atoms, cells }: Snapshot) => [
      atoms.map(({ id, n, spread }) => [id, n, spread === null]),
      cells.map(({ atom, item, n }) => [atom, item, n]),
    ];
    fc.assert(
      fc.property(anyWave, fc.infiniteStream(value), (given, stream) => {
        const raters = given.raters.map(({ group, answers: old }) => {
          const now = (answer: Answer | null | undefined) =>
            answer == null ? null : (stream.next().value as Answer);
          return { group, answers: { KOM2: now(old['KOM2']), KOM3: now(old['KOM3']) } };
        });
        expect(shape(publishSample({ ...given, raters }))).toEqual(shape(publishSample(given)));
      }),
      { numRuns: runs(500) },
    );
  });

  test('is the same to the byte in whatever order the ballots come', () => {
    fc.assert(
      fc.property(anyWave, fc.nat(), (given, by) => {
        const at = given.raters.length === 0 ? 0 : by % given.raters.length;
        const turned = [...given.raters.slice(at), ...given.raters.slice(0, at)].reverse();
        const again = publishSample({ ...given, raters: turned });
        expect(JSON.stringify(again)).toBe(JSON.stringify(publishSample(given)));
      }),
      { numRuns: runs(500) },
    );
  });

  test('says nothing of citizens who were not asked', () => {
    const raters = Array<Rater>(40).fill({ group: 'citizen', answers: { KOM2: 3, KOM3: 3 } });
    const given = { raters, silent: {} };
    const asked = { roster: { peer: 8 }, items: { peer: ITEMS } };
    const terms = { policy, ...asked, instrument: 'test', entry: null };
    expect(publishSample(given, terms)).toMatchObject({ atoms: [], cells: [], citizens: null });
  });

  test('says of citizens their number and five noisy bins an item, drawn once', () => {
    const raters = Array.from({ length: 30 }, (): Rater => ({
      group: 'citizen',
      answers: { KOM2: 4, KOM3: null },
    }));
    const given = { raters, silent: {} };
    const tally = raters.reduce(
      (sum, one) => count(sum, one.group, { answers: one.answers }, { items: ITEMS }),
      emptyTally(),
    );
    let words = 0;
    const counting = () => (words++, 2 ** 32 - 1);
    const terms = termsOf({
      ...given,
      silent: Object.fromEntries(RATER_GROUPS.map((g) => [g, 0])),
    });
    const { citizens, ...rest } = publish(tally, terms, counting, 3);
    // Words that are never below the threshold add nothing, so the true counts are seen here.
    expect(citizens).toEqual({
      ...{ n: 30, entry: 'open', epsilon: 1, unreadable: 3 },
      items: { KOM2: [0, 0, 0, 30, 0], KOM3: [0, 0, 0, 0, 30] },
    });
    expect(words).toBe(2 * 5 * ITEMS.length);
    expect(rest).toMatchObject({ version: 2, atoms: [], cells: [], distributions: [] });
    expect(publish(tally, terms, wordsOf('some')).citizens!.items).not.toEqual(citizens!.items);
  });

  test('draws nothing for fewer readable ballots of citizens than promised', () => {
    const raters = Array<Rater>(19).fill({ group: 'citizen', answers: { KOM2: 3, KOM3: 3 } });
    const silent = Object.fromEntries(RATER_GROUPS.map((group) => [group, 0]));
    const tally = raters.reduce(
      (sum, one) => count(sum, one.group, { answers: one.answers }, { items: ITEMS }),
      emptyTally(),
    );
    const never = () => {
      throw new Error('Noise was drawn.');
    };
    // Copies and garbage are unreadable, and never make up the number.
    expect(publish(tally, termsOf({ raters, silent }), never, 300).citizens).toBeNull();
  });

  test('keeps every bin within reach, whatever chance brings', () => {
    const raters = Array<Rater>(20).fill({ group: 'citizen', answers: { KOM2: 3, KOM3: 3 } });
    const silent = Object.fromEntries(RATER_GROUPS.map((group) => [group, 0]));
    const tally = raters.reduce(
      (sum, one) => count(sum, one.group, { answers: one.answers }, { items: ITEMS }),
      emptyTally(),
    );
    // Five hundred words below the threshold, in the first or in the second of the two runs that make a noise.
    const far = (up: boolean) => {
      let at = 0;
      return () => {
        const place = at++ % 502;
        return (up ? place < 500 : place > 0 && place < 501) ? 0 : 2 ** 32 - 1;
      };
    };
    for (const [up, end] of [
      [true, 84],
      [false, -64],
    ] as const) {
      const { items } = publish(tally, termsOf({ raters, silent }), far(up)).citizens!;
      expect(new Set(Object.values(items).flat())).toEqual(new Set([end]));
    }
  });
});
