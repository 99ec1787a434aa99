// Describes how participants see themselves beside others, in neutral words, because a gap is no fault.
import type { SelfView } from '#domain/summary/details.ts';
import { scaleRange } from '#domain/summary/ranges.ts';
import type { Range } from '#domain/statistics/range.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import { indexOf } from '#domain/statistics/means.ts';
import { formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { describeViews } from '../findings.ts';
import { keyOfBounds } from '../key.ts';
import { isCoded, markValue, placeOn, wayBetween } from '../marks.ts';
import type { Mark, RowChart, TrackRow } from '../svg/rows.ts';
import {
  abbreviateRange,
  capitalize,
  formatRange,
  INDEX,
  nameGroups,
  nameMonth,
  SYMBOLS,
} from '../wording.ts';

type Row = SelfView['rows'][number];

/** A mean of 1–4 on the scale from 25 to 100. */
const pointsOf = (mean: Range): Range => scaleRange(mean, indexOf(1));
const gapOf = ({ own, others }: Row): Range | null =>
  own && others && { low: own.low - others.high, high: own.high - others.low };

function markRow({ own, others }: Row, language: FigureProps['language']): readonly Mark[] {
  const [mine, theirs] = [own, others].map((mean) => mean && pointsOf(mean));
  const way = mine && theirs && wayBetween(mine, theirs);
  const textOf = (value: Range) => abbreviateRange(value, INDEX, language);
  const marks: Mark[] = [];
  if (way) {
    const [from, to] = [placeOn(INDEX, way.low), placeOn(INDEX, way.high)];
    marks.push({ kind: 'bar', tone: 'before', from, to });
  }
  if (theirs) {
    const look = { kind: 'disc', tone: 'after', text: textOf(theirs), isBold: true } as const;
    marks.push(markValue(theirs, INDEX, look));
  }
  if (mine) {
    const look = { kind: 'diamond', tone: 'before', text: textOf(mine) } as const;
    marks.push(markValue(mine, INDEX, look));
  }
  return marks;
}

/**
 * The gap of two means in whole points: of the values as they are printed where both are exact, because readers subtract;
 * `null` where it is not known exactly.
 */
function wholeGap({ own, others }: Row): number | null {
  if (!own || !others || isCoded(own) || isCoded(others)) return null;
  return Math.round(pointsOf(own).low) - Math.round(pointsOf(others).low);
}

/** The figure; `null` where participants or colleagues are not shown. */
export function selfFigure(summary: Summary, props: FigureProps): Figure<RowChart> | null {
  const view = summary.details.self;
  if (!view) return null;
  const { language, labels } = props;
  const { chapters, summary: texts } = wordsIn(language);
  const words = chapters.self;
  const groups = nameGroups(view.groups, language);
  const subtitle = fill(words.subtitle, { month: nameMonth(view.month, language) });
  const formatMean = (mean: Range | null) =>
    mean ? abbreviateRange(pointsOf(mean), INDEX, language) : SYMBOLS.withheld;
  const speakMean = (mean: Range | null) =>
    mean ? formatRange(pointsOf(mean), INDEX, language) : texts.absence.withheld;
  const verdictOf = (row: Row) => {
    const points = wholeGap(row);
    if (points !== null) return fill(words.points, { points: formatNumber(points, language) });
    return gapOf(row) ? words.views.unclear : texts.absence.withheld;
  };
  const rows = view.rows.map((row): TrackRow => {
    const marks = markRow(row, language);
    return {
      label: labels('self', row.item),
      sub: '',
      marks,
      verdict: verdictOf(row),
      state: marks.length > 0 ? 'uncertain' : 'withheld',
      spoken: `${words.own} ${speakMean(row.own)}, ${groups} ${speakMean(row.others)}`,
    };
  });
  const lines = view.gaps.map(({ gap, view: seen, groups: beside }) => {
    const values = { groups: nameGroups(beside, language), view: words.views[seen] };
    if (isCoded(gap)) return fill(words.lineBounds, values);
    const points = formatNumber(Math.abs(pointsOf(gap).low), language);
    return fill(words.line, { ...values, points });
  });
  return {
    name: 'diri',
    title: describeViews(summary, language) ?? '',
    subtitle,
    key: [
      { mark: 'self', text: words.own },
      { mark: 'others', text: groups },
      ...keyOfBounds(rows, language),
    ],
    chart: {
      kind: 'rows',
      shape: 'row',
      panels: [{ heading: null, rows }],
      ends: ['25', '100'],
      rule: null,
    },
    lines,
    table: {
      caption: fill(words.caption, { groups }),
      columns: [texts.behaviors.columns.behavior, words.own, capitalize(groups), words.gap],
      rows: view.rows.map((row) => {
        const points = wholeGap(row);
        const gap = gapOf(row) ? words.views.unclear : SYMBOLS.withheld;
        return [
          labels('self', row.item),
          formatMean(row.own),
          formatMean(row.others),
          points === null ? gap : formatNumber(points, language),
        ];
      }),
    },
    description: rows.map(({ label, spoken }) => `${label}: ${spoken}.`).join(' '),
  };
}
