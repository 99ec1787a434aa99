// Draws a figure for a page: wide and narrow where it leads, narrow only where it stands beside others.
import { drawDumbbell, drawPanels, drawTimes, drawTrends } from '#charts/draw.ts';
import type { Figure } from '#charts/figure.ts';
import type { TimePanel } from '#charts/svg/draw-time.ts';
import type { PanelSpec } from '#charts/svg/panel.ts';
import type { DumbbellSpec, TrendSpec } from '#charts/spec.ts';

/** A figure whose pictures are ready to be put into a page. */
export interface DrawnFigure extends Omit<Figure<unknown>, 'specify'> {
  readonly narrow: string;
  /** `null` where the narrow picture serves every width. */
  readonly wide: string | null;
  /** Whether `narrow` is a row of small pictures that stand beside each other where there is room. */
  readonly isRow: boolean;
  /** Whether it can be had as a file of its own. */
  readonly travels: boolean;
}

/** Pictures, or nothing where they cannot be drawn: the table beside them says the same, and the page must not fall with them. */
function tryToDraw<T extends string | readonly string[]>(draw: () => T, nothing: T): T {
  try {
    return draw();
  } catch (error) {
    console.error(`[figure] ${(error as Error).name}: ${(error as Error).message}`);
    return nothing;
  }
}

/** Draw the trend of each group, beside each other where there is room. */
export function drawTrendFigure(figure: Figure<TrendSpec>): DrawnFigure {
  const { specify, ...described } = figure;
  const panels = tryToDraw(() => drawTrends(specify('narrow')), []);
  return { ...described, narrow: panels.join(''), wide: null, isRow: true, travels: true };
}

/**
 * Draw before and after.
 *
 * @param leads whether the figure gets a wide picture too
 */
export function drawDumbbellFigure(figure: Figure<DumbbellSpec>, leads: boolean): DrawnFigure {
  const { specify, ...described } = figure;
  return {
    ...described,
    narrow: tryToDraw(() => drawDumbbell(specify('narrow'), 'page'), ''),
    wide: leads ? tryToDraw(() => drawDumbbell(specify('wide'), 'page'), '') : null,
    isRow: false,
    travels: true,
  };
}

/** Draw panels of rows, which fit a phone and stand beside each other elsewhere. */
export function drawPanelFigure(figure: Figure<PanelSpec>): DrawnFigure {
  const { specify, ...described } = figure;
  const panels = tryToDraw(() => drawPanels(specify('narrow')), []);
  return {
    ...described,
    narrow: panels.join(''),
    wide: null,
    isRow: panels.length > 1,
    travels: true,
  };
}

/** Draw what the unit counts itself. */
export function drawTimeFigure(figure: Figure<readonly TimePanel[]>): DrawnFigure {
  const { specify, ...described } = figure;
  const panels = tryToDraw(() => drawTimes(specify('narrow')), []);
  return {
    ...described,
    narrow: panels.join(''),
    wide: null,
    isRow: panels.length > 1,
    travels: false,
  };
}
