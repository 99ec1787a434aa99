// Pages of a staff form: for every version, group, month and size of unit, no question is lost, moved or alone in a crowd.
import { describe, expect, test } from 'vitest';
import { instrumentOfWave } from '#content/instruments/registry.ts';
import { pagesOf } from '#domain/instrument/form-pages.ts';
import { staffForm, type FormPart } from '#domain/instrument/staff-questions.ts';
import { STAFF_GROUPS } from '#domain/instrument/terms.ts';

const INSTRUMENTS = [
  { instrument: '0.1-draft', targets: ['KOM2', 'LAY2'] },
  { instrument: '0.2', targets: ['KEP1', 'KEP2', 'KEP3', 'KEP4'] },
  { instrument: '0.2', targets: ['TEK1', 'TEK3', 'PRO1'] },
  { instrument: '0.2', targets: ['KOM1', 'KOM4', 'LAY1', 'LAY2', 'LAY3', 'LAY4', 'LAY5'] },
];

const FORMS = INSTRUMENTS.flatMap((asked) =>
  STAFF_GROUPS.flatMap((group) =>
    [0, 1, 3, 6].flatMap((month) =>
      [2, 12].map((participants) => ({ ...asked, group, month, participants })),
    ),
  ),
);

const answersOn = (page: readonly FormPart[]) =>
  page
    .flatMap(({ questions }) => questions)
    .reduce((sum, { retrospective }) => sum + (retrospective ? 2 : 1), 0);

describe('the pages of a form', () => {
  test.each(FORMS)('$instrument, $group, month $month, $participants participants', (terms) => {
    const { parts } = staffForm(instrumentOfWave(terms), terms, 'id');
    const pages = pagesOf(parts);
    const ids = (some: readonly FormPart[]) =>
      some.flatMap(({ stem, questions }) => questions.map(({ id }) => `${stem} ${id}`));
    expect(pages.flatMap(ids)).toEqual(ids(parts));
    for (const page of pages) {
      expect(new Set(page.map(({ page: kind }) => kind)).size).toBe(1);
      expect(answersOn(page)).toBeGreaterThan(0);
      expect(answersOn(page)).toBeLessThanOrEqual(5);
    }
    // What the training practices is read once, before the first question about it.
    const trained = parts.filter(({ trained: list }) => list).length;
    expect(pages.flat().filter(({ trained: list }) => list)).toHaveLength(trained);
  });

  test('two pages in a row that would fit on one are one', () => {
    for (const terms of FORMS) {
      const pages = pagesOf(staffForm(instrumentOfWave(terms), terms, 'id').parts);
      pages.slice(1).forEach((page, place) => {
        const before = pages[place]!;
        const isApart = before[0]!.page !== page[0]!.page;
        const isSplit = before.at(-1)!.id === page[0]!.id;
        const isFull = answersOn(before) + answersOn(page.slice(0, 1)) > 4;
        expect(isApart || isSplit || isFull).toBe(true);
      });
    }
  });
});
