// Turns what stands in the fields into answers by item.
import type { Answer, Answers } from '#domain/instrument/terms.ts';
import type { Entered } from './form.ts';

/** Item by name of the field. */
export type Items = Readonly<Record<string, string>>;

/**
 * Answers by item; `null` where the question did not apply or could not be judged, absent where it was left out.
 *
 * @example answersOf({ W1: '3', W6: 'na' }, { W1: 'KOM4', W2: 'LAY1', W6: 'PEL2' }) // => { KOM4: 3, PEL2: null }
 */
export const answersOf = (entered: Entered, items: Items): Answers =>
  Object.fromEntries(
    Object.entries(items).flatMap(([field, item]): [string, Answer | null][] => {
      const value = entered[field];
      if (value === 'na') return [[item, null]];
      return value && /^[1-4]$/.test(value) ? [[item, Number(value) as Answer]] : [];
    }),
  );
