// Counting gives the same numbers in any order, in one go or in pieces, and keeps no ballot.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  count,
  emptyTally,
  mergeTallies,
  poolGroups,
  type RaterResponse,
  type Tally,
} from '#domain/disclosure/tally.ts';
import { RATER_GROUPS, type Answers, type RaterGroup } from '#domain/instrument/terms.ts';

const ITEMS = ['KOM2', 'KOM3', 'LAY2', 'TER1'];
type Given = readonly [RaterGroup, Answers];

const answer = fc.option(fc.constantFrom(1, 2, 3, 4), { freq: 6 });
const ballots = fc.array(
  fc.tuple(
    fc.constantFrom(...RATER_GROUPS),
    fc.record(Object.fromEntries(ITEMS.map((item) => [item, answer]))),
  ),
  { maxLength: 60 },
) as fc.Arbitrary<Given[]>;

const tallyAll = (given: readonly Given[], start: Tally = emptyTally()): Tally =>
  given.reduce(
    (tally, [group, answers]) => count(tally, group, { answers }, { items: ITEMS }),
    start,
  );

/** The pooled tally of every group, which is all that publishing reads. */
const readingOf = (tally: Tally) => RATER_GROUPS.map((group) => poolGroups(tally, [group]));

describe('A tally', () => {
  test('does not depend on the order of ballots', () => {
    fc.assert(
      fc.property(
        ballots,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (given, order) => {
          const shuffled = given
            .map((ballot) => [order.next().value as number, ballot] as const)
            .sort(([a], [b]) => a - b)
            .map(([, ballot]) => ballot);
          expect(readingOf(tallyAll(shuffled))).toEqual(readingOf(tallyAll(given)));
        },
      ),
    );
  });

  test('resumed from text, or merged from two halves, equals a single pass', () => {
    fc.assert(
      fc.property(ballots, fc.nat({ max: 60 }), (given, at) => {
        const [first, second] = [given.slice(0, at), given.slice(at)];
        const whole = readingOf(tallyAll(given));
        const saved = JSON.parse(JSON.stringify(tallyAll(first))) as Tally;
        expect(readingOf(tallyAll(second, saved))).toEqual(whole);
        expect(readingOf(mergeTallies(tallyAll(first), tallyAll(second)))).toEqual(whole);
        expect(readingOf(mergeTallies(tallyAll(second), tallyAll(first)))).toEqual(whole);
      }),
    );
  });

  test('counts a rater who can judge nothing, of whom no number is left', () => {
    const sheet = { KOM2: null, KOM3: null, LAY2: null, TER1: null };
    const { groups } = tallyAll([['peer', sheet]]);
    expect(groups.peer).toEqual({ raters: 1, items: {}, comparisons: {}, scores: {} });
  });

  test('grows no larger with more ballots', () => {
    const answers = { KOM2: 3, KOM3: 4, LAY2: 1, TER1: 2 } as const;
    let tally = emptyTally();
    for (let rater = 0; rater < 5000; rater++)
      tally = count(tally, 'citizen', { answers }, { items: ITEMS });
    expect(poolGroups(tally, ['citizen']).raters).toBe(5000);
    expect(JSON.stringify(tally).length).toBeLessThan(350);
  });

  test('counts a rater who answered nothing, but no answer and no score of theirs', () => {
    const tally = count(emptyTally(), 'peer', { answers: { KOM2: null } }, { items: ITEMS });
    expect(tally.groups.peer).toEqual({ raters: 1, items: {}, comparisons: {}, scores: {} });
  });

  test('ignores answers to what was not asked', () => {
    const tally = count(emptyTally(), 'peer', { answers: { KOM5: 4, KOM2: 4 } }, { items: ITEMS });
    expect(Object.keys(tally.groups.peer!.items)).toEqual(['KOM2']);
  });

  test('leaves the tally that it was given as it was', () => {
    const before = count(emptyTally(), 'peer', { answers: { KOM2: 4 } }, { items: ITEMS });
    const text = JSON.stringify(before);
    count(before, 'peer', { answers: { KOM2: 1 } }, { items: ITEMS });
    expect(JSON.stringify(before)).toBe(text);
  });
});

describe('A rater’s score', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `KOM${index}`);
  const answersTo = (items: readonly string[]): Answers =>
    Object.fromEntries(items.map((item) => [item, 3 as const]));
  const scoresOf = (group: RaterGroup, answered: readonly string[], asked: readonly string[]) =>
    count(emptyTally(), group, { answers: answersTo(answered) }, { items: asked }).groups[group]!
      .scores;

  test('needs seven of ten items, not counting items about the training', () => {
    const asked = [...ten, 'TER1', 'TER4'];
    expect(scoresOf('peer', ten.slice(0, 7), asked)).toEqual({
      7: { raters: 1, total: 21, squares: 441 },
    });
    expect(scoresOf('peer', [...ten.slice(0, 6), 'TER1', 'TER4'], asked)).toEqual({});
    expect(Object.keys(scoresOf('peer', asked, asked))).toEqual(['10']);
  });

  test('of a citizen is never taken, however many answered', () => {
    const six = ten.slice(0, 6);
    expect(scoresOf('citizen', six, six)).toEqual({});
    expect(scoresOf('peer', six, six)).not.toEqual({});
  });
});

describe('Then and now', () => {
  const asked = { items: ['KOM3', 'LAY2'], retrospective: ['KOM3'] };
  const comparisonsOf = (...responses: readonly RaterResponse[]) =>
    responses.reduce((tally, response) => count(tally, 'peer', response, asked), emptyTally())
      .groups.peer!.comparisons;

  test('are counted as more often, the same and less often', () => {
    const now = { KOM3: 3 } as const;
    const comparisons = comparisonsOf(
      { answers: now, before: { KOM3: 1 } },
      { answers: now, before: { KOM3: 2 } },
      { answers: now, before: { KOM3: 3 } },
      { answers: now, before: { KOM3: 4 } },
    );
    expect(comparisons).toEqual({ KOM3: [2, 1, 1] });
  });

  test('count only where both were answered and both were asked', () => {
    const both = { KOM3: 3, LAY2: 3 } as const;
    expect(comparisonsOf({ answers: both }, { answers: both, before: { KOM3: null } })).toEqual({});
    expect(comparisonsOf({ answers: { KOM3: null }, before: both })).toEqual({});
    expect(comparisonsOf({ answers: both, before: { LAY2: 1 } })).toEqual({});
  });

  test('leave no "before" answer in the tally, only how it compares', () => {
    const [low, lower] = [2, 1].map((before) =>
      count(
        emptyTally(),
        'peer',
        { answers: { KOM3: 3 }, before: { KOM3: before as 1 | 2 } },
        asked,
      ),
    );
    expect(lower).toEqual(low);
  });
});

test('Statements about the climate enter no score', () => {
  const items = ['KOM2', 'KOM3', 'TIN1', 'TIN2'];
  const answers = { KOM2: 4, KOM3: 4, TIN1: 1, TIN2: 1 } as const;
  const { scores, items: counted } = count(emptyTally(), 'self', { answers }, { items }).groups
    .self!;
  expect(scores).toEqual({ 2: { raters: 1, total: 8, squares: 64 } });
  expect(Object.keys(counted)).toEqual(items);
});
