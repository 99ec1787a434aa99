// Tells what citizens said in waves that more of them answered than the unit serves, in words and rows of a table.
import type { FigureProps } from '#charts/figure.ts';
import { INDEX, nameMonth, PERCENT, formatRange, type Scale } from '#charts/wording.ts';
import { scaleRange } from '#domain/summary/ranges.ts';
import type { Range } from '#domain/statistics/range.ts';
import type { SetAsideWave } from '#domain/summary/values.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import { formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';

export interface ApartTold {
  readonly month: number;
  /** How many answered, and how many the unit serves. */
  readonly sentence: string;
  readonly caption: string;
  /** What is told, and its value with interval and raters. */
  readonly rows: readonly (readonly [string, string])[];
}

/** Everything that stands apart, the latest wave first. */
export function tellApart(
  { quarantined }: Pick<Summary, 'quarantined'>,
  { language, labels }: FigureProps,
): readonly ApartTold[] {
  const { chapters, summary } = wordsIn(language);
  const words = chapters.apart;
  const whole = (number: number) => formatNumber(number, language);
  const say = (value: Range, { low, high }: Range, n: number, scale: Scale) =>
    fill(summary.trend.interval, {
      value: formatRange(value, scale, language),
      low: whole(low),
      high: whole(high),
      n: whole(n),
    });
  const tell = ({ month, n, cap, index, rows }: SetAsideWave): ApartTold => {
    const name = nameMonth(month, language);
    const sentence =
      cap === null
        ? fill(words.toldAlone, { month: name, n: whole(n) })
        : fill(words.told, { month: name, n: whole(n), cap: whole(cap) });
    return {
      month,
      sentence,
      caption: fill(words.caption, { month: name }),
      rows: [
        ...(index
          ? [[words.index, say(index.index, index.interval, index.n, INDEX)] as const]
          : []),
        ...rows.map(({ item, value }) => {
          const [share, interval] = [value.share, value.interval].map((one) =>
            scaleRange(one, 100),
          );
          return [labels('citizen', item), say(share!, interval!, value.n, PERCENT)] as const;
        }),
      ],
    };
  };
  return quarantined.map(tell).toReversed();
}
