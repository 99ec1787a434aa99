// A citizen's form is read without guessing, and nothing that was entered is lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { readCitizenForm } from '#domain/ballots/citizen-form.ts';
import { citizenQuestions } from '#domain/instrument/citizen-questions.ts';

const questions = citizenQuestions(instrument, 'id');
const id = 'AAAAAAAAAAAAAAAAAAAAAA==';
/** Reads as a form that asks for a comment, unless told otherwise. */
const read = (fields: Record<string, unknown>, asksComments = true) =>
  readCitizenForm(Object.entries({ id, ...fields }), questions, ['token'], asksComments);
const problemsOf = (fields: Record<string, unknown>) => {
  const reading = read(fields);
  return reading.ok ? [] : reading.problems;
};

describe('A posted form', () => {
  test('becomes answers by behavior', () => {
    const fields = { W1: '4', W2: '3', W3: '2', W4: '1', W5: '4', W6: 'na', comment: ' Baik.\r\n' };
    expect(read(fields)).toEqual({
      ok: true,
      entered: { id, ...fields },
      id,
      answers: { KOM4: 4, KOM2: 3, KOM3: 2, LAY2: 1, LAY4: 4, ADA2: null },
      comment: 'Baik.',
    });
  });

  test('may leave out all questions but one', () => {
    const reading = read({ W3: '2', W4: '' });
    expect(reading.ok && reading.answers).toEqual({ KOM3: 2 });
  });

  test('tells what did not apply apart from what was left out, and counts either a note or that alone', () => {
    const none = read({ W6: 'na' });
    expect(none.ok && none.answers).toEqual({ ADA2: null });
    const note = read({ comment: 'Hanya catatan' });
    expect(note.ok && [note.answers, note.comment]).toEqual([{}, 'Hanya catatan']);
  });

  test.each([[{}], [{ comment: '  ' }], [{ W1: '', W2: '' }]])(
    'that says nothing is refused: %j',
    (fields) => {
      expect(problemsOf(fields)).toEqual([{ field: 'W1', problem: 'nothing-answered' }]);
    },
  );

  test.each([
    [{ W1: '5' }, 'W1', 'out-of-range'],
    [{ W1: '0' }, 'W1', 'out-of-range'],
    [{ W1: ' 4' }, 'W1', 'out-of-range'],
    [{ W1: new Blob(['4']) }, 'W1', 'out-of-range'],
    [{ W1: 'na', W2: '3' }, 'W1', 'not-offered'],
    [{ W1: '3', W7: '3' }, 'W7', 'unknown-field'],
    [{ W1: '3', name: 'Ani' }, 'name', 'unknown-field'],
    [{ W1: '3', id: 'short' }, 'id', 'bad-id'],
    [{ W1: '3', comment: 'x'.repeat(501) }, 'comment', 'comment-too-long'],
  ])('%j has a problem at %s: %s', (fields, field, problem) => {
    expect(problemsOf(fields)).toEqual([{ field, problem }]);
  });

  test('that answers one question twice is refused, even with the same answer', () => {
    const fields = Object.entries({ id, W1: '3', W2: '2' });
    const reading = readCitizenForm([...fields, ['W1', '3']], questions);
    expect(!reading.ok && reading.problems).toEqual([{ field: 'W1', problem: 'duplicate' }]);
  });

  test.each(['Baik.', 'x'.repeat(501)])(
    'of an old page is accepted without its comment while none is asked',
    (comment) => {
      const expected = { ok: true, answers: { KOM3: 3 }, comment: '' };
      expect(read({ W3: '3', comment }, false)).toMatchObject(expected);
      const entries = Object.entries({ id, W3: '3', comment });
      expect(readCitizenForm(entries, questions)).toMatchObject(expected);
    },
  );

  test('counts a line break once, as the person who typed it does', () => {
    expect(read({ W1: '3', comment: `${'x'.repeat(498)}\r\nx` }).ok).toBe(true);
  });

  test('comes back as it was entered, whatever is wrong with it', () => {
    const name = fc.constantFrom('W1', 'W6', 'comment', 'id', 'other');
    const fields = fc.uniqueArray(fc.tuple(name, fc.string()), { selector: ([field]) => field });
    fc.assert(
      fc.property(fields, (pairs) => {
        const { entered } = readCitizenForm(pairs, questions);
        expect(Object.entries(entered).sort()).toEqual([...pairs].sort());
      }),
    );
  });
});
