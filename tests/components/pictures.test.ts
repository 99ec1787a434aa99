// The pictures show what the design promises: a name ends before an answer begins, and every answer ends destroyed.
import { describe, expect, test } from 'vitest';
import { FLOWS, type Flow } from '#components/pictures/flows.ts';
import { GLYPHS } from '#components/pictures/glyphs.ts';
import { wordsIn } from '#i18n/words.ts';

const flows = Object.entries(FLOWS) as [keyof typeof FLOWS, Flow][];

test.each(flows)('%s has a drawing for every step, in both languages', (name, { glyphs }) => {
  for (const language of ['id', 'en'] as const)
    expect(wordsIn(language).pictures[name].steps).toHaveLength(glyphs.length);
});

test.each(flows)('the lines of %s lie within its steps', (_, { glyphs, rails }) => {
  for (const { from, to } of rails) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(from);
    expect(to).toBeLessThan(glyphs.length);
  }
});

/** What a flow says about names and answers that the design does not keep. */
function findLies({ rails }: Flow): string[] {
  const name = rails.find(({ thing }) => thing === 'name');
  const answers = rails.filter(({ thing }) => thing === 'answer');
  return [
    ...answers.filter(({ end }) => end !== 'destroyed').map(() => 'an answer that stays'),
    ...answers.filter(({ from }) => name && name.to >= from).map(() => 'a name beside an answer'),
  ];
}

describe('the road of an answer', () => {
  test.each(flows)('%s keeps names and answers apart and destroys every answer', (_, flow) => {
    expect(findLies(flow)).toEqual([]);
  });

  test('a picture of an ordinary survey would be found out', () => {
    const rails = [
      { thing: 'name', from: 0, to: 2, end: 'stop' },
      { thing: 'answer', from: 1, to: 2, end: 'on' },
    ] as const;
    expect(findLies({ glyphs: ['letter', 'phone', 'box'], rails })).toHaveLength(2);
  });
});

test('every drawing stays inside its square', () => {
  for (const path of Object.values(GLYPHS)) expect(path).toMatch(/^M[\d.\s\-a-zA-Z]+$/);
  for (const absolute of Object.values(GLYPHS).flatMap(
    (path) => path.match(/[MHVL][\d. ]+/g) ?? [],
  ))
    for (const number of absolute.match(/\d+(\.\d+)?/g)!.map(Number))
      expect(number).toBeLessThanOrEqual(24);
});
