// The diagnosis always finds where to start, and names a main obstacle only where a group's answers surely tell.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import type { Answer } from '#domain/instrument/terms.ts';
import {
  addTallies,
  diagnose,
  FACTORS,
  factorOf,
  fewestAnswers,
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

describe('the place to start', () => {
  test('is there as soon as one statement is answered', () => {
    expect(diagnose(tallyAnswers({ SIS1: 3 }))).toMatchObject({ kind: 'start', factor: 'SIS' });
  });

  test('is the factor with the lowest share', () => {
    const found = diagnose(tallyAnswers({ DES1: 1, DES4: 4, TIN1: 1, TIN3: 2, IND2: 4 }));
    expect(found).toMatchObject({ kind: 'start', factor: 'TIN', alike: [] });
  });

  test('of two equal shares is the one with more answers, and the other is named beside it', () => {
    const found = diagnose(counted({ PIM: tally(0, 3), LIN: tally(0, 4) }));
    expect(found).toMatchObject({ kind: 'start', factor: 'LIN', alike: ['PIM'] });
  });

  test('of two that are equal in everything is the one that is asked first', () => {
    const found = diagnose(counted({ PIM: tally(0, 4), LIN: tally(0, 4), IND: tally(3, 3) }));
    expect(found).toMatchObject({ kind: 'start', factor: 'LIN', alike: ['PIM'] });
  });
});

describe('a main obstacle', () => {
  const isMain = (counts: Partial<Tallies>) =>
    (diagnose(counted(counts)) as { isMainObstacle: boolean }).isMainObstacle;

  test('is never named for one person, however bad the answers are', () => {
    const worst = tallyAnswers(Object.fromEntries(STATEMENTS.map((id) => [id, 1])));
    for (const factor of FACTORS)
      expect(
        isMain({ [factor]: worst[factor], ...(factor === 'IND' ? {} : { IND: tally(3, 3) }) }),
      ).toBe(false);
  });

  test.each([
    ['IND', 13],
    ['LIN', 17],
    ['PIM', 13],
    ['DES', 9],
    ['TIN', 9],
    ['SIS', 5],
  ] as const)('under %s needs %i answers, which four people cannot give', (factor, answers) => {
    expect(fewestAnswers(factor)).toBe(answers);
    expect(isMain({ [factor]: tally(0, answers) })).toBe(true);
    expect(isMain({ [factor]: tally(0, answers - 1) })).toBe(false);
  });

  test('is not named where the interval reaches the line', () => {
    expect(isMain({ TIN: tally(6, 20) })).toBe(true); // 0.146 to 0.519
    expect(isMain({ TIN: tally(8, 20) })).toBe(false); // 0.219 to 0.613
  });

  test('is not named where two factors are equally low', () => {
    expect(isMain({ PIM: tally(0, 20), LIN: tally(0, 20) })).toBe(false);
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

test('no place to start has a higher share than another factor, and a main obstacle lies below the line', () => {
  const one = fc
    .nat(30)
    .chain((answered) => fc.record({ fit: fc.nat(answered), answered: fc.constant(answered) }));
  const tallies = fc.record({ IND: one, LIN: one, PIM: one, DES: one, TIN: one, SIS: one });
  fc.assert(
    fc.property(tallies, (any) => {
      const found = diagnose(any);
      if (found.kind === 'empty') return;
      const [first, ...others] = found.shares;
      expect(first!.factor).toBe(found.factor);
      if (found.isMainObstacle) expect(first!.interval.high).toBeLessThan(0.6);
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
  for (const answered of [1, 2, 3, 5, 7, 24, 40])
    for (let fit = 0; fit <= answered; fit++) {
      const found = diagnose(counted({ SIS: tally(fit, answered) }));
      const isMain = answered >= fewestAnswers('SIS') && fit <= (findLimit(answered) ?? -1);
      expect(found).toMatchObject({ factor: 'SIS', isMainObstacle: isMain });
    }
});
