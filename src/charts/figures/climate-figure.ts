// Describes what helps and what holds participants back, factor by factor, and whether one can be called the main obstacle.
import type { FactorReading } from '#domain/summary/climate.ts';
import type { Range } from '#domain/statistics/range.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import { formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { abbreviateRange, capitalize, nameMonth, PERCENT, formatRange } from '../wording.ts';
import { keyOf, markValue } from '../svg/change-marks.ts';
import type { Mark, PanelSpec } from '../svg/panel.ts';

const LAYOUT = { labels: 'beside', words: 56, track: 28 } as const;
const AXIS = ['0', '50', '100 %'];
/** A factor is an obstacle only where its whole interval lies below. */
const RULE = 0.6;

const inPercent = ({ low, high }: Range): Range => ({ low: 100 * low, high: 100 * high });

/** The figure; `null` where participants are not shown or were not asked. */
export function climateFigure({ details }: Summary, props: FigureProps): Figure<PanelSpec> | null {
  const { climate } = details;
  if (!climate) return null;
  const { language, labels, unit } = props;
  const { chapters, summary } = wordsIn(language);
  const words = chapters.climate;
  const { obstacle, before, factors } = climate;
  const nameOf = (factor: string) => labels('self', factor);
  const title = obstacle
    ? fill(words.obstacle, { factor: nameOf(obstacle).toLowerCase() })
    : words.unclear;
  const month = nameMonth(climate.month, language);
  const subtitle = fill(words.subtitle, { month });
  const earlier = (factor: string) => before?.factors.find((one) => one.factor === factor);
  const formatReading = (reading: FactorReading) =>
    formatRange(inPercent(reading.share), PERCENT, language);
  const rows = factors.map((reading) => {
    const { low, high } = reading.interval;
    const past = earlier(reading.factor);
    const marks: Mark[] = [{ kind: 'pale', tone: 'after', from: low, to: high }];
    if (past) marks.push(markValue(past.share, 'before', 'ring'));
    marks.push(markValue(reading.share, 'after', 'disc'));
    const beside = abbreviateRange(inPercent(reading.share), PERCENT, language);
    return { label: nameOf(reading.factor), marks, words: beside };
  });
  const description = factors
    .map((reading) =>
      fill(words.row, { factor: nameOf(reading.factor), value: formatReading(reading) }),
    )
    .join('; ');
  const ends = (range: Range) =>
    `${formatNumber(Math.floor(100 * range.low), language)}–${formatNumber(Math.ceil(100 * range.high), language)}`;
  const past = before ? [capitalize(nameMonth(before.month, language))] : [];
  const key = keyOf(
    rows.flatMap(({ marks }) => marks),
    ['earlier', 'later'],
  );
  return {
    name: 'iklim',
    title,
    subtitle,
    key: before ? key : key.filter((entry) => entry !== 'earlier'),
    lines: [words.rule],
    table: {
      caption: words.caption,
      columns: [
        words.columns.factor,
        ...past,
        capitalize(month),
        words.columns.interval,
        words.columns.n,
      ],
      rows: factors.map((reading) => {
        const then = earlier(reading.factor);
        const first = before ? [then ? formatReading(then) : '[c]'] : [];
        return [
          nameOf(reading.factor),
          ...first,
          formatReading(reading),
          ends(reading.interval),
          String(reading.n),
        ];
      }),
    },
    specify: () => ({
      title,
      description,
      subtitle,
      credit: fill(summary.credit, { unit, symbols: summary.figure.symbols }),
      layout: LAYOUT,
      panels: [{ heading: null, description, rows, ticks: AXIS, rule: RULE }],
    }),
  };
}
