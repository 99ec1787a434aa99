// Lists the figures of a unit, so that its page and its pictures never differ.
import type { Summary } from '#domain/summary/summarize.ts';
import type { ProgrammeRecord, UnitRecord } from '#domain/waves/record.ts';
import { drawDumbbell, drawPanelsAlone, drawTrend } from './draw.ts';
import { dumbbellFigure, nameDumbbell } from './figures/dumbbell-figure.ts';
import type { Figure, FigureProps } from './figure.ts';
import type { Theme } from './palette.ts';
import { drawSocial, PREVIEW } from './social-card.ts';
import type { Format } from './spec.ts';
import { answersFigure } from './figures/answers-figure.ts';
import { climateFigure } from './figures/climate-figure.ts';
import { groupsFigure, transferFigure } from './figures/groups-figure.ts';
import type { PanelSpec } from './svg/panel.ts';
import { selfFigure } from './figures/self-figure.ts';
import { thenNowFigure } from './figures/then-now-figure.ts';
import { trendFigure } from './figures/trend-figure.ts';

/** The programme that a unit's page tells about: the newest with published numbers, else the newest. */
export function programmeShown({ programmes }: UnitRecord): ProgrammeRecord | undefined {
  const published = programmes.find(({ waves }) => waves.some(({ snapshot }) => snapshot));
  return published ?? programmes[0];
}

/** Every figure of rows that a summary has, in the order of the page. */
export function panelFigures(summary: Summary, props: FigureProps): readonly Figure<PanelSpec>[] {
  return [
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
 * @param name `trend`, `perilaku-` and the id of a published atom, the name of a figure of rows, or `pratinjau` for the picture
 *   beside a shared link
 */
export function drawFigure(
  name: string,
  summary: Summary,
  props: FigureProps,
  theme: Exclude<Theme, 'page'>,
  format: Format,
): string | null {
  if (name === PREVIEW) return drawSocial(summary, props, theme);
  if (name === 'trend') {
    const figure = trendFigure(summary, props);
    return figure && drawTrend(figure.specify(format), theme);
  }
  const rows = panelFigures(summary, props).find((figure) => figure.name === name);
  if (rows) return drawPanelsAlone(rows.specify(format), theme);
  const panel = summary.panels.find(({ atom }) => nameDumbbell(atom) === name);
  return panel ? drawDumbbell(dumbbellFigure(panel, props).specify(format), theme) : null;
}
