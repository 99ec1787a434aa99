// Lists the figures of a unit, so that its page and its pictures never differ.
import type { StaffInstrument } from '#domain/instrument/staff-questions.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import type { ProgrammeRecord, UnitRecord } from '#domain/waves/record.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Figure, FigureProps } from './figure.ts';
import { answersFigure } from './figures/answers-figure.ts';
import { behaviorsFigure } from './figures/behaviors-figure.ts';
import { climateFigure } from './figures/climate-figure.ts';
import { groupsFigure, transferFigure } from './figures/groups-figure.ts';
import { headFigure } from './figures/head-figure.ts';
import { selfFigure } from './figures/self-figure.ts';
import { thenNowFigure } from './figures/then-now-figure.ts';
import { trendFigure } from './figures/trend-figure.ts';
import { labelAnswers, labelBehaviors } from './labels.ts';
import type { FileTheme } from './palette.ts';
import { drawPicture, type Format } from './picture.ts';
import { drawSocial, PREVIEW } from './social-card.ts';

/** The programme that a unit's page tells about: the newest with published numbers, else the newest. */
export function programmeShown({ programmes }: UnitRecord): ProgrammeRecord | undefined {
  const published = programmes.find(({ waves }) => waves.some(({ snapshot }) => snapshot));
  return published ?? programmes[0];
}

/**
 * What the figures of a unit need besides its summary.
 *
 * @param instrument the version that the programme's waves asked
 * @param today ISO date by which a planned wave should be open
 */
export function figureProps(
  { name }: Pick<UnitRecord, 'name'>,
  programme: Pick<ProgrammeRecord, 'waves'> | undefined,
  instrument: StaffInstrument,
  language: Language,
  today?: string,
): FigureProps {
  return {
    language,
    today,
    unit: name[language],
    labels: labelBehaviors(instrument, language),
    answers: labelAnswers(instrument, language),
    waves: programme?.waves ?? [],
  };
}

/** Every figure that a summary has and that travels alone, in the order of the page. */
export function allFigures(summary: Summary, props: FigureProps): readonly Figure[] {
  return [
    headFigure(summary, props),
    trendFigure(summary, props),
    ...summary.panels.map((panel) => behaviorsFigure(panel, props)),
    groupsFigure(summary, props),
    ...summary.details.answers.map((panel) => answersFigure(panel, props)),
    transferFigure(summary, props),
    thenNowFigure(summary, props),
    selfFigure(summary, props),
    climateFigure(summary, props),
  ].filter((figure) => figure !== null);
}

/**
 * Draw one figure by its name, ready to stand alone; `null` where the unit has no such figure.
 *
 * @param name the name of a figure, or `pratinjau` for the picture beside a shared link
 */
export function drawFigure(
  name: string,
  summary: Summary,
  props: FigureProps,
  theme: FileTheme,
  format: Format,
): string | null {
  if (name === PREVIEW) return drawSocial(summary, props, theme);
  const figure = allFigures(summary, props).find((one) => one.name === name);
  const { credit } = wordsIn(props.language).summary;
  return figure ? drawPicture(figure, fill(credit, { unit: props.unit }), theme, format) : null;
}
