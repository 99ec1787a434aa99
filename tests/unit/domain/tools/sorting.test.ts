// The sorting exercise counts what was right and names which of the two mistakes somebody made.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markSorting, type StatementKind } from '#domain/tools/sorting.ts';

const key = { greets: 'behavior', friendly: 'trait', checks: 'behavior' } as const;

test('a trait taken for a behavior is named as that mistake', () => {
  const result = markSorting(key, { greets: 'behavior', friendly: 'behavior' });
  expect(result).toEqual({
    answered: 2,
    correct: 1,
    all: 3,
    traitsTaken: ['friendly'],
    behaviorsTaken: [],
  });
});

test('a behavior taken for a trait is named as the other mistake', () => {
  expect(markSorting(key, { checks: 'trait' }).behaviorsTaken).toEqual(['checks']);
});

test('nothing counts before something is sorted, nor what is not in the exercise', () => {
  expect(markSorting(key, { stranger: 'trait' })).toMatchObject({ answered: 0, correct: 0 });
});

test('right answers and both mistakes always add up to what was answered', () => {
  const kind = fc.constantFrom<StatementKind>('behavior', 'trait');
  const ids = fc.string({ minLength: 1, maxLength: 3 }).filter((id) => !(id in {}));
  fc.assert(
    fc.property(fc.dictionary(ids, kind), fc.dictionary(ids, kind), (meant, chosen) => {
      const result = markSorting(meant, chosen);
      const { correct, traitsTaken, behaviorsTaken } = result;
      expect(correct + traitsTaken.length + behaviorsTaken.length).toBe(result.answered);
      expect(result.answered).toBeLessThanOrEqual(result.all);
    }),
  );
});
