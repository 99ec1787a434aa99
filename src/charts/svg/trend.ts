// Draws one trend: dots over vertical ranges on the whole scale, months at their true distance.
import type { Range } from '#domain/statistics/range.ts';
import type { Change } from '#domain/summary/values.ts';
import { isCoded } from '../marks.ts';
import { colorsOf, type Palette, type Theme } from '../palette.ts';
import { measureText } from './lettering.ts';
import { escapeText, shorten, writeTag } from './markup.ts';
import { WAVE_PETAL } from './ornament.ts';
import { LETTER } from './track.ts';

/**
 * A wave that shows a value, one that shows only how things stood (a dashed ring, apart from the line), or why it shows none:
 * not shown (a dashed line), or still to come (a dashed mark).
 */
export type TrendDot =
  | {
      readonly kind: 'value' | 'level';
      readonly month: number;
      /** 25–100. */
      readonly index: Range;
      /** 95% interval, 25–100. */
      readonly interval: Range;
      readonly text: string;
    }
  | { readonly kind: 'withheld' | 'coming'; readonly month: number };

export interface TrendPanel {
  readonly heading: string;
  /** The change in words with its range; empty where there is none. */
  readonly change: string;
  /** Fewest and most raters. */
  readonly raters: string;
  /** Why months are missing. */
  readonly lines: readonly string[];
  /** The whole panel in words, for those who do not see it. */
  readonly spoken: string;
  /** `null` where no change can be told. */
  readonly state: Change['state'] | null;
  /** Waves that asked the group. */
  readonly dots: readonly TrendDot[];
}

export interface TrendChart {
  readonly kind: 'trend';
  readonly panels: readonly TrendPanel[];
  /** Title of the horizontal axis. */
  readonly axis: string;
}

/** Pixels. */
export const TREND = { width: 330, height: 182 } as const;
const LEFT = 54;
const RIGHT = 22;
const TOP = 20;
const FLOOR = 138;
const TICKS = [25, 50, 75, 100];
const LABEL_GAP = 4;

/** The first and the last month of all panels, so that a month is as long in each of them. */
export function spanOf(panels: readonly Pick<TrendPanel, 'dots'>[]): Range {
  const months = panels.flatMap(({ dots }) => dots.map(({ month }) => month));
  const [low, high] = [Math.min(...months), Math.max(...months)];
  return { low, high: Math.max(high, low + 1) };
}

const up = (index: number) => shorten(FLOOR - ((index - 25) / 75) * (FLOOR - TOP));
const across = (month: number, { low, high }: Range) =>
  shorten(LEFT + ((month - low) / (high - low)) * (TREND.width - LEFT - RIGHT));

type Attributes = Readonly<Record<string, string | number | undefined>>;
const line = (x1: number, y1: number, x2: number, y2: number, look: Attributes) =>
  writeTag('line', { x1, y1, x2, y2, ...look });
const write = (text: string, x: number, y: number, look: Attributes) =>
  writeTag('text', { x: shorten(x), y: shorten(y), ...look }, escapeText(text));

type Shown = Extract<TrendDot, { text: string }>;
const isShown = (dot: TrendDot): dot is Shown => dot.kind === 'value';
const isLevel = (dot: TrendDot): dot is Shown => dot.kind === 'level';
const middleOf = ({ low, high }: Range) => (low + high) / 2;

/** Parts of the line between months that follow each other; what is missing breaks it. */
function runsOf(dots: readonly TrendDot[]): readonly (readonly Shown[])[] {
  const runs: Shown[][] = [[]];
  for (const dot of dots) {
    if (isShown(dot)) runs.at(-1)!.push(dot);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

function drawDot({ index }: Shown, x: number, isFirst: boolean, color: string, colors: Palette) {
  const hollow = { fill: colors.paper, stroke: colors.before, 'stroke-width': 2.5 };
  if (!isCoded(index)) {
    const look = isFirst ? { r: 5, ...hollow } : { r: 5, fill: color };
    return writeTag('circle', { cx: x, cy: up(index.low), ...look });
  }
  const [top, bottom] = [up(index.high), up(index.low)];
  const box = { x: x - 5, y: top - 5, width: 10, height: shorten(bottom - top + 10), rx: 5 };
  return writeTag('rect', { ...box, ...(isFirst ? hollow : { fill: color }) });
}

/** The values of the first and the latest dot, above their ranges and beside each other. */
function drawValues(ends: readonly Shown[], span: Range, colors: Palette): string {
  const widths = ends.map(({ text }) => measureText(text, LETTER) * 1.1);
  const places = ends.map(({ month }, index) =>
    Math.min(TREND.width - widths[index]! / 2, Math.max(widths[index]! / 2, across(month, span))),
  );
  const [first, last] = places;
  const needed = widths.reduce((sum, width) => sum + width / 2, LABEL_GAP);
  if (first !== undefined && last !== undefined && last - first < needed)
    places[1] = Math.min(TREND.width - widths[1]! / 2, first + needed);
  return ends
    .map(({ text, index, interval }, place) => {
      const y = up(Math.max(index.high, interval.high)) - 6;
      const look =
        place === ends.length - 1
          ? { fill: colors.ink, 'font-weight': 700 }
          : { fill: colors.soft };
      return write(text, places[place]!, Math.max(13, y), { 'text-anchor': 'middle', ...look });
    })
    .join('');
}

/** Draw one panel as the marks of an SVG that is `TREND` pixels large; its words stand around it. */
export function drawTrend(panel: TrendPanel, axis: string, span: Range, theme: Theme): string {
  const colors = colorsOf(theme);
  const { dots, state } = panel;
  const color = { up: colors.after, down: colors.decline, uncertain: colors.before }[state ?? 'up'];
  const shown = dots.filter(isShown);
  const right = TREND.width - RIGHT / 2;
  const grid = TICKS.map((tick) => {
    const isFloor = tick === 25;
    const look = { stroke: isFloor ? colors.strong : colors.line };
    const left = LEFT - 22;
    return (
      line(left, up(tick), right, up(tick), look) +
      write(String(tick), left - 5, up(tick) + 5, { 'text-anchor': 'end', fill: colors.soft })
    );
  });
  const months = dots.map(({ month }) => {
    const x = across(month, span);
    return write(String(month), x, FLOOR + 18, { 'text-anchor': 'middle', fill: colors.soft });
  });
  const gaps = dots.map(({ kind, month }) => {
    const x = across(month, span);
    if (kind === 'withheld')
      return line(x, TOP, x, FLOOR, { stroke: colors.soft, 'stroke-dasharray': '4 4' });
    if (kind !== 'coming') return '';
    const look = { fill: 'none', stroke: colors.strong, 'stroke-dasharray': '3 2.5' };
    return writeTag('path', { d: WAVE_PETAL, transform: `translate(${x} ${FLOOR - 13})`, ...look });
  });
  const ranges = shown.map(({ month, interval }, place) => {
    const x = across(month, span);
    const tone = place === 0 && shown.length > 1 ? colors.before : color;
    const look = { stroke: tone, 'stroke-width': 10, opacity: colors.range };
    return line(x, up(interval.high), x, up(interval.low), look);
  });
  const lines = runsOf(dots).map((run) => {
    const points = run.map((dot) => `${across(dot.month, span)},${up(middleOf(dot.index))}`);
    const dash = state === 'uncertain' ? '5 3' : undefined;
    const look = { fill: 'none', stroke: color, 'stroke-width': 2, 'stroke-dasharray': dash };
    return writeTag('polyline', { points: points.join(' '), ...look });
  });
  const marks = shown.map((dot, place) =>
    drawDot(dot, across(dot.month, span), place === 0, color, colors),
  );
  const ends = shown.filter((_, place) => place === 0 || place === shown.length - 1);
  const levels = dots.filter(isLevel).map(({ month, index, interval, text }) => {
    const x = across(month, span);
    const bar = { stroke: colors.before, 'stroke-width': 10, opacity: colors.range };
    const ring = { fill: colors.paper, stroke: colors.before, 'stroke-width': 2 };
    const y = Math.max(13, up(interval.high) - 6);
    return (
      line(x, up(interval.high), x, up(interval.low), bar) +
      writeTag('circle', {
        ...{ cx: x, cy: up(middleOf(index)), r: 5 },
        ...{ ...ring, 'stroke-dasharray': '3 2' },
      }) +
      write(text, x, y, { 'text-anchor': 'middle', fill: colors.soft })
    );
  });
  const title = write(axis, TREND.width / 2, TREND.height - 6, {
    'text-anchor': 'middle',
    fill: colors.soft,
  });
  return [
    ...[...grid, ...months, ...gaps, ...ranges, ...lines, ...marks, ...levels],
    drawValues(ends, span, colors),
    title,
  ].join('');
}
