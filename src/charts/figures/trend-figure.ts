// Describes how the index of each group moved over the months: the finding, the panels and the table.
import type { Absence, IndexValue, TrendPoint, TrendSeries } from '#domain/summary/values.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { idOf, type Figure, type FigureProps } from '../figure.ts';
import type { TrendDot, TrendPanel, TrendSpec } from '../spec.ts';
import { isCoded } from '../dumbbell.ts';
import {
  abbreviateRange,
  capitalize,
  INDEX,
  nameGroups,
  nameMonth,
  pointsOf,
  formatRange,
  SYMBOLS,
} from '../wording.ts';

type ShownPoint = TrendPoint & { readonly value: IndexValue };

const isShown = (point: TrendPoint): point is ShownPoint => typeof point.value === 'object';
const isAbsent = (value: IndexValue | Absence): value is Absence => typeof value === 'string';

/** The first and the latest shown point, which a change lies between. */
function endsOf({ points }: TrendSeries): { ends: readonly ShownPoint[]; months: number } {
  const shown = points.filter(isShown);
  const ends = [shown[0], shown.at(-1)].filter((point) => point !== undefined);
  return { ends, months: (ends[1]?.month ?? 0) - (ends[0]?.month ?? 0) };
}

/**
 * The finding of a summary in at most ten words.
 *
 * @param series the headline series; `null` where nothing is shown
 */
export function describeFinding(series: TrendSeries | null, language: Language): string {
  const { finding } = wordsIn(language).summary;
  if (!series) return finding.none;
  const groups = nameGroups(series.groups, language);
  const { change } = series;
  if (!change) return fill(finding.single, { groups });
  if (change.state === 'uncertain') return fill(finding.uncertain, { groups });
  const { ends, months } = endsOf(series);
  const indexes = ends.map(({ value }) => value.index);
  const points = pointsOf(change, indexes, language);
  if (points === null) return fill(finding[change.state], { groups, months });
  return fill(finding[`${change.state}By`], { groups, months, points });
}

function formatChange(series: TrendSeries, language: Language): string {
  const words = wordsIn(language).summary;
  const { change } = series;
  if (!change) return '';
  const text = words.change[change.state];
  if (change.state === 'uncertain') return text;
  if (change.slight) return fill(words.trend.slight, { change: text });
  const indexes = endsOf(series).ends.map(({ value }) => value.index);
  const points = pointsOf(change, indexes, language);
  return points === null ? text : fill(words.trend.points, { change: text, points });
}

function dotOf({ month, value }: TrendPoint, language: Language): TrendDot {
  if (isAbsent(value)) return { month, index: null, interval: null, words: SYMBOLS[value] };
  const { index, interval } = value;
  return { month, index, interval, words: abbreviateRange(index, INDEX, language) };
}

function panelOf(series: TrendSeries, language: Language): TrendPanel {
  return {
    label: capitalize(nameGroups(series.groups, language)),
    words: formatChange(series, language),
    description: describe(series, language),
    dots: series.points.map((point) => dotOf(point, language)),
  };
}

function formatValue(value: IndexValue | Absence, language: Language): string {
  if (isAbsent(value)) return SYMBOLS[value];
  const whole = (number: number) => formatNumber(number, language);
  return fill(wordsIn(language).summary.trend.interval, {
    value: formatRange(value.index, INDEX, language),
    low: whole(value.interval.low),
    high: whole(value.interval.high),
    n: value.n,
  });
}

function describe(series: TrendSeries, language: Language): string {
  const values = series.points.map(({ month, value }) => {
    const absence = isAbsent(value) ? wordsIn(language).summary.absence[value] : null;
    const text = absence ?? formatRange((value as IndexValue).index, INDEX, language);
    return `${nameMonth(month, language)} ${text}`;
  });
  return `${capitalize(nameGroups(series.groups, language))}: ${values.join(', ')}.`;
}

/** The figure of all trends; `null` where no group has a published value. */
export function trendFigure(summary: Summary, props: FigureProps): Figure<TrendSpec> | null {
  const { language, unit } = props;
  const { trend: words, credit, figure } = wordsIn(language).summary;
  const { trend } = summary;
  if (!summary.headline) return null;
  const title = describeFinding(summary.headline, language);
  const isAnyCoded = trend.some(({ points }) =>
    points.some((point) => isShown(point) && isCoded(point.value.index)),
  );
  return {
    name: 'trend',
    title,
    subtitle: words.subtitle,
    key: isAnyCoded ? ['coded'] : [],
    table: {
      caption: words.caption,
      columns: [
        words.columns.group,
        ...trend[0]!.points.map(({ month }) => capitalize(nameMonth(month, language))),
        words.columns.change,
      ],
      rows: trend.map((series) => [
        capitalize(nameGroups(series.groups, language)),
        ...series.points.map(({ value }) => formatValue(value, language)),
        formatChange(series, language) || SYMBOLS['not-collected'],
      ]),
    },
    specify: (format) => ({
      id: idOf('trend', format),
      format,
      title,
      description: trend.map((series) => describe(series, language)).join(' '),
      subtitle: words.subtitle,
      credit: fill(credit, { unit, symbols: figure.symbols }),
      axis: words.axis,
      panels: trend.map((series) => panelOf(series, language)),
    }),
  };
}
