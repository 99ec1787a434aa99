// The counting page names every item as the wave that is counted asked it, of whichever version it was.
import { expect, test } from 'vitest';
import { allInstruments } from '#content/instruments/registry.ts';
import { itemTexts } from '#components/counting/item-texts.ts';
import { textOf } from '#components/counting/page-words.ts';
import { labelBehaviors } from '#charts/labels.ts';
import { itemsOf } from '#domain/instrument/items.ts';
import { RATER_GROUPS } from '#domain/instrument/terms.ts';

const texts = itemTexts('id');

test('each version keeps its own words', () => {
  expect(textOf(texts, '0.1-draft', 'peer', 'LAY2')).toBe('Memberi tahu semua syarat sejak awal');
  expect(textOf(texts, '0.2', 'peer', 'LAY2')).toBe('Menyebutkan semua syarat sejak awal');
  expect(textOf(texts, '0.2', 'self', 'TIN4')).toBe('Hambatan penerapan dibahas bersama.');
});

test('citizens and subordinates have theirs, and what is not known keeps its id', () => {
  expect(textOf(texts, '0.2', 'citizen', 'KOM4')).toBe('Bagaimana sikap petugas kepada Anda?');
  expect(textOf(texts, '0.2', 'subordinate', 'KER3')).toContain('kepada Anda dan tim');
  expect(textOf(texts, '0.2', 'peer+subordinate', 'KER3')).not.toContain('Anda');
  expect(textOf(texts, '9', 'peer', 'KER3')).toBe('KER3');
  expect(textOf(texts, '0.1-draft', 'peer', 'TEK1')).toBe('TEK1');
});

test.each(['id', 'en'] as const)(
  'every item of every group has the label of the figures in %s',
  (language) => {
    const ours = itemTexts(language);
    for (const instrument of allInstruments()) {
      const label = labelBehaviors(instrument, language);
      for (const group of RATER_GROUPS)
        for (const month of [0, 1, 6])
          for (const item of itemsOf(instrument, group, month)) {
            const text = textOf(ours, instrument.version, group, item);
            expect(text).toBe(label(group, item));
            expect(text).not.toBe(item);
          }
    }
  },
);
