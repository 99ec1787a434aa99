// What a survey form does with what is entered, apart from any page: check it, and turn it into answers.
import { describe, expect, test } from 'vitest';
import { answersOf } from '#components/survey/form/answers.ts';
import { makeCheck } from '#components/survey/form/check.ts';
import { wordsIn } from '#i18n/words.ts';

const { live, form } = wordsIn('id').survey;
const asking = {
  pages: [[{ questions: [{ id: 'W1', text: 'Ramah?', choices: [] }] }]],
  comments: [{ id: 'comment', label: 'Catatan', hint: '' }],
  words: { form, live, traces: live.traces },
};

describe('checking what is entered', () => {
  test('asks for one answer; "there was none" is one, and so is a comment alone', () => {
    const check = makeCheck(asking);
    const problem = { field: 'W1', text: live.problems['nothing-answered'] };
    expect(check({})).toEqual(problem);
    expect(check({ comment: '  ' })).toEqual(problem);
    expect(makeCheck(asking)({ W1: 'na' })).toBe(null);
    expect(makeCheck(asking)({ comment: 'Ramah.' })).toBe(null);
    expect(check({ W1: '3' })).toBe(null);
  });

  test('asks once about words that could tell who somebody is, and again when they change', () => {
    const check = makeCheck(asking);
    const entered = { W1: '2', comment: 'Hubungi 0812-3456-7890.' };
    const problem = check(entered);
    expect(problem?.field).toBe('comment');
    expect(problem?.text).toContain(live.traces.phone);
    expect(check(entered)).toBe(null);
    expect(check({ ...entered, comment: 'Hubungi 0812-3456-7891.' })).not.toBe(null);
  });

  test('refuses a comment that is too long, however often it is pressed', () => {
    const check = makeCheck(asking);
    for (const attempt of ['first', 'second']) {
      const problem = check({ W1: '2', comment: 'a'.repeat(501) });
      expect(problem?.text, attempt).toBe(live.problems['comment-too-long']);
    }
    expect(check({ W1: '2', comment: ` ${'a'.repeat(500)} ` })).toBe(null);
  });
});

describe('turning fields into answers', () => {
  test('leaves out what was not answered, and what no scale has', () => {
    const items = { W1: 'A', W2: 'B', W3: 'C', W4: 'D' };
    const entered = { W1: '4', W2: 'na', W3: '7', id: '1' };
    expect(answersOf(entered, items)).toEqual({ A: 4, B: null });
  });
});
