// What every figure of shares before and after has in common: the row of one item, and its cells in a table.
import { scaleRange } from '#domain/summary/ranges.ts';
import type { Absence, BehaviorPanel, BehaviorRow, ShareValue } from '#domain/summary/values.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { FigureProps } from '../figure.ts';
import { markChange, SHARES, type ChangeValue } from '../marks.ts';
import type { TrackRow } from '../svg/rows.ts';
import { abbreviateRange, formatRange, nameMonth, PERCENT, SYMBOLS } from '../wording.ts';

type Value = ShareValue | Absence;

export const isAbsent = (value: Value): value is Absence => typeof value === 'string';

/** What a share stands for, with what it stands for where the answer was counted in weeks. */
export function explainShares(
  subtitle: string,
  { language, answers }: Pick<FigureProps, 'language' | 'answers'>,
  panels: readonly Pick<BehaviorPanel, 'atom' | 'rows'>[],
): string {
  const best = panels
    .flatMap(({ atom, rows }) => rows.map(({ item }) => answers?.(atom, item).bestWeeks ?? null))
    .find((found) => found !== null);
  if (!best) return subtitle;
  return `${subtitle} ${fill(wordsIn(language).summary.behaviors.weeks, { best })}`;
}

/** The ends of every track of shares. */
export const PERCENT_ENDS = ['0%', '100%'] as const;

/** A share in percent, or why it is not there. */
export function formatShareValue(value: Value, language: Language): string {
  if (isAbsent(value)) return wordsIn(language).summary.absence[value];
  return formatRange(scaleRange(value.share, 100), PERCENT, language);
}

/** A share in percent as a table prints it: bounds and codes in short. */
export const abbreviateShare = (value: Value, language: Language): string =>
  isAbsent(value)
    ? SYMBOLS[value]
    : abbreviateRange(scaleRange(value.share, 100), PERCENT, language);

/** What the two values of a row are called, such as "sebelum diklat" and "bulan ke-6". */
export type Ends = readonly [before: string, after: string];

/** The two waves of a panel as an axis or a key names them. */
export const nameEnds = (
  { fromMonth, toMonth }: { readonly fromMonth: number; readonly toMonth: number },
  language: Language,
): Ends => [nameMonth(fromMonth, language), nameMonth(toMonth, language)];

/** Why a value is missing that a reader would look for; a wave that never asked is nothing to look for. */
function describeMissing(row: BehaviorRow, ends: Ends, language: Language): string {
  const words = wordsIn(language).summary;
  const { before, after } = row;
  if (isAbsent(before) && isAbsent(after)) return words.absence[after];
  const [value, when] = isAbsent(after) ? [after, ends[1]] : [before, ends[0]];
  if (!isAbsent(value) || value === 'not-asked') return '';
  if (value === 'not-collected') return '';
  return fill(words.missing, { when, absence: words.absence[value] });
}

const valueOf = (value: Value, language: Language): ChangeValue | null =>
  isAbsent(value) ? null : { value: value.share, text: abbreviateShare(value, language) };

/** The track of one item. */
export function rowOf(label: string, row: BehaviorRow, ends: Ends, language: Language): TrackRow {
  const words = wordsIn(language).summary;
  const { before, after, change } = row;
  const marks = markChange(
    valueOf(before, language),
    valueOf(after, language),
    change?.state ?? null,
    SHARES,
  );
  const isCertain = change !== null && change.state !== 'uncertain';
  const spoken = [before, after].flatMap((value, place) =>
    value === 'not-asked' || value === 'not-collected'
      ? []
      : [
          fill(words.behaviors.spoken, {
            month: ends[place]!,
            value: formatShareValue(value, language),
          }),
        ],
  );
  return {
    label,
    sub: '',
    marks,
    verdict: change ? words.brief[change.state] : describeMissing(row, ends, language),
    state: isCertain ? 'certain' : marks.length > 0 ? 'uncertain' : 'withheld',
    spoken: spoken.join(', '),
  };
}
