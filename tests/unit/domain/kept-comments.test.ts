// Comments are kept only where there are enough to hide among, and none at all while surveys do not ask for them.
import { expect, test } from 'vitest';
import { readKeptComments } from '#domain/ballots/kept-comments.ts';

const comments = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ kind: 'start', body: `Sapa ${place}.` }));

test('once comments are asked, those of ten ballots and more are kept', () => {
  expect(readKeptComments(comments(5), 10, true)).toEqual(comments(5));
  expect(readKeptComments([], 3, true)).toEqual([]);
  expect(readKeptComments(comments(5), 9, true)).toBeNull();
  expect(readKeptComments(comments(4), 10, true)).toBeNull();
});

test('while none are asked, good ones from an old page are dropped and the rest is taken', () => {
  expect(readKeptComments(comments(5), 10)).toEqual([]);
  expect(readKeptComments([], 3)).toEqual([]);
});

test.each([true, false])('what is no list of comments is refused, asked (%s) or not', (asks) => {
  for (const wrong of [null, {}, [{ kind: 'start', body: ' x' }], [{ kind: 'x', body: 'x' }]]) {
    expect(readKeptComments(wrong, 20, asks)).toBeNull();
  }
});
