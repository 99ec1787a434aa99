// Each staff group gets the questions it can answer, in words about the people it sees, before and after the training.
import { describe, expect, test } from 'vitest';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { staffForm, staffItems } from '#domain/instrument/staff-questions.ts';
import { STAFF_GROUPS } from '#domain/instrument/terms.ts';

const terms = (group: (typeof STAFF_GROUPS)[number], month: number, participants = 8) => ({
  group,
  month,
  participants,
});
const stems = (form: ReturnType<typeof staffForm>) => form.parts.map(({ stem }) => stem).join(' ');

describe.each(STAFF_GROUPS)('the form of %s', (group) => {
  test.each([0, 1, 3, 6])('asks in month %i exactly the items of the group, each once', (month) => {
    const form = staffForm(instrument, terms(group, month), 'id');
    const asked = form.parts.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect([...asked].sort()).toEqual([...staffItems(instrument, terms(group, month))].sort());
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('asks the same in both languages, with no text missing', () => {
    const [id, en] = (['id', 'en'] as const).map((language) =>
      staffForm(instrument, terms(group, 1), language),
    );
    const shape = (form: typeof id) =>
      form!.parts.map(({ questions, choices }) => [
        questions.map(({ id: item }) => item),
        choices.map(({ value }) => value),
      ]);
    expect(shape(en)).toEqual(shape(id));
    for (const form of [id, en]) {
      const texts = form!.parts.flatMap((part) => [
        part.title || 'goes on',
        ...part.questions.map(({ text }) => text),
        ...part.choices.map(({ text }) => text),
      ]);
      expect(texts.filter((text) => text.trim() === '' || /[[\]]/.test(text))).toEqual([]);
    }
  });
});

test('the baseline asks about those who will attend, later waves about those who did', () => {
  const [before, after] = [0, 1].map((month) =>
    stems(staffForm(instrument, terms('superior', month), 'id')),
  );
  expect(before).toContain('yang akan ikut diklat');
  expect(after).not.toContain('akan ikut');
});

test('with fewer than three participants the form asks about all officers and not about the training', () => {
  const form = staffForm(instrument, terms('superior', 3, 2), 'id');
  expect(stems(form)).toContain('petugas di unit ini');
  expect(stems(form)).not.toContain('pegawai Anda');
  expect(form.items.filter((item) => /^TER[123]$/.test(item))).toEqual([]);
  expect(staffForm(instrument, terms('superior', 3, 3), 'id').items).toContain('TER1');
});

test('peers alone are asked for comments and for how it was before, and for the latter not at the baseline', () => {
  expect(staffForm(instrument, terms('peer', 3), 'id', true)).toMatchObject({
    comments: true,
    retrospective: ['KOM3', 'LAY2', 'KER2'],
  });
  expect(staffForm(instrument, terms('peer', 0), 'id').retrospective).toEqual([]);
  expect(staffForm(instrument, terms('self', 3), 'id', true)).toMatchObject({
    comments: false,
    retrospective: [],
  });
});

test.each(STAFF_GROUPS)('%s are not asked for comments while nobody can read them', (group) => {
  expect(staffForm(instrument, terms(group, 3), 'id').comments).toBe(false);
});
