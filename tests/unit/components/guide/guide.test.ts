// What a guide page computes: petals for strength, works with their rows, whose act comes first.
import { describe, expect, test } from 'vitest';
import { listActs } from '#components/guide/acts.ts';
import { nameWorks, petalsOf } from '#components/guide/strength.ts';

test.each([
  ['review', 4],
  ['study', 2],
  ['estimate', 1],
  ['practice', 0],
  ['rule', undefined],
] as const)('evidence of the kind %s has %s full petals', (mark, petals) => {
  expect(petalsOf(mark)).toBe(petals);
});

describe('works', () => {
  test('that stand in one string each have their own row', () => {
    expect(nameWorks('Howard (1980); Drennan & Hyde (2008)', ['howard', 'drennan'])).toEqual([
      { name: 'Howard (1980)', row: 'howard' },
      { name: 'Drennan & Hyde (2008)', row: 'drennan' },
    ]);
  });

  test('with one row keep their name whole', () => {
    expect(nameWorks('Law; as quoted', ['law'])).toEqual([{ name: 'Law; as quoted', row: 'law' }]);
  });
});

describe('acts', () => {
  test('begin with that of the first reader', () => {
    const acts = { leader: 'a', participant: 'b' };
    expect(listActs(acts, ['participant', 'leader']).map(({ role }) => role)).toEqual([
      'participant',
      'leader',
    ]);
  });

  test('of raters stand before those of all readers', () => {
    const acts = { leader: 'a', citizen: 'b', rater: 'c' };
    expect(listActs(acts, ['leader', 'citizen']).map(({ role }) => role)).toEqual([
      'rater',
      'leader',
      'citizen',
    ]);
  });

  test('of others than the readers come last', () => {
    const acts = { leader: 'a', citizen: 'b' };
    expect(listActs(acts, ['citizen'])[0]).toEqual({ role: 'citizen', text: 'b' });
  });
});
