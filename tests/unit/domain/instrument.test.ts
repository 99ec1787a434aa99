// The instrument asks each group what it can see, and every behavior keeps one id whoever is asked.
import { describe, expect, test } from 'vitest';
import file from '#content/instruments/v0.1.json' with { type: 'json' };
import { citizenQuestions } from '#domain/instrument/citizen-questions.ts';
import type { Instrument } from '#domain/instrument/instrument.ts';
import {
  isBehavior,
  isClimate,
  isIndexed,
  isTransfer,
  itemsOf,
  retrospectiveOf,
} from '#domain/instrument/items.ts';
import { RATER_GROUPS, type RaterGroup } from '#domain/instrument/terms.ts';

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
    for (const month of [1, 3, 6]) {
      expect(itemsOf(instrument, group, month).filter(isBehavior)).toHaveLength(after);
    }
  });

  test('participants judge 23 statements about the climate in months 1 and 3, and nobody else does', () => {
    const climate = (group: RaterGroup, month: number) =>
      itemsOf(instrument, group, month).filter(isClimate);
    expect([0, 1, 3, 6].map((month) => climate('self', month).length)).toEqual([0, 23, 23, 0]);
    for (const group of RATER_GROUPS.filter((other) => other !== 'self')) {
      expect([0, 1, 3, 6].flatMap((month) => climate(group, month))).toEqual([]);
    }
    const known = instrument.forms.climate.flatMap(({ items }) => items.map(({ id }) => id));
    expect(climate('self', 1)).toEqual(known);
    expect(known.every(isClimate)).toBe(true);
    expect(known.some(isIndexed)).toBe(false);
  });

  test('colleagues answer three items for "before" as well, once there is a before', () => {
    expect(retrospectiveOf(instrument, 'peer', 0)).toEqual([]);
    expect(retrospectiveOf(instrument, 'peer', 3)).toEqual(['KOM3', 'LAY2', 'KER2']);
    expect(retrospectiveOf(instrument, 'self', 3)).toEqual([]);
    const asked = itemsOf(instrument, 'peer', 3);
    expect(retrospectiveOf(instrument, 'peer', 3).every((item) => asked.includes(item))).toBe(true);
  });

  test('every behavior of the bank counts as one, and anchors are asked of all staff', () => {
    expect(instrument.items.every(({ id }) => isBehavior(id))).toBe(true);
    for (const group of ['self', 'superior', 'peer', 'subordinate'] as const) {
      const asked = itemsOf(instrument, group, 0);
      expect(instrument.forms.anchor_items.every((item) => asked.includes(item))).toBe(true);
    }
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
