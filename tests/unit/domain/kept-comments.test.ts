// Comments are kept only where there are enough of both to hide among, and the database counts the same days and reviewers.
import { expect, test } from 'vitest';
import {
  ENOUGH_BALLOTS,
  ENOUGH_COMMENTS,
  KEPT_DAYS,
  readKeptComments,
  REVIEWERS,
} from '#domain/ballots/kept-comments.ts';
import { read } from '../../fixtures/tree.ts';

const comments = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ kind: 'start', body: `Sapa ${place}.` }));

test('those of ten ballots and more are kept', () => {
  expect([ENOUGH_BALLOTS, ENOUGH_COMMENTS]).toEqual([10, 5]);
  expect(readKeptComments(comments(5), 10)).toEqual(comments(5));
  expect(readKeptComments([], 3)).toEqual([]);
  expect(readKeptComments(comments(5), 9)).toBeNull();
  expect(readKeptComments(comments(4), 10)).toBeNull();
});

test('what is no list of comments is refused', () => {
  for (const wrong of [null, {}, [{ kind: 'start', body: ' x' }], [{ kind: 'x', body: 'x' }]]) {
    expect(readKeptComments(wrong, 20)).toBeNull();
  }
});

test('the database deletes after as many days, and knows as many reviewers', () => {
  const tables = read('supabase/migrations/20261201000500_publications.sql');
  const functions = read('supabase/migrations/20261201001200_voices.sql');
  expect(functions).toContain(`s.published_on + ${KEPT_DAYS} `);
  expect(functions).toContain(`jsonb_array_length(addresses) <> ${REVIEWERS}`);
  expect(tables).toContain('place smallint not null check (place in (1, 2))');
});
