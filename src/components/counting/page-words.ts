// The words that the counting page hands to its script, and how it finds those of an item.
import type { RaterGroup } from '#domain/instrument/terms.ts';
import type { Words } from '#i18n/words.ts';

/** Texts by version, then by atom, then by item; atoms that are missing were asked in the words of `all`. */
export type ItemTexts = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

export interface PageWords extends Pick<
  Words['counting'],
  'make' | 'count' | 'problems' | 'result' | 'few' | 'sent'
> {
  readonly counts: Words['wave']['counts'];
  readonly groups: Readonly<Record<RaterGroup, string>>;
  readonly items: ItemTexts;
}

/**
 * What an item says that an atom answered in a wave; an unknown one keeps its id.
 *
 * @param version of the instrument that the wave asked.
 */
export function textOf(texts: ItemTexts, version: string, atom: string, item: string): string {
  const known = texts[version];
  return known?.[atom]?.[item] ?? known?.['all']?.[item] ?? item;
}
