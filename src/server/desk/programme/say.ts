// Says at the desk what is wrong with a programme that is being written: by field in words of the page, never as a command would.
import type { Language } from '#domain/instrument/terms.ts';
import { instrumentOf } from '#content/instruments/registry.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { DESK_INSTRUMENT, type FieldFault } from '#operations/desk/sections.ts';
import { sayIn, type Message } from '#operations/message.ts';
import type { Problem } from '../form.ts';

/** What a behavior of the bank is called. */
export function nameItem(item: string, language: Language): string {
  const known = instrumentOf(DESK_INSTRUMENT).items.find(({ id }) => id === item);
  return known ? known[`predicate_${language}`] : item;
}

/** A fault of one field as a sentence. */
export function sayFault({ field, fault, values = {} }: FieldFault, language: Language): Problem {
  const words = wordsIn(language).desk.programme;
  const labels: Readonly<Record<string, string>> = words.fields;
  const label = labels[field] ?? field;
  const named: Readonly<Record<string, string | number>> =
    'item' in values ? { ...values, item: nameItem(String(values.item), language) } : values;
  return { field, text: fill(words.faults[fault], { label, ...named }) };
}

/** A sentence of the desk in the place of one that speaks of files and commands; `null` where that one will do. */
export function sayInstead(language: Language): (said: Message) => string | null {
  const { faults, refused } = wordsIn(language).desk.programme;
  const own: Readonly<Record<string, string>> = refused;
  return ({ name, values }) => {
    if (name === 'plan.targetUnseen')
      return fill(faults.targetUnseen, { item: nameItem(String(values.item), language) });
    return own[name.split('.')[1]!] ?? null;
  };
}

/** What a whole plan has wrong. */
export const sayPlanFaults = (faults: readonly Message[], language: Language): readonly Problem[] =>
  faults.map((fault) => ({ text: sayInstead(language)(fault) ?? sayIn(language, fault) }));
