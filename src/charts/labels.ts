// Labels behaviors and their answers the way each group of raters was asked about them.
import type { Instrument } from '#domain/instrument/instrument.ts';
import { scaleOf } from '#domain/instrument/items.ts';
import type { StaffInstrument } from '#domain/instrument/staff-questions.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { capitalize } from './wording.ts';

/** The text of an item as the raters of an atom know it, a statement about the climate, or the name of its factor. */
export type BehaviorLabels = (atom: string, item: string) => string;

/** What raters could answer. */
export interface AnswerWords {
  /** The four answers, from the lowest to the highest. */
  readonly steps: readonly string[];
  /** The answer outside of the scale; `null` where none was offered. */
  readonly outside: string | null;
  /** What the two best answers are called together, quoted, where the item is counted in weeks; else `null`. */
  readonly bestWeeks: string | null;
}

/** The words of the answers to an item. */
export type AnswerLabels = (atom: string, item: string) => AnswerWords;

/** A predicate may name its own subject in brackets; shown alone, it needs the subject without them. */
const freeSubject = (predicate: string) => predicate.replace(/^\[\w+: ([^\]]+)\]/, '$1');

/**
 * The labels of one version of the instrument in one language; an unknown item keeps its id.
 *
 * @example labelBehaviors(instrument, 'id')('peer', 'KER4') // => 'Menerima masukan dengan tenang'
 */
export function labelBehaviors(instrument: Instrument, language: Language): BehaviorLabels {
  const isEnglish = language === 'en';
  const behaviors = new Map(
    instrument.items.map((item) => [
      item.id,
      capitalize(freeSubject(isEnglish ? item.predicate_en : item.predicate_id)),
    ]),
  );
  // Subordinates may be asked about themselves among others.
  const own = new Map(
    instrument.items.flatMap(({ id, subordinate_id, subordinate_en }): [string, string][] => {
      const text = isEnglish ? subordinate_en : subordinate_id;
      return text ? [[id, capitalize(text)]] : [];
    }),
  );
  for (const { factor, name_id, name_en, items } of instrument.forms.climate) {
    behaviors.set(factor, isEnglish ? name_en : name_id);
    for (const { id, text_id, text_en } of items) behaviors.set(id, isEnglish ? text_en : text_id);
  }
  const questions = new Map(
    instrument.forms.citizen.items.map((question) => [
      question.item,
      isEnglish ? question.q_en : question.q_id,
    ]),
  );
  const ofAtom = new Map([
    ['citizen', questions],
    ['subordinate', own],
  ]);
  return (atom, item) => ofAtom.get(atom)?.get(item) ?? behaviors.get(item) ?? item;
}

/**
 * The answers of one version of the instrument in one language: citizens have words for each question, staff one or two
 * scales.
 *
 * @example labelAnswers(instrument, 'id')('citizen', 'KOM4').steps // => ['Tidak ramah', 'Kurang ramah', 'Ramah', 'Sangat ramah']
 */
export function labelAnswers(instrument: StaffInstrument, language: Language): AnswerLabels {
  const { scales, forms, favorable } = instrument;
  const isEnglish = language === 'en';
  const wordsOf = (scale: StaffInstrument['scales']['frequency']): AnswerWords => ({
    steps: scale.filter(({ v }) => v !== null).map((step) => step[language]),
    outside: scale.find(({ v }) => v === null)?.[language] ?? null,
    bestWeeks: null,
  });
  const frequency = wordsOf(scales.frequency);
  const weeks = {
    ...wordsOf(scales.weeks ?? scales.frequency),
    bestWeeks: favorable?.weeks[language] ?? null,
  };
  const questions = new Map(
    forms.citizen.items.map(({ item, a_id, a_en, na_id, na_en }): [string, AnswerWords] => [
      item,
      {
        steps: isEnglish ? a_en : a_id,
        outside: (isEnglish ? na_en : na_id) ?? null,
        bestWeeks: null,
      },
    ]),
  );
  return (atom, item) =>
    (atom === 'citizen' ? questions.get(item) : undefined) ??
    (scaleOf(instrument, item) === 'weeks' ? weeks : frequency);
}
