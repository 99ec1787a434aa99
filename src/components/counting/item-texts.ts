// What every version of the instrument asks, in words, as each group was asked it.
import { labelBehaviors } from '#charts/labels.ts';
import { allInstruments } from '#content/instruments/registry.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { ItemTexts } from './page-words.ts';

/** Atoms that are asked in words of their own. */
const OWN_WORDS = ['subordinate', 'citizen'];

/** All texts in one language. */
export function itemTexts(language: Language): ItemTexts {
  const versions = allInstruments().map((instrument) => {
    const label = labelBehaviors(instrument, language);
    const statements = instrument.forms.climate.flatMap(({ items }) => items);
    const items = [...instrument.items, ...statements].map(({ id }) => id);
    const all = Object.fromEntries(items.map((id) => [id, label('all', id)]));
    const own = OWN_WORDS.map((atom) => {
      const different = items.filter((id) => label(atom, id) !== all[id]);
      return [atom, Object.fromEntries(different.map((id) => [id, label(atom, id)]))] as const;
    });
    return [instrument.version, { all, ...Object.fromEntries(own) }] as const;
  });
  return Object.fromEntries(versions);
}
