// Describes how many raters see a behavior more often than before the training, and how many less often.
import type { Language } from '#domain/instrument/terms.ts';
import type { Range } from '#domain/statistics/range.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import type { ThenNow } from '#domain/summary/then-now.ts';
import { formatNumber } from '#i18n/formats.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { keyOfSigns } from '../key.ts';
import { isCoded } from '../marks.ts';
import type { Mark, RowChart, TrackRow } from '../svg/rows.ts';
import { abbreviateRange, capitalize, formatRange, nameGroups, type Scale } from '../wording.ts';

/** Counts of raters; n raters are the upper end. */
const scaleOf = (n: number): Scale => ({ low: 0, high: n, unit: '' });

/** "More" grows from the left and "less" from the right; the gray between is neither, or not counted for certain. */
function markRow({ n, more, less }: ThenNow, language: Language): readonly Mark[] {
  const textOf = (count: Range) => abbreviateRange(count, scaleOf(n), language);
  const [up, down] = [more.low / n, less.low / n];
  const marks: Mark[] = [{ kind: 'count', tone: 'rest', from: up, to: 1 - down }];
  const isSaid = (count: Range) => count.low > 0 || isCoded(count);
  if (isSaid(more))
    marks.push({ kind: 'count', tone: 'after', from: 0, to: up, text: textOf(more), isBold: true });
  if (isSaid(less))
    marks.push({ kind: 'count', tone: 'decline', from: 1 - down, to: 1, text: textOf(less) });
  return marks;
}

/** The figure; `null` where no comparison is shown. */
export function thenNowFigure({ details }: Summary, props: FigureProps): Figure<RowChart> | null {
  const panel = details.thenNow;
  if (!panel) return null;
  const { language, labels } = props;
  const { chapters, summary } = wordsIn(language);
  const words = chapters.thenNow;
  const count = panel.rows.filter(({ state }) => state === 'more').length;
  const total = panel.rows.length;
  const { baseline, later } = summary.when;
  const month = panel.month === 0 ? baseline : fill(later, { month: panel.month });
  const groups = nameGroups(panel.groups, language);
  const labelOf = ({ item }: ThenNow) => labels(panel.atom, item);
  const raters = (n: number) => plural(n, summary.raters, language);
  const speak = (row: ThenNow) =>
    fill(words.line, {
      label: labelOf(row),
      more: formatRange(row.more, scaleOf(row.n), language),
      less: formatRange(row.less, scaleOf(row.n), language),
      n: row.n,
      state: words.states[row.state],
    });
  const rows = panel.rows.map((row): TrackRow => ({
    label: labelOf(row),
    sub: raters(row.n),
    marks: markRow(row, language),
    verdict: words.states[row.state],
    state: row.state === 'uncertain' ? 'uncertain' : 'certain',
    spoken: speak(row),
  }));
  const { key } = summary.figure;
  const has = (tone: string) =>
    rows.some(({ marks }) =>
      marks.some((mark) => mark.kind === 'count' && mark.tone === tone && mark.to > mark.from),
    );
  const counts = panel.rows.flatMap(({ n, more, less }) =>
    [more, less].filter(isCoded).map(({ low, high }) => ({ low, high, n })),
  );
  const signs = {
    up: counts.some(({ high, n }) => high >= n),
    down: counts.some(({ low, high, n }) => low <= 0 && high < n),
  };
  const { more, less } = key;
  return {
    name: 'dahulu-sekarang',
    title: count > 0 ? fill(words.title, { count, total }) : words.none,
    subtitle: capitalize(fill(words.subtitle, { month, groups })),
    key: [
      { mark: 'more', text: more },
      ...(has('decline') ? [{ mark: 'less', text: less } as const] : []),
      ...(has('rest') ? [{ mark: 'neither', text: key.neither } as const] : []),
      ...keyOfSigns(signs, language),
    ],
    chart: {
      kind: 'rows',
      shape: 'row',
      panels: [{ heading: null, rows }],
      ends: null,
      rule: null,
    },
    lines: [words.test],
    table: {
      caption: words.caption,
      columns: [
        summary.behaviors.columns.behavior,
        capitalize(more),
        capitalize(less),
        'n',
        summary.behaviors.result,
      ],
      rows: panel.rows.map((row) => [
        labelOf(row),
        abbreviateRange(row.more, scaleOf(row.n), language),
        abbreviateRange(row.less, scaleOf(row.n), language),
        formatNumber(row.n, language),
        words.states[row.state],
      ]),
    },
    description: panel.rows.map(speak).join(' '),
  };
}
