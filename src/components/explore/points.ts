// Prepares everything that can be explored of a unit: each value that the summary shows, in words, for every choice.
import { programmeShown } from '#charts/figures.ts';
import { labelBehaviors } from '#charts/labels.ts';
import {
  capitalize,
  formatRange,
  INDEX,
  nameGroups,
  nameMonth,
  PERCENT,
  titleGroups,
} from '#charts/wording.ts';
import { instrumentOfProgramme } from '#content/instruments/registry.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { isBehavior } from '#domain/instrument/items.ts';
import { behaviorRow } from '#domain/summary/behavior-rows.ts';
import { figuresOf } from '#domain/summary/item-figures.ts';
import { indexValueOf } from '#domain/summary/index-value.ts';
import { summarize } from '#domain/summary/summarize.ts';
import type { Range } from '#domain/statistics/range.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { describePoint, type Names, type Point } from './packing.ts';

interface Choice<Id> {
  readonly id: Id;
  readonly label: string;
}

export interface View {
  readonly measures: readonly Choice<string>[];
  readonly atoms: readonly Choice<string>[];
  readonly months: readonly Choice<number>[];
  readonly points: readonly Point[];
  /** What the points share, to pack them for a page. */
  readonly names: Names;
}

/** The measure that stands for all behaviors together. */
export const INDEX_MEASURE = 'index';

/** All that a page says of a unit's newest published programme; `null` where nothing is shown. */
export function viewUnit(record: UnitRecord, language: Language): View | null {
  const programme = programmeShown(record);
  if (!programme) return null;
  const words = wordsIn(language).data.explore;
  const nouns = wordsIn(language).summary.raters;
  const instrument = instrumentOfProgramme(programme);
  const labels = labelBehaviors(instrument, language);
  const { trend } = summarize(programme, instrument);
  const waves = programme.waves.filter(({ snapshot }) => snapshot);
  const nameOf = (groups: (typeof trend)[number]['groups']) => titleGroups(groups, language);
  const names: Names = {
    atoms: Object.fromEntries(
      trend.map(({ atom, groups }) => [
        atom,
        [nameOf(groups), capitalize(nameGroups(groups, language))] as const,
      ]),
    ),
    months: Object.fromEntries(waves.map(({ month }) => [month, nameMonth(month, language)])),
    row: words.row,
    nouns: [nouns.one, nouns.other],
  };

  const points = trend.flatMap(({ atom }) =>
    waves.flatMap(({ month, snapshot }): Point[] => {
      const point = (measure: string, value: Range, interval: Range, raters: number): Point => {
        const isIndex = measure === INDEX_MEASURE;
        const whole = (number: number) => formatNumber(number, language);
        const ends = { low: whole(interval.low), high: whole(interval.high) };
        const shown = formatRange(value, isIndex ? INDEX : PERCENT, language);
        const range = fill(words.span, ends);
        const told = { atom, month, value: shown, interval: range, raters };
        return {
          ...{ ...told, ...describePoint(told, names), measure },
          ...{ low: value.low, high: value.high, from: interval.low, to: interval.high },
        };
      };
      const index = indexValueOf(snapshot!, atom);
      const figures = figuresOf(snapshot!, atom).filter(({ item }) => isBehavior(item));
      const percent = ({ low, high }: Range) => ({ low: 100 * low, high: 100 * high });
      return [
        ...(index ? [point(INDEX_MEASURE, index.index, index.interval, index.n)] : []),
        ...figures.flatMap((figure) => {
          const { item } = figure;
          const { before } = behaviorRow({ item, before: figure, after: 'not-asked' });
          if (typeof before !== 'object') return [];
          return [point(item, percent(before.share), percent(before.interval), before.n)];
        }),
      ];
    }),
  );
  if (points.length === 0) return null;
  const isMet = (pick: (point: Point) => string | number, id: string | number) =>
    points.some((point) => pick(point) === id);
  const items = [...new Set(points.map(({ measure }) => measure))].filter(
    (measure) => measure !== INDEX_MEASURE,
  );
  return {
    measures: [
      { id: INDEX_MEASURE, label: words.index },
      ...items.map((item) => ({ id: item, label: labels('peer', item) })),
    ].filter(({ id }) => isMet(({ measure }) => measure, id)),
    atoms: trend
      .map(({ atom, groups }) => ({ id: atom, label: nameOf(groups) }))
      .filter(({ id }) => isMet(({ atom }) => atom, id)),
    months: waves
      .map(({ month }) => ({ id: month, label: capitalize(nameMonth(month, language)) }))
      .filter(({ id }) => isMet(({ month }) => month, id)),
    points,
    names,
  };
}
