// Draws one mark of a key, as small as a letter, with the colors and shapes of the chart below it.
import type { KeyMark } from '../figure.ts';
import { colorsOf, type Theme } from '../palette.ts';
import { writeTag } from './markup.ts';

/** Pixels; a mark of a key is as wide as it is high. */
export const KEY_SIZE = 16;

/** The mark as the content of an SVG of `KEY_SIZE`. */
export function drawKeyMark(mark: KeyMark, theme: Theme): string {
  const colors = colorsOf(theme);
  const circle = (look: Readonly<Record<string, string | number>>) =>
    writeTag('circle', { cx: 8, cy: 8, r: 6, ...look });
  const box = (fill: string, name?: string) =>
    writeTag('rect', { class: name, x: 1, y: 1, width: 14, height: 14, fill });
  const path = (d: string, look: Readonly<Record<string, string | number>>) =>
    writeTag('path', { d, ...look });
  switch (mark) {
    case 'before':
      return circle({ fill: colors.paper, stroke: colors.before, 'stroke-width': 2.5 });
    case 'after':
    case 'others':
      return circle({ fill: colors.after });
    case 'decline':
      return path('M.5 2.5h15L8 14.5z', { fill: colors.decline });
    case 'self':
      return path('M8 1l7 7-7 7-7-7z', {
        ...{ fill: colors.paper, stroke: colors.ink, 'stroke-width': 2 },
      });
    case 'bound':
      return path('M5 3l5 5-5 5', { fill: 'none', stroke: colors.soft, 'stroke-width': 2 });
    case 'range':
      return (
        path('M0 4h16', { stroke: colors.before, 'stroke-width': 5, opacity: colors.range }) +
        path('M0 12h16', { stroke: colors.after, 'stroke-width': 5, opacity: colors.range })
      );
    case 'more':
      return box(colors.after);
    case 'less':
      return box(colors.decline);
    case 'neither':
      return box(colors.line);
    default: {
      const step = { 'step-1': 1, 'step-2': 2, 'step-3': 4, 'step-4': 5 }[mark] as 1 | 2 | 4 | 5;
      return box(colors[`step-${step}`], 'step');
    }
  }
}
