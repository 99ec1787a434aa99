// Describes how many raters see a behavior more often than before the training, and how many less often.
import type { Language } from '#domain/instrument/terms.ts';
import type { Range } from '#domain/statistics/range.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import type { ThenNow } from '#domain/summary/then-now.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { isCoded } from '../dumbbell.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { nameGroups, nameMonth, formatRange } from '../wording.ts';
import type { Mark, PanelSpec } from '../svg/panel.ts';

const LAYOUT = { labels: 'above', words: 104, track: 24 } as const;

/** A count of raters in words; n raters are the upper end. */
const formatCount = (count: Range, n: number, language: Language): string =>
  formatRange(count, { low: 0, high: n, unit: '' }, language);

/** "More" grows from the left and "less" from the right; the gray between is said to be neither. */
function markRow({ n, more, less }: ThenNow): readonly Mark[] {
  const marks: Mark[] = [{ kind: 'pale', tone: 'before', from: 0, to: 1 }];
  if (more.low > 0) marks.push({ kind: 'block', tone: 'after', from: 0, to: more.low / n });
  if (less.low > 0) marks.push({ kind: 'block', tone: 'decline', from: 1 - less.low / n, to: 1 });
  if (isCoded(more))
    marks.push({ kind: 'bracket', tone: 'after', from: more.low / n, to: more.high / n });
  if (isCoded(less))
    marks.push({ kind: 'bracket', tone: 'decline', from: 1 - less.high / n, to: 1 - less.low / n });
  return marks;
}

/** The figure; `null` where no comparison is shown. */
export function thenNowFigure({ details }: Summary, props: FigureProps): Figure<PanelSpec> | null {
  const panel = details.thenNow;
  if (!panel) return null;
  const { language, labels, unit } = props;
  const { chapters, summary } = wordsIn(language);
  const words = chapters.thenNow;
  const count = panel.rows.filter(({ state }) => state === 'more').length;
  const total = panel.rows.length;
  const title = count > 0 ? fill(words.title, { count, total }) : words.none;
  const month = nameMonth(panel.month, language);
  const subtitle = fill(words.subtitle, { month, groups: nameGroups(panel.groups, language) });
  const labelOf = ({ item }: ThenNow) => labels(panel.atom, item);
  const lines = panel.rows.map((row) =>
    fill(words.line, {
      label: labelOf(row),
      more: formatCount(row.more, row.n, language),
      less: formatCount(row.less, row.n, language),
      n: row.n,
      state: words.states[row.state],
    }),
  );
  const description = lines.join(' ');
  const rows = panel.rows.map((row) => ({
    label: labelOf(row),
    marks: markRow(row),
    words: words.states[row.state],
  }));
  const isAnyCoded = panel.rows.some(({ more, less }) => isCoded(more) || isCoded(less));
  const { more, less } = summary.figure.key;
  return {
    name: 'dahulu-sekarang',
    title,
    subtitle,
    key: ['more', 'less', ...(isAnyCoded ? (['coded'] as const) : [])],
    lines: [words.test],
    table: {
      caption: words.caption,
      columns: [summary.behaviors.columns.behavior, more, less, 'n', summary.behaviors.result],
      rows: panel.rows.map((row) => [
        labelOf(row),
        formatCount(row.more, row.n, language),
        formatCount(row.less, row.n, language),
        String(row.n),
        words.states[row.state],
      ]),
    },
    specify: () => ({
      title,
      description,
      subtitle,
      credit: fill(summary.credit, { unit, symbols: summary.figure.symbols }),
      layout: LAYOUT,
      panels: [{ heading: null, description, rows, ticks: [], rule: null }],
    }),
  };
}
