// Describes what helps and what holds participants back, factor by factor, and whether one can be called the main obstacle.
import type { FactorReading } from '#domain/summary/climate.ts';
import { scaleRange } from '#domain/summary/ranges.ts';
import type { Range } from '#domain/statistics/range.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import { formatNumber } from '#i18n/formats.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { keyOfChanges } from '../key.ts';
import { markValue, SHARES } from '../marks.ts';
import type { Mark, RowChart, TrackRow } from '../svg/rows.ts';
import {
  abbreviateRange,
  capitalize,
  formatRange,
  nameMonth,
  PERCENT,
  SYMBOLS,
} from '../wording.ts';
import { PERCENT_ENDS } from './shares.ts';

/** A factor is an obstacle only where its whole interval lies below. */
const RULE = { at: 0.6, text: '60%' } as const;

const inPercent = (range: Range): Range => scaleRange(range, 100);

/** The figure; `null` where participants are not shown or were not asked. */
export function climateFigure({ details }: Summary, props: FigureProps): Figure<RowChart> | null {
  const { climate } = details;
  if (!climate) return null;
  const { language, labels } = props;
  const { chapters, summary } = wordsIn(language);
  const words = chapters.climate;
  const { obstacle, before, factors } = climate;
  const nameOf = (factor: string) => labels('self', factor);
  const month = nameMonth(climate.month, language);
  const past = before && nameMonth(before.month, language);
  const earlier = (factor: string) => before?.factors.find((one) => one.factor === factor);
  const formatReading = ({ share }: FactorReading) =>
    formatRange(inPercent(share), PERCENT, language);
  const abbreviate = ({ share }: FactorReading) =>
    abbreviateRange(inPercent(share), PERCENT, language);
  const rows = factors.map((reading): TrackRow => {
    const { low, high } = reading.interval;
    const then = earlier(reading.factor);
    const marks: Mark[] = [{ kind: 'range', side: 'below', tone: 'after', from: low, to: high }];
    if (then) {
      const look = { kind: 'ring', tone: 'before', text: abbreviate(then) } as const;
      marks.push(markValue(then.share, SHARES, look));
    }
    const look = { kind: 'disc', tone: 'after', text: abbreviate(reading), isBold: true } as const;
    marks.push(markValue(reading.share, SHARES, look));
    return {
      label: nameOf(reading.factor),
      sub: '',
      marks,
      verdict: plural(reading.n, summary.raters, language),
      state: 'uncertain',
      spoken: [
        ...(then ? [`${past} ${formatReading(then)}`] : []),
        `${month} ${formatReading(reading)}`,
      ].join(', '),
    };
  });
  const ends = (range: Range) =>
    `${formatNumber(Math.floor(100 * range.low), language)}–${formatNumber(Math.ceil(100 * range.high), language)}`;
  return {
    name: 'iklim',
    title: obstacle
      ? fill(words.obstacle, { factor: nameOf(obstacle).toLowerCase() })
      : words.unclear,
    subtitle: words.subtitle,
    key: keyOfChanges(rows, [past ?? '', month], language).filter(({ mark }) => mark !== 'range'),
    chart: {
      kind: 'rows',
      shape: 'row',
      panels: [{ heading: null, rows }],
      ends: PERCENT_ENDS,
      rule: RULE,
    },
    lines: [words.rule],
    table: {
      caption: words.caption,
      columns: [
        words.columns.factor,
        ...(past ? [capitalize(past)] : []),
        capitalize(month),
        words.columns.interval,
        words.columns.n,
      ],
      rows: factors.map((reading) => {
        const then = earlier(reading.factor);
        return [
          nameOf(reading.factor),
          ...(before ? [then ? abbreviate(then) : SYMBOLS.withheld] : []),
          abbreviate(reading),
          ends(reading.interval),
          formatNumber(reading.n, language),
        ];
      }),
    },
    description: factors
      .map((reading) =>
        fill(words.row, { factor: nameOf(reading.factor), value: formatReading(reading) }),
      )
      .join('; '),
  };
}
