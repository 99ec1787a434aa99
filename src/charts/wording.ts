// Puts values, changes and absences into words, never more exactly than they were published.
import type { Language, RaterGroup } from '#domain/instrument/terms.ts';
import type { Range } from '#domain/statistics/range.ts';
import type { Absence, Change } from '#domain/summary/values.ts';
import { formatList, formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { isCoded } from './dumbbell.ts';

/** The symbols of the absences, as official statistics print them. */
export const SYMBOLS: Readonly<Record<Absence, string>> = {
  withheld: '[c]',
  'not-collected': '[x]',
  'not-asked': '[z]',
  'set-aside': '[u]',
};

/**
 * Begin a text with a capital letter.
 *
 * @example capitalize('rekan') // => 'Rekan'
 */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Ends of a scale: a range that touches one is told as "at least" or "at most". */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}
export const INDEX: Scale = { low: 25, high: 100, unit: '' };
export const PERCENT: Scale = { low: 0, high: 100, unit: ' %' };

/**
 * Name the groups of an atom; three staff groups get one short name.
 *
 * @example nameGroups(['peer', 'subordinate'], 'id') // => 'rekan dan bawahan'
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
 * Say when a wave was.
 *
 * @param month months after the training; 0 is the baseline
 * @example nameMonth(3, 'id') // => 'bulan ke-3'
 */
export function nameMonth(month: number, language: Language): string {
  const { baseline, later } = wordsIn(language).summary.month;
  return month === 0 ? baseline : fill(later, { month });
}

/** The two ends in whole numbers, rounded outward so that what is said stays true. */
function roundOutward({ low, high }: Range): Range {
  return { low: Math.floor(low + 1e-9), high: Math.ceil(high - 1e-9) };
}

/**
 * Say a value in whole numbers of its scale.
 *
 * @example formatRange({ low: 75, high: 100 }, PERCENT, 'id') // => 'paling sedikit 75 %'
 */
export function formatRange(range: Range, scale: Scale, language: Language): string {
  const write = (value: number) => `${formatNumber(value, language)}${scale.unit}`;
  if (!isCoded(range)) return write(range.low);
  const { least, most, between } = wordsIn(language).summary.ranges;
  const ends = roundOutward(range);
  const text = ends.high >= scale.high ? least : ends.low <= scale.low ? most : between;
  return fill(text, { low: write(ends.low), high: write(ends.high) });
}

/**
 * Write a value beside its mark, where there is no room for words.
 *
 * @example abbreviateRange({ low: 80, high: 100 }, INDEX, 'id') // => '≥ 80'
 */
export function abbreviateRange(range: Range, scale: Scale, language: Language): string {
  const write = (value: number) => formatNumber(value, language);
  if (!isCoded(range)) return write(range.low);
  const ends = roundOutward(range);
  if (ends.high >= scale.high) return `≥ ${write(ends.low)}`;
  if (ends.low <= scale.low) return `≤ ${write(ends.high)}`;
  return `${write(ends.low)}–${write(ends.high)}`;
}

/** Points of a change without its sign, `null` where the published values leave it open. */
export function pointsOf(change: Change, ends: readonly Range[], language: Language) {
  return ends.some(isCoded) ? null : formatNumber(Math.abs(change.estimate), language);
}
