// Describes how the index of each group moved over the months: the panels and the table.
import type { Absence, IndexValue, TrendPoint, TrendSeries } from '#domain/summary/values.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { overdueOf } from '#domain/waves/states.ts';
import { formatDate, formatNumber } from '#i18n/formats.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { endsOf } from '../findings.ts';
import type { TrendChart, TrendDot, TrendPanel } from '../svg/trend.ts';
import {
  abbreviateRange,
  capitalize,
  formatInterval,
  formatRange,
  INDEX,
  nameMonth,
  pointsOf,
  SYMBOLS,
  titleGroups,
} from '../wording.ts';

const isAbsent = (value: IndexValue | Absence): value is Absence => typeof value === 'string';

/** The points between the first and the latest value as they are printed; `null` where that cannot be said. */
export function pointsBetween(series: TrendSeries, language: Language): string | null {
  const indexes = endsOf(series).map(({ value }) => value.index);
  return series.change && pointsOf(series.change, indexes, language);
}

/** A change with its range, such as "Naik 14 poin indeks (4 sampai 22)"; empty where there is none. */
function formatChange(series: TrendSeries, language: Language): string {
  const words = wordsIn(language).summary;
  const { change } = series;
  if (!change) return '';
  const text = words.change[change.state];
  const said =
    change.slight && change.state !== 'uncertain'
      ? fill(words.trend.slight, { change: text })
      : text;
  const interval = formatInterval(change.interval, language);
  const points = change.state === 'uncertain' ? null : pointsBetween(series, language);
  return points === null
    ? fill(words.trend.open, { change: said, interval })
    : fill(words.trend.points, { change: said, points, interval });
}

/** Fewest and most raters of a series. */
function formatRaters({ points }: TrendSeries, language: Language): string {
  const { raters } = wordsIn(language).summary;
  const counts = points.flatMap(({ value }) => (isAbsent(value) ? [] : [value.n]));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const range = plural(most, raters, language);
  return least === most ? range : `${formatNumber(least, language)}–${range}`;
}

function dotOf({ month, value, isLevel }: TrendPoint, language: Language): TrendDot | null {
  if (value === 'not-asked') return null;
  if (value === 'not-collected') return { kind: 'coming', month };
  if (isAbsent(value)) return { kind: 'withheld', month };
  const { index, interval } = value;
  const text = abbreviateRange(index, INDEX, language);
  return { kind: isLevel ? 'level' : 'value', month, index, interval, text };
}

/** Why a month is missing, or when it comes. */
function describeAbsence({ month, value }: TrendPoint, props: FigureProps): string | null {
  if (!isAbsent(value) || value === 'not-asked') return null;
  const { language, waves, today } = props;
  const words = wordsIn(language).summary;
  const wave = waves?.find((one) => one.month === month);
  const comes = {
    open: () => fill(words.trend.openUntil, { date: formatDate(wave!.closesOn, language) }),
    planned: () => {
      const overdue = today === undefined ? null : overdueOf(wave!, today);
      const date = formatDate(wave!.opensOn, language);
      return fill(words.trend[overdue ?? 'openFrom'], { date });
    },
    closed: () => words.trend.counting,
    published: () => words.absence[value],
    discarded: () => words.trend.discarded,
  };
  const absence = value === 'not-collected' && wave ? comes[wave.state]() : words.absence[value];
  return capitalize(fill(words.missing, { when: nameMonth(month, language), absence }));
}

/** Why months are missing; of those still to come only the next one, because the calendar has the others. */
function describeAbsences({ points }: TrendSeries, props: FigureProps): readonly string[] {
  const next = points.find(({ value }) => value === 'not-collected');
  return points
    .filter((point) => point.value !== 'not-collected' || point === next)
    .map((point) => describeAbsence(point, props))
    .filter((line) => line !== null);
}

/** Which months anybody could answer, or were published in the old manner. */
const describeLevels = ({ points }: TrendSeries, language: Language): readonly string[] =>
  points
    .filter(({ isLevel }) => isLevel)
    .map(({ month }) => {
      const { level } = wordsIn(language).summary.citizens;
      return capitalize(fill(level, { month: nameMonth(month, language) }));
    });

function panelOf(series: TrendSeries, props: FigureProps): TrendPanel {
  const { language } = props;
  return {
    heading: titleGroups(series.groups, language),
    change: formatChange(series, language),
    raters: formatRaters(series, language),
    lines: [...describeLevels(series, language), ...describeAbsences(series, props)],
    spoken: describe(series, language),
    state: series.change?.state ?? null,
    dots: series.points.map((point) => dotOf(point, language)).filter((dot) => dot !== null),
  };
}

/** An index with its range and raters, as a table prints it. */
export function formatIndex(value: IndexValue | Absence, language: Language): string {
  if (isAbsent(value)) return SYMBOLS[value];
  const whole = (number: number) => formatNumber(number, language);
  return fill(wordsIn(language).summary.trend.interval, {
    value: abbreviateRange(value.index, INDEX, language),
    low: whole(value.interval.low),
    high: whole(value.interval.high),
    n: value.n,
  });
}

function describe(series: TrendSeries, language: Language): string {
  const values = series.points
    .filter(({ value }) => value !== 'not-asked')
    .map(({ month, value }) => {
      const absence = isAbsent(value) ? wordsIn(language).summary.absence[value] : null;
      const text = absence ?? formatRange((value as IndexValue).index, INDEX, language);
      return `${nameMonth(month, language)} ${text}`;
    });
  return `${titleGroups(series.groups, language)}: ${values.join(', ')}.`;
}

/** The figure of all trends; `null` where no group has a published value. */
export function trendFigure(summary: Summary, props: FigureProps): Figure<TrendChart> | null {
  const { language } = props;
  const { trend: words } = wordsIn(language).summary;
  const { trend } = summary;
  if (trend.length === 0) return null;
  const panels = trend.map((series) => panelOf(series, props));
  // What is missing in all panels is said once below them.
  const isShared = (line: string) => panels.every(({ lines }) => lines.includes(line));
  const shared = panels.length > 1 ? panels[0]!.lines.filter(isShared) : [];
  return {
    name: 'trend',
    title: words.title,
    subtitle: words.subtitle,
    key: [],
    chart: {
      kind: 'trend',
      axis: words.axis,
      panels: panels.map((panel) => ({
        ...panel,
        lines: panel.lines.filter((line) => !shared.includes(line)),
      })),
    },
    lines: shared,
    table: {
      caption: words.caption,
      columns: [
        words.columns.group,
        ...trend[0]!.points.map(({ month }) => capitalize(nameMonth(month, language))),
        words.columns.change,
      ],
      rows: trend.map((series) => [
        titleGroups(series.groups, language),
        ...series.points.map(({ value }) => formatIndex(value, language)),
        formatChange(series, language) || SYMBOLS['not-collected'],
      ]),
    },
    description: trend.map((series) => describe(series, language)).join(' '),
  };
}
