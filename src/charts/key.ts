// Says what the marks of a chart mean, and names no mark that does not occur.
import type { Language } from '#domain/instrument/terms.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { KeyItem } from './figure.ts';
import type { Mark, TrackRow } from './svg/rows.ts';

const marksOf = (rows: readonly Pick<TrackRow, 'marks'>[]): readonly Mark[] =>
  rows.flatMap(({ marks }) => marks);

/**
 * The key of rows of changes: ring, disc, what is gray, what a bound means, and what is possible.
 *
 * @param ends what the first and the latest value are called
 */
export function keyOfChanges(
  rows: readonly Pick<TrackRow, 'marks'>[],
  ends: readonly [string, string],
  language: Language,
): readonly KeyItem[] {
  const { key } = wordsIn(language).summary.figure;
  const marks = marksOf(rows);
  const has = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind);
  const items: (KeyItem | false)[] = [
    has('ring') && { mark: 'before', text: ends[0] },
    (has('disc') || has('decline')) && { mark: 'after', text: ends[1] },
    has('decline') && { mark: 'decline', text: key.decline },
    has('range') && { mark: 'range', text: key.range },
    ...keyOfBounds(rows, language),
  ];
  return items.filter((item) => item !== false);
}

/**
 * What "≥" and "≤" mean, where they occur.
 *
 * @param open whether values are told as at least (`up`) or at most (`down`)
 */
export function keyOfSigns(
  open: { readonly up: boolean; readonly down: boolean },
  language: Language,
): readonly KeyItem[] {
  const { bound } = wordsIn(language).summary.figure.key;
  const signs = [...(open.up ? [bound.up] : []), ...(open.down ? [bound.down] : [])];
  if (signs.length === 0) return [];
  return [{ mark: 'bound', text: fill(bound.text, { signs: signs.join(', ') }) }];
}

/** The same for rows of values. */
export function keyOfBounds(
  rows: readonly Pick<TrackRow, 'marks'>[],
  language: Language,
): readonly KeyItem[] {
  const isOpen = (way: 'up' | 'down') =>
    marksOf(rows).some((mark) => 'open' in mark && mark.open === way);
  return keyOfSigns({ up: isOpen('up'), down: isOpen('down') }, language);
}
