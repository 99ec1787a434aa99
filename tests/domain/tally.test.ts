// Counting gives the same numbers in any order, in one go or in pieces, and keeps no ballot.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  count,
  emptyTally,
  mergeTallies,
  poolGroups,
  type Tally,
} from '../../src/domain/disclosure/tally.ts';
import { RATER_GROUPS, type Answers, type RaterGroup } from '../../src/domain/instrument/terms.ts';

const ITEMS = ['KOM2', 'KOM3', 'LAY2', 'TER1'];
const ASKED = { items: ITEMS };
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
  given.reduce((tally, [group, answers]) => count(tally, group, { answers }, ASKED), start);

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

  test('grows no larger with more ballots', () => {
    const answers = { KOM2: 3, KOM3: 4, LAY2: 1, TER1: 2 } as const;
    let tally = emptyTally();
    for (let rater = 0; rater < 5000; rater++) tally = count(tally, 'citizen', { answers }, ASKED);
    expect(poolGroups(tally, ['citizen']).raters).toBe(5000);
    expect(JSON.stringify(tally).length).toBeLessThan(300);
  });

  test('counts a rater who answered nothing, but no answer and no score of theirs', () => {
    const tally = count(emptyTally(), 'peer', { answers: { KOM2: null } }, ASKED);
    expect(tally.groups.peer).toEqual({ raters: 1, items: {}, scores: {} });
  });

  test('ignores answers to what was not asked', () => {
    const tally = count(emptyTally(), 'peer', { answers: { KOM5: 4, KOM2: 4 } }, ASKED);
    expect(Object.keys(tally.groups.peer!.items)).toEqual(['KOM2']);
  });

  test('leaves the tally that it was given as it was', () => {
    const before = count(emptyTally(), 'peer', { answers: { KOM2: 4 } }, ASKED);
    const text = JSON.stringify(before);
    count(before, 'peer', { answers: { KOM2: 1 } }, ASKED);
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

  test('of a citizen needs four of six', () => {
    const six = ten.slice(0, 6);
    expect(Object.keys(scoresOf('citizen', six.slice(0, 4), six))).toEqual(['4']);
    expect(scoresOf('citizen', six.slice(0, 3), six)).toEqual({});
  });
});
