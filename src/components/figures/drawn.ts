// Draws a figure for a page: wide and narrow where it leads, narrow only where it stands beside others.
import { drawDumbbell, drawTrend } from '../../charts/draw.ts';
import type { Figure } from '../../charts/figure.ts';
import type { DumbbellSpec, TrendSpec } from '../../charts/spec.ts';

/** A figure whose pictures are ready to be put into a page. */
export interface DrawnFigure extends Omit<Figure<unknown>, 'specify'> {
  readonly narrow: string;
  /** `null` where the narrow picture serves every width. */
  readonly wide: string | null;
}

/** A picture, or nothing where it cannot be drawn: the table beside it says the same, and the page must not fall with it. */
function tryToDraw(draw: () => string): string {
  try {
    return draw();
  } catch (error) {
    console.error(`[figure] ${(error as Error).name}: ${(error as Error).message}`);
    return '';
  }
}

/** Draw a trend for every width. */
export function drawTrendFigure(figure: Figure<TrendSpec>): DrawnFigure {
  const { specify, ...told } = figure;
  const [narrow, wide] = (['narrow', 'wide'] as const).map((format) =>
    tryToDraw(() => drawTrend(specify(format), 'page')),
  ) as [string, string];
  return { ...told, narrow, wide };
}

/**
 * Draw before and after.
 *
 * @param leads whether the figure gets a wide picture too
 */
export function drawDumbbellFigure(figure: Figure<DumbbellSpec>, leads: boolean): DrawnFigure {
  const { specify, ...told } = figure;
  return {
    ...told,
    narrow: tryToDraw(() => drawDumbbell(specify('narrow'), 'page')),
    wide: leads ? tryToDraw(() => drawDumbbell(specify('wide'), 'page')) : null,
  };
}
