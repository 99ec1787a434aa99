// Turns what stands in the fields into answers by item.
import type { Answer, Answers } from '#domain/instrument/terms.ts';
import type { Entered } from './form.ts';

/** Item by name of the field. */
export type Items = Readonly<Record<string, string>>;

/**
 * Answers by item; `null` where not answered or "there was none".
 *
 * @example answersOf({ W1: '3', W6: 'na' }, { W1: 'KOM4', W6: 'PEL2' }) // => { KOM4: 3, PEL2: null }
 */
export const answersOf = (entered: Entered, items: Items): Answers =>
  Object.fromEntries(
    Object.entries(items).map(([field, item]) => {
      const value = entered[field] ?? '';
      return [item, /^[1-4]$/.test(value) ? (Number(value) as Answer) : null];
    }),
  );
