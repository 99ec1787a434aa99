// Puts values, changes and absences into words, never more exactly than they were published.
import type { Language, RaterGroup } from '#domain/instrument/terms.ts';
import type { Range } from '#domain/statistics/range.ts';
import type { Absence, Change } from '#domain/summary/values.ts';
import { formatList, formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { isCoded } from './marks.ts';

/** The symbols of the absences, as official statistics print them; in tables and files only. */
export const SYMBOLS: Readonly<Record<Absence, string>> = {
  withheld: '[c]',
  'not-collected': '[x]',
  'not-asked': '[z]',
};

/**
 * Begin a text with a capital letter.
 *
 * @example capitalize('rekan kerja') // => 'Rekan kerja'
 */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Ends of a scale: a range that touches one is told as "at least" or "at most". */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}
export const INDEX: Scale = { low: 25, high: 100, unit: '' };
export const PERCENT: Scale = { low: 0, high: 100, unit: '%' };

/**
 * Name the groups of an atom; three staff groups get one short name.
 *
 * @example nameGroups(['peer', 'subordinate'], 'id') // => 'rekan kerja dan bawahan'
 */
export function nameGroups(groups: readonly RaterGroup[], language: Language): string {
  const words = wordsIn(language).summary;
  if (groups.length === 3) return words.threeGroups;
  return formatList(
    groups.map((group) => words.groups[group]),
    language,
  );
}

/**
 * The title of a panel about an atom: participants rate themselves, which a title must say.
 *
 * @example titleGroups(['self'], 'id') // => 'Peserta (menilai diri)'
 */
export function titleGroups(groups: readonly RaterGroup[], language: Language): string {
  const isSelf = groups.length === 1 && groups[0] === 'self';
  return isSelf ? wordsIn(language).summary.selfTitle : capitalize(nameGroups(groups, language));
}

/**
 * Say when a wave was.
 *
 * @param month months after the training; 0 is the baseline
 * @example nameMonth(3, 'id') // => 'bulan ke-3'
 */
export function nameMonth(month: number, language: Language): string {
  const { baseline, later } = wordsIn(language).summary.month;
  return month === 0 ? baseline : fill(later, { month });
}

/**
 * A number of months in words, up to twelve.
 *
 * @example spellMonths(6, 'id') // => 'enam bulan'
 */
export function spellMonths(months: number, language: Language): string {
  const { numerals, months: noun } = wordsIn(language).summary;
  const numeral = numerals[months - 1] ?? formatNumber(months, language);
  return `${numeral} ${months === 1 ? noun[0] : noun[1]}`;
}

/** The two ends in whole numbers, rounded outward so that what is said stays true. */
function roundOutward({ low, high }: Range): Range {
  return { low: Math.floor(low + 1e-9), high: Math.ceil(high - 1e-9) };
}

/**
 * Say a value in whole numbers of its scale.
 *
 * @example formatRange({ low: 75, high: 100 }, PERCENT, 'id') // => 'paling sedikit 75%'
 */
export function formatRange(range: Range, scale: Scale, language: Language): string {
  const write = (value: number) => `${formatNumber(value, language)}${scale.unit}`;
  if (!isCoded(range)) return write(range.low);
  const { least, most, between } = wordsIn(language).summary.ranges;
  const ends = roundOutward(range);
  if (ends.low === ends.high) return write(ends.low);
  const text = ends.high >= scale.high ? least : ends.low <= scale.low ? most : between;
  return fill(text, { low: write(ends.low), high: write(ends.high) });
}

/**
 * Write a value under its mark, where there is no room for words.
 *
 * @example abbreviateRange({ low: 80, high: 100 }, PERCENT, 'id') // => '≥ 80%'
 */
export function abbreviateRange(range: Range, scale: Scale, language: Language): string {
  const write = (value: number) => formatNumber(value, language);
  if (!isCoded(range)) return `${write(range.low)}${scale.unit}`;
  const ends = roundOutward(range);
  if (ends.low === ends.high) return `${write(ends.low)}${scale.unit}`;
  if (ends.high >= scale.high) return `≥\u00a0${write(ends.low)}${scale.unit}`;
  if (ends.low <= scale.low) return `≤\u00a0${write(ends.high)}${scale.unit}`;
  return `${write(ends.low)}–${write(ends.high)}${scale.unit}`;
}

/**
 * An interval in whole numbers, as it is printed in tables and under panels.
 *
 * @example formatInterval({ low: 3.5, high: 21.6 }, 'id') // => '4 sampai 22'
 */
export function formatInterval({ low, high }: Range, language: Language): string {
  const ends = { low: formatNumber(low, language), high: formatNumber(high, language) };
  return fill(wordsIn(language).summary.ranges.between, ends);
}

/**
 * Points of a change without its sign: the difference of the two values as they are printed, because readers subtract.
 * `null` where a value is known within bounds only, or where that difference would contradict the change itself.
 *
 * @param ends the first and the latest value
 */
export function pointsOf(
  change: Change,
  ends: readonly Range[],
  language: Language,
): string | null {
  const [first, last] = ends;
  if (!first || !last || ends.some(isCoded)) return null;
  const difference = Math.round(last.low) - Math.round(first.low);
  const sign = change.state === 'down' ? -1 : 1;
  return difference * sign > 0 ? formatNumber(Math.abs(difference), language) : null;
}
