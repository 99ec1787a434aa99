// The diagnosis names a main barrier only where the answers surely tell, and says otherwise that they do not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import type { Answer } from '#domain/instrument/terms.ts';
import {
  addTallies,
  diagnose,
  FACTORS,
  factorOf,
  findLimit,
  STATEMENTS,
  tallyAnswers,
  type Tallies,
} from '#domain/tools/diagnosis.ts';

const nothing = tallyAnswers({});
const counted = (counts: Partial<Tallies>): Tallies => ({ ...nothing, ...counts });
const tally = (fit: number, answered: number) => ({ fit, answered });

test('all fifteen statements stand in the climate form under their factor', () => {
  const items = instrument.forms.climate.flatMap(({ factor, items }) =>
    items.map(({ id }) => [id, factor] as const),
  );
  expect(STATEMENTS).toHaveLength(15);
  for (const id of STATEMENTS) expect(new Map(items).get(id)).toBe(factorOf(id));
});

test('"do not know", gaps and statements of the long form count for nothing', () => {
  const tallies = tallyAnswers({ IND1: 4, IND2: 4, IND3: 2, IND4: null });
  expect(tallies.IND).toEqual(tally(1, 2));
  expect(tallies.LIN).toEqual(tally(0, 0));
});

describe('a main barrier', () => {
  test('is named where three of three answers do not fit', () => {
    const found = diagnose(tallyAnswers({ PIM1: 1, PIM3: 2, PIM4: 1, IND2: 4, LIN1: 3 }));
    expect(found).toMatchObject({ kind: 'barrier', factor: 'PIM' });
  });

  test('is not named on two answers, however bad they are', () => {
    expect(diagnose(tallyAnswers({ DES1: 1, DES4: 1, IND2: 4 }))).toMatchObject({
      kind: 'unclear',
      lowest: ['DES'],
    });
  });

  test('of two answers becomes clear once a colleague answers alike', () => {
    const mine = tallyAnswers({ DES1: 1, DES4: 1 });
    expect(diagnose(addTallies(mine, mine))).toMatchObject({ kind: 'barrier', factor: 'DES' });
  });

  test('is not named where the interval reaches the line', () => {
    expect(diagnose(counted({ TIN: tally(6, 20) })).kind).toBe('barrier'); // 0.146 to 0.519
    expect(diagnose(counted({ TIN: tally(8, 20) })).kind).toBe('unclear'); // 0.219 to 0.613
  });

  test('is not named where two factors are equally low', () => {
    const found = diagnose(counted({ PIM: tally(0, 4), LIN: tally(0, 4), IND: tally(3, 3) }));
    expect(found).toMatchObject({ kind: 'unclear', lowest: ['LIN', 'PIM'] });
  });

  test('is the one with more answers where two shares are equal', () => {
    const found = diagnose(counted({ PIM: tally(0, 3), LIN: tally(0, 4) }));
    expect(found).toMatchObject({ kind: 'barrier', factor: 'LIN' });
  });
});

test('nothing is said about nothing', () => {
  expect(diagnose(nothing)).toEqual({ kind: 'empty' });
});

test.each([tally(3, 2), tally(-1, 2), tally(0.5, 2), tally(0, Number.NaN)])(
  'counts that cannot be true are refused: %o',
  (wrong) => {
    expect(() => diagnose(counted({ SIS: wrong }))).toThrow(RangeError);
  },
);

test('no main barrier has a higher share than any other factor, and its interval lies below the line', () => {
  const one = fc
    .nat(30)
    .chain((answered) => fc.record({ fit: fc.nat(answered), answered: fc.constant(answered) }));
  const tallies = fc.record({ IND: one, LIN: one, PIM: one, DES: one, TIN: one, SIS: one });
  fc.assert(
    fc.property(tallies, (any) => {
      const found = diagnose(any);
      if (found.kind !== 'barrier') return;
      const [first, ...others] = found.shares;
      expect(first!.interval.high).toBeLessThan(0.6);
      for (const { share } of others) expect(share).toBeGreaterThanOrEqual(first!.share);
    }),
  );
});

test('counting two sheets together counts every answer once', () => {
  const answer = fc.option(fc.constantFrom<Answer>(1, 2, 3, 4));
  const answers = fc.record(Object.fromEntries(STATEMENTS.map((id) => [id, answer])));
  fc.assert(
    fc.property(answers, answers, (one, other) => {
      const both = addTallies(tallyAnswers(one), tallyAnswers(other));
      const given = [...Object.values(one), ...Object.values(other)].filter((a) => a !== null);
      expect(FACTORS.reduce((sum, factor) => sum + both[factor].answered, 0)).toBe(given.length);
    }),
  );
});

test('counting by hand with the limits comes to the same as the rule', () => {
  expect([1, 2, 3, 4, 10].map(findLimit)).toEqual([null, null, 0, 0, 2]);
  for (const answered of [1, 2, 3, 7, 24, 40])
    for (let fit = 0; fit <= answered; fit++) {
      const isBarrier = diagnose(counted({ SIS: tally(fit, answered) })).kind === 'barrier';
      expect(isBarrier).toBe(fit <= (findLimit(answered) ?? -1));
    }
});
