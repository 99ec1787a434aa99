// Draws a figure of the unit over the months after the training, with the unit's events numbered on the same axis.
import { BASE_SIZE } from '../canvas/context.ts';
import { measureText } from '../canvas/lettering.ts';
import { colorsOf, type Theme } from '../palette.ts';
import { WIDTHS } from '../spec.ts';
import { wrapHeading, type DrawnPanel } from './draw-panel.ts';
import { LINE, Pen } from './pen.ts';

export interface TimePanel {
  readonly heading: string;
  readonly description: string;
  readonly dots: readonly {
    readonly month: number;
    readonly value: number;
    readonly words: string;
  }[];
  /** Months of the axis that carry a number. */
  readonly months: readonly number[];
  /** Events at their true distance, numbered as in the unit's list. */
  readonly events: readonly { readonly month: number; readonly number: string }[];
  /** Title of the axis. */
  readonly axis: string;
}

const PLOT = 120;
const EDGE = 14;
const EVENT_STEP = 18;

/** Draw one figure; values start at zero, so that lengths may be compared. */
export function drawTime(panel: TimePanel, theme: Theme): DrawnPanel {
  const colors = colorsOf(theme);
  const pen = new Pen();
  const times = [...panel.months, ...panel.events.map(({ month }) => month)];
  const [first, last] = [Math.min(0, ...times), Math.max(1, ...times)];
  const most = Math.max(...panel.dots.map(({ value }) => value)) || 1;
  let top = 0;
  for (const line of wrapHeading(panel.heading)) {
    top += LINE;
    pen.write(line, 0, top - 4, colors.ink, { bold: true });
  }
  const floor = top + 2 * LINE + PLOT;
  const across = (month: number) =>
    EDGE + ((month - first) / (last - first)) * (WIDTHS.narrow - 2 * EDGE);
  const up = (value: number) => floor - (value / most) * PLOT;
  pen.line([[0, floor], [WIDTHS.narrow, floor]], colors.lineStrong); // prettier-ignore
  const dots = panel.dots.map(({ month, value }) => [across(month), up(value)] as const);
  if (dots.length > 1) pen.line(dots, colors.dataAfter, { 'stroke-width': 2 });
  panel.dots.forEach(({ words }, place) => {
    const [x, y] = dots[place]!;
    pen.circle(x, y, 4, { fill: colors.dataAfter });
    const half = measureText(words, BASE_SIZE) / 2;
    const inside = Math.min(WIDTHS.narrow - half, Math.max(half, x));
    pen.write(words, inside, y - 9, colors.ink, { anchor: 'middle' });
  });
  for (const month of panel.months)
    pen.write(String(month), across(month), floor + LINE, colors.inkSoft, { anchor: 'middle' });
  let height = floor + 2 * LINE + 4;
  pen.write(panel.axis, WIDTHS.narrow / 2, height - 4, colors.inkSoft, { anchor: 'middle' });
  if (panel.events.length > 0) {
    let free = 0;
    for (const { month, number } of panel.events) {
      const x = Math.max(across(month), free);
      free = x + EVENT_STEP;
      pen.line([[across(month), floor], [across(month), floor + 5]], colors.ink); // prettier-ignore
      pen.circle(x, height + 16, 9, { fill: colors.paper, stroke: colors.lineStrong });
      pen.write(number, x, height + 21, colors.ink, { anchor: 'middle' });
    }
    height += 34;
  }
  return { marks: pen.marks, height };
}
