// The pictures show what the design promises: a name ends before an answer begins, and every answer ends destroyed.
import { describe, expect, test } from 'vitest';
import { FLOWS, followRail, type Flow } from '#components/pictures/flows.ts';
import { GLYPHS } from '#components/pictures/glyphs.ts';
import { addressOf, drawShapes } from '#components/pictures/shapes.ts';
import { MEASURED, MET, MONTHS, WIDTH, xOf } from '#components/stories/mulai-di-sini/months.ts';
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

test.each(flows)(
  'every line of %s starts once, ends once, and is drawn',
  (_, { glyphs, rails }) => {
    const shapes = drawShapes();
    for (const rail of rails) {
      const lines = glyphs.flatMap((_, step) => followRail(rail, step) ?? []);
      expect(lines).toHaveLength(rail.to - rail.from + 1);
      expect(lines.filter((line) => line === 'starts')).toHaveLength(1);
      expect(lines.slice(1, -1).every((line) => line === 'passes')).toBe(true);
      expect(['stops', 'destroyed', 'lasts']).toContain(lines.at(-1));
      for (const line of lines) expect(shapes).toContain(` id="${addressOf(line).split('#')[1]}"`);
    }
    for (const glyph of glyphs) expect(shapes).toContain(` id="${glyph}" d="${GLYPHS[glyph]}"`);
  },
);

test('the months of the route stand to scale, and what is planned stands between them', () => {
  const gaps = MONTHS.map((day) => xOf(day) - xOf(day - 30));
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
  expect(MEASURED).toEqual([-14, 30, 90, 180]);
  for (const day of [...MEASURED, ...MET]) {
    expect(xOf(day)).toBeGreaterThan(0);
    expect(xOf(day)).toBeLessThan(WIDTH);
  }
});

test.each(flows)('%s is counted and destroyed only after the close', (_, { glyphs, closed }) => {
  expect(glyphs[closed]).toBe('tally');
  expect(glyphs.indexOf('shredder')).toBeGreaterThan(closed);
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
    const flow = { glyphs: ['letter', 'phone', 'box'], rails, closed: 2 } as const;
    expect(findLies(flow)).toHaveLength(2);
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
