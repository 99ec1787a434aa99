// Says what a tool takes: minutes, and sheets of paper.
import type { Tool } from '#content/tool-collection.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';

/**
 * Short facts for a line.
 *
 * @example describeCost({ minutes: 10, sheets: 1 }, 'id') // => ['Sekitar 10 menit', '1 lembar A4']
 */
export function describeCost(
  { minutes, sheets }: Pick<Tool['data'], 'minutes' | 'sheets'>,
  language: Language,
): readonly string[] {
  const { takes, minutes: ofMinutes, sheets: ofSheets } = wordsIn(language).tools;
  return [
    fill(takes, { minutes: plural(minutes, ofMinutes, language).replace(' ', '\u00a0') }),
    plural(sheets, ofSheets, language).replace(' ', '\u00a0'),
  ];
}
