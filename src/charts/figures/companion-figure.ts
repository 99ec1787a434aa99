// Describes the figures that the unit counts itself, on the axis of the survey and with the unit's events.
import { daysBetween } from '#domain/waves/calendar.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { capitalize, nameMonth, SYMBOLS } from '../wording.ts';
import type { TimeChart } from '../svg/time.ts';

/** Mean length of a month, so that events stand between the months of the axis. */
const DAYS = 30.4375;

/** Months from one day to another, with fractions. */
const monthsBetween = (from: string, to: string): number => daysBetween(from, to) / DAYS;

/**
 * The figure; `null` where the unit counts nothing.
 *
 * @param trainedOn first day of the training, month 0 of the axis.
 */
export function companionFigure(
  { companions, notes }: Pick<UnitRecord, 'companions' | 'notes'>,
  trainedOn: string,
  props: Pick<FigureProps, 'language'>,
): Figure<TimeChart> | null {
  if (companions.length === 0) return null;
  const { language } = props;
  const { chapters, summary } = wordsIn(language);
  const words = chapters.companions;
  const measures = [...new Set(companions.map(({ measure }) => measure))];
  const months = [...new Set(companions.map(({ month }) => month))].sort((a, b) => a - b);
  const write = (value: number) => formatNumber(value, language, 1);
  const valuesOf = (measure: (typeof measures)[number]) =>
    companions.filter((one) => one.measure === measure).sort((a, b) => a.month - b.month);
  const describeMeasure = (measure: (typeof measures)[number]) => {
    const values = valuesOf(measure).map(({ value }) => write(value));
    const given = { measure: summary.measures[measure], from: values[0]!, to: values.at(-1)! };
    return fill(values.length > 1 ? words.title : words.single, given);
  };
  const events = notes.map(({ on }, place) => ({
    month: monthsBetween(trainedOn, on),
    number: String(place + 1),
  }));
  const spoken = (measure: (typeof measures)[number]) =>
    `${summary.measures[measure]}: ${valuesOf(measure)
      .map(({ month, value }) => `${nameMonth(month, language)} ${write(value)}`)
      .join(', ')}.`;
  return {
    name: 'angka-unit',
    title: describeMeasure(measures[0]!),
    subtitle: words.subtitle,
    key: [],
    lines: [words.caution],
    table: {
      caption: words.caption,
      columns: [words.month, ...measures.map((measure) => summary.measures[measure])],
      rows: months.map((month) => [
        capitalize(nameMonth(month, language)),
        ...measures.map((measure) => {
          const found = valuesOf(measure).find((one) => one.month === month);
          return found ? write(found.value) : SYMBOLS['not-collected'];
        }),
      ]),
    },
    chart: {
      kind: 'time',
      panels: measures.map((measure) => ({
        heading: summary.measures[measure],
        spoken: spoken(measure),
        dots: valuesOf(measure).map(({ month, value }) => ({ month, value, words: write(value) })),
        months,
        events,
        axis: summary.trend.axis,
      })),
    },
    description: measures.map(spoken).join(' '),
  };
}
