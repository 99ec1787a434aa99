// Describes how all answers of a large group are distributed, as far as counts were published.
import type { AnswerPanel } from '#domain/summary/details.ts';
import type { Range } from '#domain/statistics/range.ts';
import { formatNumber } from '#i18n/formats.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Figure, FigureProps, KeyItem } from '../figure.ts';
import { isCoded } from '../marks.ts';
import type { Mark, RowChart, TrackRow } from '../svg/rows.ts';
import { abbreviateRange, formatRange, nameGroups, nameMonth, PERCENT } from '../wording.ts';

const STEPS = [1, 2, 3, 4] as const;

/** Address part of the figure about one atom. */
const nameAnswers = (atom: string): string => `jawaban-${atom}`;

const percentOf = ({ low, high }: Range, n: number): Range => ({
  low: (100 * low) / n,
  high: (100 * high) / n,
});

/**
 * How long each step is drawn. Counts that are known keep their length; those known within bounds share what is left
 * in proportion to the middle of their bounds, so that the whole stays 100%.
 */
export function drawnShares(answers: readonly Range[], n: number): readonly number[] {
  const middles = answers.map(({ low, high }) => (low + high) / 2);
  const sumOf = (wanted: boolean) =>
    middles.reduce((sum, middle, at) => sum + (isCoded(answers[at]!) === wanted ? middle : 0), 0);
  const [known, loose] = [sumOf(false), sumOf(true)];
  const factor = loose > 0 ? (n - known) / loose : 0;
  return middles.map((middle, at) => (isCoded(answers[at]!) ? middle * factor : middle) / n);
}

/** The bar of one item, its steps beside each other from the lowest to the highest. */
function markSteps(answers: readonly Range[], n: number, language: FigureProps['language']) {
  let from = 0;
  return drawnShares(answers, n).map((share, at): Mark => {
    const to = from + share;
    const text = abbreviateRange(percentOf(answers[at]!, n), PERCENT, language);
    const mark = { kind: 'step', step: STEPS[at]!, from, to, text } as const;
    from = to;
    return mark;
  });
}

/** The figure of one atom. */
export function answersFigure(panel: AnswerPanel, props: FigureProps): Figure<RowChart> {
  const { language, labels, answers: wordsOf } = props;
  const { chapters, summary } = wordsIn(language);
  const words = chapters.answers;
  const who = panel.atom === 'citizen' ? 'citizen' : 'staff';
  const groups = nameGroups(panel.groups, language);
  const stepsOf = (item: string) => wordsOf?.(panel.atom, item).steps ?? words.order;
  const keyOf = (item: string): readonly KeyItem[] =>
    stepsOf(item).map((text, at) => ({ mark: `step-${STEPS[at]!}`, text }));
  const formatShare = (count: Range, n: number) =>
    formatRange(percentOf(count, n), PERCENT, language);
  const speak = ({ item, n, answers }: (typeof panel.rows)[number]) =>
    answers
      .map((count, at) =>
        fill(words.part, { step: stepsOf(item)[at]!, value: formatShare(count, n) }),
      )
      .join(', ');
  // One scale for all rows is told once; citizens' questions have answers of their own.
  const isShared = new Set(panel.rows.map(({ item }) => stepsOf(item).join())).size === 1;
  const rows = panel.rows.map((row): TrackRow => {
    const { item, n, unable, answers } = row;
    const raters = plural(n, summary.raters, language);
    const apart = wordsOf?.(panel.atom, item).outside ?? null;
    const text = who === 'staff' ? 'staff' : apart === null ? 'skipped' : 'citizen';
    const outside = { raters, count: formatNumber(unable ?? 0, language), answer: apart ?? '' };
    return {
      label: labels(panel.atom, item),
      sub: '',
      marks: markSteps(answers, n, language),
      verdict: unable ? fill(words.outside[text], outside) : raters,
      state: 'uncertain',
      spoken: speak(row),
      ...(isShared ? {} : { key: keyOf(item) }),
    };
  });
  const first = panel.rows[0];
  const isNoisy = first?.unable === null;
  return {
    name: nameAnswers(panel.atom),
    title: fill(words.title, { groups, month: nameMonth(panel.month, language) }),
    subtitle: isNoisy ? words.subtitleNoisy : words.subtitle,
    key: isShared && first ? keyOf(first.item) : [],
    chart: {
      kind: 'rows',
      shape: 'bar',
      panels: [{ heading: null, rows }],
      ends: null,
      rule: null,
    },
    lines: [],
    table: {
      caption: fill(words.caption, { groups }),
      columns: [
        summary.behaviors.columns.behavior,
        ...(isShared && first ? stepsOf(first.item) : words.order),
        words.raters,
        ...(isNoisy ? [] : [words.unable[who]]),
      ],
      rows: panel.rows.map(({ item, n, unable, answers }) => [
        labels(panel.atom, item),
        ...answers.map((count, at) => {
          const value = abbreviateRange(percentOf(count, n), PERCENT, language);
          return isShared ? value : fill(words.answer, { step: stepsOf(item)[at]!, value });
        }),
        formatNumber(n, language),
        ...(unable === null ? [] : [formatNumber(unable, language)]),
      ]),
    },
    description: panel.rows
      .map((row) => `${labels(panel.atom, row.item)}: ${speak(row)}.`)
      .join(' '),
  };
}
