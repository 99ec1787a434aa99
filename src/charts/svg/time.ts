// Draws a figure of the unit over the months after the training, with the unit's events numbered on the same axis.
import { colorsOf, type Theme } from '../palette.ts';
import { measureText } from './lettering.ts';
import { LINE, Pen } from './pen.ts';
import { LETTER } from './track.ts';

export interface TimePanel {
  readonly heading: string;
  /** The whole panel in words, for those who do not see it. */
  readonly spoken: string;
  readonly dots: readonly {
    readonly month: number;
    readonly value: number;
    readonly words: string;
  }[];
  /** Months of the axis that carry a number. */
  readonly months: readonly number[];
  /** When waves of the survey opened, at their true distance. */
  readonly openings: readonly number[];
  /** Events at their true distance, numbered as in the unit's list. */
  readonly events: readonly { readonly month: number; readonly number: string }[];
  /** Title of the axis. */
  readonly axis: string;
}

export interface TimeChart {
  readonly kind: 'time';
  readonly panels: readonly TimePanel[];
}

/** Pixels. */
export const TIME_WIDTH = 330;
const PLOT = 100;
const EDGE = 14;
const EVENT_STEP = 18;

/** Draw one figure; values start at zero, so that lengths may be compared. */
export function drawTime(
  panel: TimePanel,
  theme: Theme,
): { readonly marks: string; readonly height: number } {
  const colors = colorsOf(theme);
  const pen = new Pen();
  const times = [...panel.months, ...panel.openings, ...panel.events.map(({ month }) => month)];
  const [first, last] = [Math.min(0, ...times), Math.max(1, ...times)];
  const most = Math.max(...panel.dots.map(({ value }) => value)) || 1;
  const floor = LINE + 6 + PLOT;
  const across = (month: number) =>
    EDGE + ((month - first) / (last - first)) * (TIME_WIDTH - 2 * EDGE);
  const up = (value: number) => floor - (value / most) * PLOT;
  pen.line([[0, floor], [TIME_WIDTH, floor]], colors.strong); // prettier-ignore
  for (const month of panel.openings) {
    const x = across(month);
    pen.line([[x, LINE], [x, floor]], colors.soft, { 'stroke-dasharray': '2 4' }); // prettier-ignore
  }
  const dots = panel.dots.map(({ month, value }) => [across(month), up(value)] as const);
  if (dots.length > 1) pen.line(dots, colors.after, { 'stroke-width': 2 });
  panel.dots.forEach(({ words }, place) => {
    const [x, y] = dots[place]!;
    pen.circle(x, y, 4.5, { fill: colors.after });
    const half = measureText(words, LETTER) / 2;
    const inside = Math.min(TIME_WIDTH - half, Math.max(half, x));
    pen.write(words, inside, y - 9, colors.ink, { anchor: 'middle' });
  });
  for (const month of panel.months)
    pen.write(String(month), across(month), floor + LINE, colors.soft, { anchor: 'middle' });
  let height = floor + 2 * LINE + 4;
  pen.write(panel.axis, TIME_WIDTH / 2, height - 4, colors.soft, { anchor: 'middle' });
  if (panel.events.length > 0) {
    let free = 0;
    for (const { month, number } of panel.events) {
      const x = Math.max(across(month), free);
      free = x + EVENT_STEP;
      pen.line([[across(month), floor], [across(month), floor + 5]], colors.ink); // prettier-ignore
      pen.circle(x, height + 14, 9, { fill: colors.paper, stroke: colors.strong });
      pen.write(number, x, height + 19, colors.ink, { anchor: 'middle' });
    }
    height += 28;
  }
  return { marks: pen.marks, height };
}
