// Describes the figures that the unit counts itself, on the axis of the survey and with the unit's events.
import { daysBetween } from '#domain/waves/calendar.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { CompanionFigure, Measure, UnitRecord } from '#domain/waves/record.ts';
import { formatDate, formatMonth, formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Figure, FigureProps } from '../figure.ts';
import { SYMBOLS } from '../wording.ts';
import type { TimeChart } from '../svg/time.ts';

/** Mean length of a month, so that events stand between the months of the axis. */
const DAYS = 30.4375;

/** Months from one day to another, with fractions. */
const monthsBetween = (from: string, to: string): number => daysBetween(from, to) / DAYS;

/**
 * A figure as the unit wrote it down, with up to two decimals; all have one at least, so that they read alike.
 *
 * @example writeRecorded(4.25, 'id') // => '4,25'
 * @example writeRecorded(4, 'id') // => '4,0'
 */
export const writeRecorded = (value: number, language: Language): string =>
  formatNumber(value, language, Number.isInteger(Math.round(value * 100) / 10) ? 1 : 2);

/** What corrections say, oldest month first. */
function describeCorrections(companions: readonly CompanionFigure[], language: Language): string[] {
  const { unit, summary } = wordsIn(language);
  const write = (value: number) => writeRecorded(value, language);
  return companions.flatMap(({ measure, period, value, recordedOn, history }) => {
    const versions = [...history, { value, recordedOn }];
    return versions.slice(1).map((after, place) =>
      fill(unit.figures.corrected, {
        measure: summary.measures[measure],
        period: formatMonth(period, language),
        date: formatDate(after.recordedOn, language),
        ...{ before: write(versions[place]!.value), after: write(after.value) },
      }),
    );
  });
}

/** Meaning and source of each measure, then its corrections. */
function describeOrigin(companions: readonly CompanionFigure[], language: Language): string[] {
  const { figures } = wordsIn(language).unit;
  const measures = [...new Set(companions.map(({ measure }) => measure))];
  const sources = [...new Set(companions.map(({ source }) => source[language]))];
  return [
    ...measures.map((measure) => figures.meaning[measure]),
    ...sources.map((source) => fill(figures.source, { source })),
    ...describeCorrections(companions, language),
  ];
}

/**
 * The figure; `null` where the unit counts nothing.
 *
 * @param trainedOn first day of the training, month 0 of the axis.
 */
export function companionFigure(
  { companions, notes, programmes }: Pick<UnitRecord, 'companions' | 'notes' | 'programmes'>,
  trainedOn: string,
  props: Pick<FigureProps, 'language'>,
): Figure<TimeChart> | null {
  if (companions.length === 0) return null;
  const { language } = props;
  const { chapters, summary, unit } = wordsIn(language);
  const words = chapters.companions;
  const measures = [...new Set(companions.map(({ measure }) => measure))];
  const periods = [...companions].sort((a, b) => a.month - b.month);
  const months = [...new Set(periods.map(({ month }) => month))];
  const write = (value: number) => writeRecorded(value, language);
  const valuesOf = (measure: Measure) => periods.filter((one) => one.measure === measure);
  const nameOf = ({ period, month }: CompanionFigure) =>
    fill(unit.figures.month, { period: formatMonth(period, language), month });
  const describeMeasure = (measure: Measure) => {
    const values = valuesOf(measure).map(({ value }) => write(value));
    const given = { measure: summary.measures[measure], from: values[0]!, to: values.at(-1)! };
    return fill(values.length > 1 ? words.title : words.single, given);
  };
  const events = notes.flatMap(({ number, state, doneOn }) =>
    state === 'done' && doneOn !== undefined
      ? [{ month: monthsBetween(trainedOn, doneOn), number: String(number) }]
      : [],
  );
  const openings = programmes
    .filter((programme) => programme.trainedOn === trainedOn)
    .flatMap(({ waves }) => waves)
    .filter(({ state }) => state !== 'planned')
    .map(({ opensOn }) => monthsBetween(trainedOn, opensOn));
  const spoken = (measure: Measure) =>
    `${summary.measures[measure]}: ${valuesOf(measure)
      .map((one) => `${nameOf(one)} ${write(one.value)}`)
      .join(', ')}.`;
  return {
    name: 'angka-unit',
    title: describeMeasure(measures[0]!),
    subtitle: `${words.subtitle} ${unit.figures.openings}`,
    key: [],
    lines: [...describeOrigin(companions, language), words.caution],
    table: {
      caption: words.caption,
      columns: [words.month, ...measures.map((measure) => summary.measures[measure])],
      rows: months.map((month) => [
        nameOf(periods.find((one) => one.month === month)!),
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
        ...{ months, openings, events },
        axis: unit.figures.axis,
      })),
    },
    description: measures.map(spoken).join(' '),
  };
}
