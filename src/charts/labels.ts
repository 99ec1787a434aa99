// Labels behaviors and their answers the way each group of raters was asked about them.
import type { Instrument } from '#domain/instrument/instrument.ts';
import type { StaffInstrument } from '#domain/instrument/staff-questions.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { capitalize } from './wording.ts';

/** The text of an item as the raters of an atom know it, or the name of a climate factor. */
export type BehaviorLabels = (atom: string, item: string) => string;

/** What raters could answer. */
export interface AnswerWords {
  /** The four answers, from the lowest to the highest. */
  readonly steps: readonly string[];
  /** The answer outside of the scale; `null` where none was offered. */
  readonly outside: string | null;
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
  for (const { factor, name_id, name_en } of instrument.forms.climate)
    behaviors.set(factor, isEnglish ? name_en : name_id);
  const questions = new Map(
    instrument.forms.citizen.items.map((question) => [
      question.item,
      isEnglish ? question.q_en : question.q_id,
    ]),
  );
  return (atom, item) =>
    (atom === 'citizen' ? questions.get(item) : undefined) ?? behaviors.get(item) ?? item;
}

/**
 * The answers of one version of the instrument in one language: citizens have words for each question, staff one scale.
 *
 * @example labelAnswers(instrument, 'id')('citizen', 'KOM4').steps // => ['Tidak ramah', 'Kurang ramah', 'Ramah', 'Sangat ramah']
 */
export function labelAnswers(
  { scales, forms }: Pick<StaffInstrument, 'scales' | 'forms'>,
  language: Language,
): AnswerLabels {
  const isEnglish = language === 'en';
  const frequency: AnswerWords = {
    steps: scales.frequency.filter(({ v }) => v !== null).map((step) => step[language]),
    outside: scales.frequency.find(({ v }) => v === null)?.[language] ?? null,
  };
  const questions = new Map(
    forms.citizen.items.map(({ item, a_id, a_en, na_id, na_en }): [string, AnswerWords] => [
      item,
      { steps: isEnglish ? a_en : a_id, outside: (isEnglish ? na_en : na_id) ?? null },
    ]),
  );
  return (atom, item) => (atom === 'citizen' ? questions.get(item) : undefined) ?? frequency;
}
