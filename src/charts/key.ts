// Says what the marks of a chart mean, and names no mark that does not occur.
import type { Language } from '#domain/instrument/terms.ts';
import { wordsIn } from '#i18n/words.ts';
import type { KeyItem } from './figure.ts';
import { hasBound } from './marks.ts';
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
  const isUncertain = marks.some((mark) => mark.kind === 'disc' && mark.tone === 'before');
  const items: (KeyItem | false)[] = [
    has('ring') && { mark: 'before', text: ends[0] },
    (has('disc') || has('decline')) && { mark: 'after', text: ends[1] },
    has('decline') && { mark: 'decline', text: key.decline },
    isUncertain && { mark: 'uncertain', text: key.uncertain },
    has('range') && { mark: 'range', text: key.range },
    ...keyOfBounds(rows, language),
  ];
  return items.filter((item) => item !== false);
}

/** What "≥" means, where it occurs. */
export const keyOfBounds = (
  rows: readonly Pick<TrackRow, 'marks'>[],
  language: Language,
): readonly KeyItem[] =>
  hasBound(marksOf(rows))
    ? [{ mark: 'bound', text: wordsIn(language).summary.figure.key.bound }]
    : [];
