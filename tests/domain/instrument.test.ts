// The instrument asks each group what it can see, and every behavior keeps one id whoever is asked.
import { describe, expect, test } from 'vitest';
import file from '../../src/content/instruments/v0.1.json' with { type: 'json' };
import { citizenQuestions } from '../../src/domain/instrument/citizen-questions.ts';
import type { Instrument } from '../../src/domain/instrument/instrument.ts';
import { isTransfer, itemsOf } from '../../src/domain/instrument/items.ts';

const instrument: Instrument = file;

describe('The items that a group is asked', () => {
  test.each([
    ['peer', 10, 12],
    ['self', 22, 26],
    ['superior', 22, 26],
    ['subordinate', 10, 11],
    ['citizen', 6, 6],
  ] as const)('%s answers %i at the baseline and %i afterwards', (group, before, after) => {
    expect(itemsOf(instrument, group, 0)).toHaveLength(before);
    expect(itemsOf(instrument, group, 1)).toHaveLength(after);
    expect(itemsOf(instrument, group, 6)).toEqual(itemsOf(instrument, group, 1));
  });

  test('colleagues answer the items of the printed peer form', () => {
    const { baseline, followup_extra } = file.forms.peer;
    expect(itemsOf(instrument, 'peer', 0)).toEqual(baseline);
    expect(itemsOf(instrument, 'peer', 3)).toEqual([...baseline, ...followup_extra]);
  });

  test('the baseline asks nothing about the training', () => {
    for (const group of ['peer', 'self', 'superior', 'subordinate'] as const) {
      expect(itemsOf(instrument, group, 0).some(isTransfer)).toBe(false);
    }
  });

  test('citizens answer about the same behaviors as staff do', () => {
    const asked = itemsOf(instrument, 'citizen', 0);
    expect(asked).toEqual(['KOM4', 'KOM2', 'KOM3', 'LAY2', 'LAY4', 'ADA2']);
    const known = instrument.items.map(({ id }) => id);
    expect(asked.every((item) => known.includes(item))).toBe(true);
  });
});

describe('The citizen form', () => {
  test('offers four answers to every question and "no problem" to the last only', () => {
    for (const language of ['id', 'en'] as const) {
      const questions = citizenQuestions(instrument, language);
      expect(questions.map(({ id }) => id)).toEqual(['W1', 'W2', 'W3', 'W4', 'W5', 'W6']);
      expect(questions.map(({ choices }) => choices.length)).toEqual([4, 4, 4, 4, 4, 5]);
      expect(questions[5]!.choices.at(-1)!.value).toBe('na');
    }
  });

  test('speaks both languages', () => {
    expect(citizenQuestions(instrument, 'id')[0]!.text).toMatch(/^Bagaimana/);
    expect(citizenQuestions(instrument, 'en')[0]!.choices[3]!.text).toBe('Very friendly');
  });
});
