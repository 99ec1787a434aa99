// Makes a count agree with its noun. Stands apart so that a browser loads no other words with it.
import type { Language } from '#domain/instrument/terms.ts';
import { fill } from './fill.ts';

/** The sentence for one and for any other number; in Indonesian both are the same. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

/**
 * The sentence that fits a count, with the count and whatever else it names put in.
 *
 * @example plural(1, { one: '{count} unit', other: '{count} units' }, 'en') // => '1 unit'
 * @example plural(0, { one: '{count} unit', other: '{count} units' }, 'en') // => '0 units'
 */
export function plural(
  count: number,
  forms: Forms,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const isOne = language === 'en' && new Intl.PluralRules('en').select(count) === 'one';
  const written = new Intl.NumberFormat(language).format(count);
  return fill(isOne ? forms.one : forms.other, { count: written, ...values });
}
