// Letters are counted as people count them, with the browser's help and without, and what a form takes always fits its box.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findCommentProblem,
  LONGEST_COMMENT,
  normalizeComment,
  readOpenedComment,
  writeBallot,
  writeStaffBallot,
} from '#domain/ballots/ballot.ts';
import { readCitizenForm } from '#domain/ballots/citizen-form.ts';
import { readKeptComments } from '#domain/ballots/kept-comments.ts';
import { countLetters, countWithoutSegmenter } from '#domain/ballots/letters.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';

const ONE_LETTER = [
  ...['a', 'é', 'e\u0301', '漢', 'ක්', '한', '\r\n', 'ꦏꦴ', 'ᬓᬶ', 'n\u0303\u0323'],
  ...['😀', '👍🏽', '🇮🇩', '1️⃣', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👨‍👩‍👧‍👦', '👩🏽‍❤️‍💋‍👨🏿', '🏳️‍🌈', '👁️‍🗨️', '🙂‍↔️'],
  ...['⛓️‍💥', '🧑🏿‍🦲', '❤️‍🔥', '🐻‍❄️', '🕵️‍♀️', '⛹🏽‍♂️', '👩‍⚖️', '🐦‍⬛', '🏴‍☠️', '🧑🏻‍🤝‍🧑🏿', '🧑‍🧑‍🧒‍🧒'],
];

/** Texts of whatever joins, continues or stands alone, side by side. */
const strange = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...ONE_LETTER,
        ...'\u200D\u200C\uFE0F\u20E3\u0301🏽☠❤🇮🇩\n\r\u0600한각\u1038\u102B℀©\u{E0067}',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe.each([
  ['with a segmenter', countLetters],
  ['without one', countWithoutSegmenter],
])('%s', (_, count) => {
  test.each(ONE_LETTER)('%s is one letter, and 251 are 251', (letter) => {
    expect(count(letter)).toBe(1);
    expect(count(letter.repeat(251))).toBe(251);
  });

  test('an empty text has none, and each letter of a word is one', () => {
    expect(['', 'Ibu ramah.', '🇮🇩🇮🇩🇲🇾'].map(count)).toEqual([0, 10, 3]);
  });
});

test('counting characters or their halves would count other numbers', () => {
  const wrong = ONE_LETTER.filter((letter) => letter.length === 1 || [...letter].length === 1);
  expect(wrong.length).toBeLessThan(ONE_LETTER.length / 2);
});

test('a browser without a segmenter never counts less than the server', () => {
  fc.assert(
    fc.property(strange, (text) => {
      const comment = normalizeComment(text);
      expect(countWithoutSegmenter(comment)).toBeGreaterThanOrEqual(countLetters(comment));
    }),
    { numRuns: 3_000 },
  );
});

describe('a comment', () => {
  const fields = (comment: string) =>
    [
      ['id', 'AAAAAAAAAAAAAAAAAAAAAA=='],
      ['comment', comment],
    ] as const;
  const problemsOf = (comment: string) => {
    const reading = readCitizenForm(fields(comment), [], [], true);
    return reading.ok ? [] : reading.problems.map(({ problem }) => problem);
  };

  test.each([
    ['😀'.repeat(251), []],
    ['🇮🇩'.repeat(187), []],
    ['x'.repeat(500), []],
    ['漢'.repeat(500), []],
    [`${'x'.repeat(499)}👍🏽`, []],
    ['x'.repeat(501), ['comment-too-long']],
    [`${'x'.repeat(500)}👍🏽`, ['comment-too-long']],
    ['👨‍👩‍👧‍👦'.repeat(251), ['comment-too-large']],
  ])('is judged alike by form, server and count', (comment, problems) => {
    const problem = findCommentProblem(comment);
    expect(problem === null ? [] : [problem]).toEqual(problems);
    expect(problemsOf(comment)).toEqual(problems);
    const isGood = problems.length === 0;
    expect(readOpenedComment({ comment })).toBe(isGood ? comment : '');
    const kept = Array.from({ length: 5 }, () => ({ kind: 'improve', body: comment }));
    expect(readKeptComments(kept, 20)).toEqual(isGood ? kept : null);
  });

  test('that a form takes fits the box with all answers, whatever it is made of', () => {
    const answers = Object.fromEntries(
      Array.from({ length: 42 }, (_, at) => [`KOM${at}`, null] as const),
    );
    const six = Object.fromEntries(Object.entries(answers).slice(0, 6));
    const long = fc
      .tuple(strange, fc.integer({ min: 1, max: 500 }))
      .map(([text, times]) => text.repeat(times));
    const cut = (text: string) => {
      let kept = normalizeComment(text);
      while (findCommentProblem(kept)) kept = kept.slice(0, -Math.ceil(kept.length / 50)).trim();
      return normalizeComment(kept);
    };
    const bytesOf = (ballot: unknown) => Buffer.byteLength(JSON.stringify(ballot));
    fc.assert(
      fc.property(long, (text) => {
        const comment = cut(text);
        fc.pre(findCommentProblem(comment) === null);
        expect(bytesOf(writeBallot(six, comment, '0.1-draft'))).toBeLessThanOrEqual(
          PADDED_BYTES.citizen,
        );
        const comments = { start: comment, continue: comment };
        const before = { KOM3: null, LAY2: null, KER2: null };
        const staff = writeStaffBallot({ answers, before }, comments, '0.1-draft');
        expect(bytesOf(staff)).toBeLessThanOrEqual(PADDED_BYTES.staff);
      }),
      { numRuns: 200 },
    );
  });

  test('of 500 letters fits the box in any script that has one character for each', () => {
    for (const letter of ['x', 'é', '漢', '"', '\\', 'ꦏ'])
      expect(findCommentProblem(letter.repeat(LONGEST_COMMENT))).toBeNull();
  });
});
