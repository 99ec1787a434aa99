// Describes the first picture of a unit: every group that was asked, before and latest, on the whole scale of the index.
import { RATER_GROUPS, type RaterGroup } from '#domain/instrument/terms.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import type { TrendSeries } from '#domain/summary/values.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { endsOf, hiddenGroups, isLevelOnly } from '../findings.ts';
import { keyOfChanges } from '../key.ts';
import { markChange, type ChangeValue } from '../marks.ts';
import type { RowChart, TrackRow } from '../svg/rows.ts';
import {
  abbreviateRange,
  capitalize,
  formatRange,
  INDEX,
  nameMonth,
  SYMBOLS,
  titleGroups,
} from '../wording.ts';
import { formatIndex, pointsBetween } from './trend-figure.ts';

type Point = ReturnType<typeof endsOf>[number];

/** A row with the rank of its first group, by which rows are ordered. */
interface Ranked {
  readonly rank: number;
  readonly row: TrackRow;
  readonly cells: readonly string[];
}

const rankOf = (groups: readonly RaterGroup[]) => RATER_GROUPS.indexOf(groups[0]!);

function verdictOf(series: TrendSeries, { language }: FigureProps, isCompared: boolean): string {
  const words = wordsIn(language).summary;
  const { change } = series;
  if (isLevelOnly(series)) return words.citizens.levelOnly;
  // Where no group is compared, the title says so once.
  if (!change) return isCompared ? words.firstOnly : '';
  const points = change.state === 'uncertain' ? null : pointsBetween(series, language);
  return points === null || change.state === 'uncertain'
    ? words.brief[change.state]
    : fill(words.briefBy[change.state], { points });
}

function rowOf(series: TrendSeries, props: FigureProps, isCompared: boolean): Ranked {
  const { language } = props;
  const words = wordsIn(language).summary;
  const { change, groups } = series;
  const ends = endsOf(series);
  const valueOf = (point: Point | undefined): ChangeValue | null =>
    point
      ? {
          value: point.value.index,
          interval: point.value.interval,
          text: abbreviateRange(point.value.index, INDEX, language),
        }
      : null;
  const isSingle = ends[0] === ends[1];
  // A single value is "before" only where it was asked before.
  const [before, after] =
    isSingle && ends[0]?.month !== 0
      ? [undefined, ends[0]]
      : [ends[0], isSingle ? undefined : ends[1]];
  const raters = plural(ends.at(-1)!.value.n, words.raters, language);
  const label = titleGroups(groups, language);
  const spoken = [before, after].flatMap((point) =>
    point
      ? [`${nameMonth(point.month, language)} ${formatRange(point.value.index, INDEX, language)}`]
      : [],
  );
  const verdict = verdictOf(series, props, isCompared);
  return {
    rank: rankOf(groups),
    row: {
      label,
      sub: raters,
      marks: markChange(valueOf(before), valueOf(after), change?.state ?? null, INDEX),
      verdict,
      state: change && change.state !== 'uncertain' ? 'certain' : 'uncertain',
      spoken: spoken.join(', '),
    },
    cells: [
      label,
      before ? formatIndex(before.value, language) : SYMBOLS['not-collected'],
      after ? formatIndex(after.value, language) : SYMBOLS['not-collected'],
      verdict || SYMBOLS['not-collected'],
    ],
  };
}

/** A group that was asked and shows nothing. */
function withheldRow(group: RaterGroup, { language }: FigureProps): Ranked {
  const { absence } = wordsIn(language).summary;
  const label = titleGroups([group], language);
  return {
    rank: rankOf([group]),
    row: {
      ...{ label, sub: '', marks: [] },
      ...{ verdict: absence.withheld, state: 'withheld', spoken: absence.withheld },
    },
    cells: [label, ...[0, 1, 2].map(() => SYMBOLS.withheld)],
  };
}

/** What the latest values are called: by their month where all groups have the same. */
function nameLatest(trend: readonly TrendSeries[], props: FigureProps): string | null {
  const months = new Set(
    trend.filter(({ change }) => change).map((series) => endsOf(series).at(-1)!.month),
  );
  return months.size === 1 ? nameMonth([...months][0]!, props.language) : null;
}

/** The figure; `null` where no group has a published value. */
export function headFigure(summary: Summary, props: FigureProps): Figure<RowChart> | null {
  if (summary.trend.length === 0) return null;
  const { language } = props;
  const { head: words, month, trend: texts } = wordsIn(language).summary;
  const { trend } = summary;
  const isCompared = trend.some(({ change }) => change !== null);
  const ranked = [
    ...trend.map((series) => rowOf(series, props, isCompared)),
    ...hiddenGroups(summary).map((group) => withheldRow(group, props)),
  ].sort((a, b) => a.rank - b.rank);
  const rows = ranked.map(({ row }) => row);
  const latest = nameLatest(trend, props);
  const title = latest ? fill(words.title, { month: latest }) : words.titleMixed;
  const ends = [month.baseline, latest ?? words.latest] as const;
  return {
    name: 'ikhtisar',
    title: isCompared ? title : words.single,
    subtitle: words.subtitle,
    key: keyOfChanges(rows, ends, language),
    chart: {
      kind: 'rows',
      shape: 'compact',
      panels: [{ heading: null, rows }],
      ends: ['25', '100'],
      scale: words.scale,
      rule: null,
    },
    lines: [],
    table: {
      caption: words.caption,
      columns: [texts.columns.group, ...ends.map(capitalize), texts.columns.change],
      rows: ranked.map(({ cells }) => cells),
    },
    description: rows
      .map(({ label, spoken, verdict }) => `${label}: ${spoken}; ${verdict}.`)
      .join(' '),
  };
}
