// Names survey items and climate statements in words, so that a guide can say which behavior it helps to change.
import { labelBehaviors, type BehaviorLabels } from '#charts/labels.ts';
import { CURRENT_INSTRUMENT as instrument } from '#content/instruments/registry.ts';
import type { Language } from '#domain/instrument/terms.ts';

const labels: Readonly<Record<Language, BehaviorLabels>> = {
  id: labelBehaviors(instrument, 'id'),
  en: labelBehaviors(instrument, 'en'),
};

/**
 * What a survey item or climate statement says.
 *
 * @throws Error when the instrument asks nothing of that name
 * @example nameItem('KOM2', 'id') // => 'Mendengarkan sampai selesai sebelum menjawab'
 */
export function nameItem(id: string, language: Language): string {
  const statement = instrument.forms.climate
    .flatMap(({ items }) => items)
    .find((item) => item.id === id);
  if (statement) return language === 'en' ? statement.text_en : statement.text_id;
  if (!instrument.items.some((item) => item.id === id)) {
    throw new Error(`The instrument asks nothing called ${id}`);
  }
  return labels[language]('peer', id);
}

/** Anchor of an item on the page of everything that is asked. */
export const anchorOf = (id: string): string => id.toLowerCase();
