// Describes how participants see themselves beside others, in neutral words, because a gap is no fault.
import type { SelfView } from '#domain/summary/details.ts';
import { scaleRange } from '#domain/summary/ranges.ts';
import type { Range } from '#domain/statistics/range.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import { indexOf } from '#domain/statistics/means.ts';
import { formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { isCoded } from '../dumbbell.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { capitalize, INDEX, nameGroups, nameMonth, formatRange, SYMBOLS } from '../wording.ts';
import { keyOf, markValue } from '../svg/change-marks.ts';
import type { Mark, PanelRow, PanelSpec } from '../svg/panel.ts';

const LAYOUT = { labels: 'above', words: 80, track: 24 } as const;
const AXIS = ['25', '50', '75', '100'];

const TITLES = {
  similar: 'similar',
  'own-higher': 'higher',
  'own-lower': 'lower',
  unclear: 'unclear',
} as const;

/** A mean of 1–4 as a share of the track from 25 to 100. */
const placeOf = ({ low, high }: Range): Range => ({ low: (low - 1) / 3, high: (high - 1) / 3 });
const pointsOf = (mean: Range): Range => scaleRange(mean, indexOf(1));
const gapOf = ({ own, others }: SelfView['rows'][number]): Range | null =>
  own && others && { low: own.low - others.high, high: own.high - others.low };

function markRow({ own, others }: SelfView['rows'][number]): readonly Mark[] {
  const marks: Mark[] = [];
  if (own && others && !isCoded(own) && !isCoded(others)) {
    const ends = [placeOf(own).low, placeOf(others).low] as const;
    marks.push({ kind: 'bar', tone: 'before', from: Math.min(...ends), to: Math.max(...ends) });
  }
  if (others) marks.push(markValue(placeOf(others), 'after', 'disc'));
  if (own) marks.push(markValue(placeOf(own), 'before', 'diamond'));
  return marks;
}

/** The figure; `null` where participants or colleagues are not shown. */
export function selfFigure({ details }: Summary, props: FigureProps): Figure<PanelSpec> | null {
  const view = details.self;
  if (!view) return null;
  const { language, labels, unit } = props;
  const { chapters, summary } = wordsIn(language);
  const words = chapters.self;
  const groups = nameGroups(view.groups, language);
  const lead = view.gaps.find(({ atom }) => atom === view.atom)!;
  const title = fill(words[TITLES[lead.view]], { groups });
  const subtitle = fill(words.subtitle, { month: nameMonth(view.month, language) });
  const formatMean = (mean: Range | null) =>
    mean ? formatRange(pointsOf(mean), INDEX, language) : SYMBOLS.withheld;
  const whole = (gap: Range) => formatNumber(Math.abs(pointsOf(gap).low), language);
  const formatGap = (gap: Range | null) => {
    if (!gap) return SYMBOLS.withheld;
    if (isCoded(gap)) return words.views.unclear;
    const sign = Math.round(pointsOf(gap).low) < 0 ? '−' : '';
    return fill(words.points, { points: `${sign}${whole(gap)}` });
  };
  const rows = view.rows.map((row): PanelRow => {
    const marks = markRow(row);
    const beside = marks.length > 0 ? formatGap(gapOf(row)) : summary.absence.withheld;
    const isShort = beside !== words.views.unclear && beside !== SYMBOLS.withheld;
    return { label: labels('self', row.item), marks, words: isShort ? beside : '' };
  });
  const lines = view.gaps.map(({ gap, view: seen, groups: beside }) => {
    const text = isCoded(gap) ? words.lineBounds : words.line;
    const values = { groups: nameGroups(beside, language), view: words.views[seen] };
    return fill(text, { ...values, points: whole(gap) });
  });
  const description = view.rows
    .map(
      (row) =>
        `${labels('self', row.item)}: ${words.own} ${formatMean(row.own)}, ${groups} ${formatMean(row.others)}.`,
    )
    .join(' ');
  return {
    name: 'diri',
    title,
    subtitle,
    key: keyOf(
      rows.flatMap(({ marks }) => marks),
      ['self', 'others'],
    ),
    lines,
    table: {
      caption: fill(words.caption, { groups }),
      columns: [summary.behaviors.columns.behavior, words.own, capitalize(groups), words.gap],
      rows: view.rows.map((row) => [
        labels('self', row.item),
        formatMean(row.own),
        formatMean(row.others),
        formatGap(gapOf(row)),
      ]),
    },
    specify: () => ({
      title,
      description,
      subtitle,
      credit: fill(summary.credit, { unit, symbols: summary.figure.symbols }),
      layout: LAYOUT,
      panels: [{ heading: null, description, rows, ticks: AXIS, rule: null }],
    }),
  };
}
