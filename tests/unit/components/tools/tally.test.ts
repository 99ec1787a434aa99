// Marks on the observation card become the answer that the survey's own anchors would give.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { countMarks, type Mark } from '#components/tools/worksheet/tally.ts';

const marks = (seen: number, missed: number, chanceless = 0): Mark[] => [
  ...Array<Mark>(seen).fill('seen'),
  ...Array<Mark>(missed).fill('missed'),
  ...Array<Mark>(chanceless).fill('chanceless'),
];

test('ten chances give the answer whose anchor names their number', () => {
  for (const { v, hint_id } of instrument.scales.frequency.filter(({ v }) => v !== null)) {
    const [least, most] = hint_id.match(/\d+/g)!.map(Number);
    for (let seen = least!; seen <= most!; seen += 1)
      expect(countMarks(marks(seen, 10 - seen)).answer, `${seen} of 10`).toBe(v);
  }
});

test('encounters without a chance do not count', () => {
  expect(countMarks(marks(3, 1, 6))).toEqual({ seen: 3, counted: 4, answer: 3 });
  expect(countMarks([...marks(3, 1), '', '', ''])).toEqual({ seen: 3, counted: 4, answer: 3 });
});

test('a share between two anchors is rounded, halves upward', () => {
  expect(countMarks(marks(6, 2)).answer).toBe(3); // 7.5 -> 8
  expect(countMarks(marks(2, 6)).answer).toBe(2); // 2.5 -> 3
  expect(countMarks(marks(6, 1)).answer).toBe(4); // 8.57 -> 9
});

test('without a single chance there is no answer', () => {
  expect(countMarks(marks(0, 0, 10)).answer).toBeNull();
  expect(countMarks([]).answer).toBeNull();
});

test('one more time seen never lowers the answer', () => {
  const count = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(count, count, (seen, missed) => {
      const before = countMarks(marks(seen, missed)).answer ?? 0;
      expect(countMarks(marks(seen + 1, missed)).answer).toBeGreaterThanOrEqual(before);
    }),
  );
});
