// Describes how all answers of a large group are distributed, as far as counts were published.
import type { AnswerPanel } from '#domain/summary/details.ts';
import type { Range } from '#domain/statistics/range.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { isCoded } from '../dumbbell.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { abbreviateRange, nameGroups, nameMonth, PERCENT, formatRange } from '../wording.ts';
import type { Mark, PanelSpec } from '../svg/panel.ts';

const LAYOUT = { labels: 'above', words: 0, track: 30 } as const;
const STEPS = ['step-1', 'step-2', 'step-3', 'step-4'] as const;

/** Address part of the figure about one atom. */
const nameAnswers = (atom: string): string => `jawaban-${atom}`;

/**
 * How long each step is drawn. Counts that are known keep their length; those known within bounds share what is left
 * in proportion to the middle of their bounds, so that the whole stays 100 %.
 */
export function drawnShares(answers: readonly Range[], n: number): readonly number[] {
  const middles = answers.map(({ low, high }) => (low + high) / 2);
  const sumOf = (wanted: boolean) =>
    middles.reduce((sum, middle, at) => sum + (isCoded(answers[at]!) === wanted ? middle : 0), 0);
  const [known, loose] = [sumOf(false), sumOf(true)];
  const factor = loose > 0 ? (n - known) / loose : 0;
  return middles.map((middle, at) => (isCoded(answers[at]!) ? middle * factor : middle) / n);
}

/** The figure of one atom. */
export function answersFigure(panel: AnswerPanel, props: FigureProps): Figure<PanelSpec> {
  const { language, labels, unit } = props;
  const { chapters, summary } = wordsIn(language);
  const words = chapters.answers;
  const groups = nameGroups(panel.groups, language);
  const title = fill(words.title, { groups, month: nameMonth(panel.month, language) });
  const percentOf = ({ low, high }: Range, n: number): Range => ({
    low: (100 * low) / n,
    high: (100 * high) / n,
  });
  const { key } = summary.figure;
  const formatShare = (count: Range, n: number) =>
    formatRange(percentOf(count, n), PERCENT, language);
  const rows = panel.rows.map(({ item, n, answers }) => {
    const shares = drawnShares(answers, n);
    let from = 0;
    const marks = answers.map((count, at): Mark => {
      const to = from + shares[at]!;
      const text = abbreviateRange(percentOf(count, n), PERCENT, language);
      const mark = { kind: 'step', step: (at + 1) as 1 | 2 | 3 | 4, from, to, text } as const;
      from = to;
      return mark;
    });
    return { label: fill(words.row, { label: labels(panel.atom, item), n }), marks, words: '' };
  });
  const description = panel.rows
    .map(({ item, n, answers }) => {
      const parts = answers.map((count, at) =>
        fill(words.part, { step: key[STEPS[at]!], value: formatShare(count, n) }),
      );
      return `${labels(panel.atom, item)}: ${parts.join(', ')}.`;
    })
    .join(' ');
  return {
    name: nameAnswers(panel.atom),
    title,
    subtitle: words.subtitle,
    key: STEPS,
    table: {
      caption: fill(words.caption, { groups }),
      columns: [
        summary.behaviors.columns.behavior,
        ...STEPS.map((step) => key[step]),
        words.raters,
        words.unable,
      ],
      rows: panel.rows.map(({ item, n, unable, answers }) => [
        labels(panel.atom, item),
        ...answers.map((count) => formatShare(count, n)),
        String(n),
        String(unable),
      ]),
    },
    specify: () => ({
      title,
      description,
      subtitle: words.subtitle,
      credit: fill(summary.credit, { unit, symbols: summary.figure.symbols }),
      layout: LAYOUT,
      panels: [{ heading: null, description, rows, ticks: [], rule: null }],
    }),
  };
}
