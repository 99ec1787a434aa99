// Draws one track as marks of an SVG: places in percent, everything else in pixels, so that one drawing serves every width.
import { colorsOf, type Palette, type Theme } from '../palette.ts';
import { measureText } from './lettering.ts';
import { escapeText, shorten, writeTag } from './markup.ts';
import type { Mark, RowChart, TrackRow, TrackShape } from './rows.ts';

/** Font size in pixels of every letter in a chart. */
export const LETTER = 14;
/** Narrowest track in pixels that labels are laid out for: a 320-pixel screen less its gutters and the room at both ends. */
export const NARROWEST = 272;
/** Room at both ends of a track for half a mark. */
export const TRACK_EDGE = 8;
const LABEL_GAP = 6;
/** Bold letters are about a tenth wider. */
const BOLD = 1.1;

interface Shape {
  readonly height: number;
  /** Where the line runs. */
  readonly line: number;
  readonly radius: number;
  /** Thickness of a range, and how far its middle is from the line: two ranges keep 4 pixels between them. */
  readonly range: number;
  readonly beside: number;
  /** Baseline of the values. */
  readonly base: number;
}

/** Pixels. */
export const SHAPES: Readonly<Record<TrackShape, Shape>> = {
  row: { height: 36, line: 11, radius: 6, range: 8, beside: 6, base: 33 },
  compact: { height: 26, line: 7, radius: 5, range: 4, beside: 4, base: 25 },
  bar: { height: 28, line: 14, radius: 6, range: 8, beside: 6, base: 19 },
};

/** Height in pixels of the row that names the ends of the tracks. */
export const AXIS_HEIGHT = 20;

/**
 * A share as a place on a track.
 *
 * @example percentOf(0.4286) // => '42.86%'
 */
const percentOf = (share: number): string =>
  `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;

const middleOf = ({ from, to }: { readonly from: number; readonly to: number }) => (from + to) / 2;

interface Label {
  readonly at: number;
  readonly text: string;
  readonly isBold: boolean;
}

export interface PlacedLabel extends Label {
  /** Pixels by which the label stands beside its place. */
  readonly shift: number;
  /** Width in pixels. */
  readonly width: number;
}

const widthOf = ({ text, isBold }: Label) => measureText(text, LETTER) * (isBold ? BOLD : 1);

/**
 * Push labels apart that would touch on the narrowest track. Longer tracks only move them further from each other, because
 * shifts stay what they are.
 */
export function placeLabels(labels: readonly Label[]): readonly PlacedLabel[] {
  const sorted = labels.toSorted((a, b) => a.at - b.at);
  const widths = sorted.map(widthOf);
  const places = sorted.map(({ at }) => at * NARROWEST);
  const needed = (index: number) => (widths[index]! + widths[index + 1]!) / 2 + LABEL_GAP;
  for (let round = 0; round < 8; round++) {
    for (let index = 0; index < places.length - 1; index++) {
      const missing = needed(index) - (places[index + 1]! - places[index]!);
      if (missing <= 0) continue;
      places[index]! -= missing / 2;
      places[index + 1]! += missing / 2;
    }
  }
  // Then inward from both ends; the last pass decides, so that nothing leaves the track and nothing touches.
  for (let index = 0; index < places.length; index++) {
    const least =
      index === 0 ? widths[0]! / 2 - TRACK_EDGE : places[index - 1]! + needed(index - 1);
    places[index] = Math.max(places[index]!, least);
  }
  for (let index = places.length - 1; index >= 0; index--) {
    const most =
      index === places.length - 1
        ? NARROWEST + TRACK_EDGE - widths[index]! / 2
        : places[index + 1]! - needed(index);
    places[index] = Math.min(places[index]!, most);
  }
  return sorted.map((label, index) => ({
    ...label,
    shift: shorten(places[index]! - label.at * NARROWEST),
    width: widths[index]!,
  }));
}

/** The labels of a row's marks. */
export const labelsOf = ({ marks }: Pick<TrackRow, 'marks'>): readonly Label[] =>
  marks.flatMap((mark) =>
    mark.kind !== 'step' && 'text' in mark && mark.text
      ? [{ at: middleOf(mark), text: mark.text, isBold: mark.isBold ?? false }]
      : [],
  );

type Attributes = Readonly<Record<string, string | number | undefined>>;

const line = (from: number, to: number, y: number, look: Attributes) =>
  writeTag('line', { x1: percentOf(from), x2: percentOf(to), y1: y, y2: y, ...look });

/** A shape that keeps its size, around a place in percent. */
const shapeAt = (at: number, y: number, path: Attributes) =>
  writeTag('svg', { x: percentOf(at), y, overflow: 'visible' }, writeTag('path', path));

const PATHS = { diamond: 'M0-7l7 7-7 7-7-7z', decline: 'M-7.5-6h15L0 7z' } as const;

/** A small arrow beside a mark: the value lies there or beyond. */
function drawArrow(at: number, open: 'up' | 'down', stroke: string, { line: y, radius }: Shape) {
  const side = open === 'up' ? 1 : -1;
  const start = (radius + 4) * side;
  const d = `M${start}-4l${4 * side} 4l${-4 * side} 4`;
  return shapeAt(at, y, { d, fill: 'none', stroke, 'stroke-width': 2 });
}

/** A value whose place is known only within bounds: its mark is as long as the bounds are apart. */
function drawStretched(mark: Extract<Mark, { open?: unknown }>, shape: Shape, colors: Palette) {
  const color = colors[mark.tone];
  const round = { 'stroke-linecap': 'round' };
  const outer = line(mark.from, mark.to, shape.line, {
    ...round,
    stroke: color,
    'stroke-width': 2 * shape.radius + 2,
  });
  if (mark.kind !== 'ring' && mark.kind !== 'diamond') return outer;
  const width = 2 * shape.radius - 3;
  const inner = { ...round, stroke: colors.paper, 'stroke-width': width };
  return outer + line(mark.from, mark.to, shape.line, inner);
}

/** Where values are so near that the disc would hide the ring on the narrowest track, the ring goes around it. */
const RING_AROUND = 3;
const isHidden = (ring: Mark, marks: readonly Mark[], { radius }: Shape) =>
  ring.kind === 'ring' &&
  marks.some(
    (mark) =>
      (mark.kind === 'disc' || mark.kind === 'decline') &&
      Math.abs(mark.from - ring.from) * NARROWEST < radius &&
      mark.to === mark.from,
  );

function drawValue(
  mark: Extract<Mark, { open?: unknown }>,
  marks: readonly Mark[],
  shape: Shape,
  colors: Palette,
): { readonly under: string; readonly mark: string } {
  const { kind, tone, from, to, open } = mark;
  const color = colors[tone];
  const under = open ? drawArrow(from, open, color, shape) : '';
  if (to > from) return { under, mark: drawStretched(mark, shape, colors) };
  const circle = { cx: percentOf(from), cy: shape.line };
  if (kind === 'ring') {
    const look = { fill: colors.paper, stroke: color, 'stroke-width': 2.5 };
    const r = shape.radius + (isHidden(mark, marks, shape) ? RING_AROUND : 0);
    return { under, mark: writeTag('circle', { ...circle, r, ...look }) };
  }
  if (kind === 'disc')
    return { under, mark: writeTag('circle', { ...circle, r: shape.radius + 0.5, fill: color }) };
  const look =
    kind === 'diamond'
      ? { fill: colors.paper, stroke: colors.ink, 'stroke-width': 2 }
      : { fill: color };
  return { under, mark: shapeAt(from, shape.line, { d: PATHS[kind], ...look }) };
}

function drawCount(mark: Extract<Mark, { kind: 'count' }>, shape: Shape, colors: Palette) {
  const stroke = mark.tone === 'rest' ? colors.line : colors[mark.tone];
  return line(mark.from, mark.to, shape.line, { stroke, 'stroke-width': 14 });
}

const STEPS = ['step-1', 'step-2', 'step-4', 'step-5'] as const;

/** Two pixels of paper keep neighbors of a scale apart; a percentage is printed only where it fits on the narrowest track. */
function drawStep(mark: Extract<Mark, { kind: 'step' }>, shape: Shape, colors: Palette): string {
  const share = mark.to - mark.from;
  if (share <= 0) return '';
  const box = writeTag('rect', {
    class: 'step',
    x: percentOf(mark.from),
    width: percentOf(share),
    height: shape.height,
    fill: colors[STEPS[mark.step - 1]!],
    stroke: colors.paper,
    'stroke-width': 2,
  });
  if (share * NARROWEST < measureText(mark.text, LETTER) + 6) return box;
  const fill = mark.step > 2 ? colors['on-step-high'] : colors['on-step-low'];
  const at = { x: percentOf(middleOf(mark)), y: shape.base, 'text-anchor': 'middle', fill };
  return box + writeTag('text', at, escapeText(mark.text));
}

/** How far a mark is from the reader: ranges lie under bars, bars under values. */
const DEPTH: Readonly<Record<Mark['kind'], number>> = {
  ...{ range: 0, count: 0, step: 0, bar: 1 },
  ...{ ring: 2, disc: 3, diamond: 3, decline: 3 },
};

function drawMark(
  mark: Mark,
  marks: readonly Mark[],
  shape: Shape,
  colors: Palette,
): { under: string; mark: string } {
  const { line: y } = shape;
  switch (mark.kind) {
    case 'range': {
      const middle = mark.side === 'above' ? y - shape.beside : y + shape.beside;
      const look = { 'stroke-width': shape.range, opacity: colors.range };
      return {
        under: line(mark.from, mark.to, middle, { stroke: colors[mark.tone], ...look }),
        mark: '',
      };
    }
    case 'bar': {
      const look = mark.isDashed
        ? { 'stroke-width': 2, 'stroke-dasharray': '3 3' }
        : { 'stroke-width': 4 };
      return {
        under: '',
        mark: line(mark.from, mark.to, y, { stroke: colors[mark.tone], ...look }),
      };
    }
    case 'count':
      return { under: '', mark: drawCount(mark, shape, colors) };
    case 'step':
      return { under: '', mark: drawStep(mark, shape, colors) };
    default:
      return drawValue(mark, marks, shape, colors);
  }
}

/** The line that marks stand on: its whole length is the scale. */
function drawBase({ marks }: TrackRow, { line: y }: Shape, colors: Palette): string {
  if (marks.length === 0) return line(0, 1, y, { stroke: colors.soft, 'stroke-dasharray': '4 4' });
  const isFull = marks.some(({ kind }) => kind === 'step' || kind === 'count');
  return isFull ? '' : line(0, 1, y, { stroke: colors.line });
}

const drawLabel = ({ at, text, isBold, shift }: PlacedLabel, { base }: Shape, colors: Palette) =>
  writeTag(
    'text',
    {
      x: percentOf(at),
      y: base,
      dx: Math.abs(shift) < 0.5 ? undefined : shift,
      'text-anchor': 'middle',
      fill: isBold ? colors.ink : colors.soft,
      'font-weight': isBold ? 700 : undefined,
    },
    escapeText(text),
  );

/**
 * Draw the marks of one track, to be put into an `<svg>` without a view box that is as wide as there is room and
 * `SHAPES[chart.shape].height` pixels high.
 */
export function drawTrack(
  row: TrackRow,
  { shape: name, rule }: Pick<RowChart, 'shape' | 'rule'>,
  theme: Theme,
): string {
  const colors = colorsOf(theme);
  const shape = SHAPES[name];
  const drawn = row.marks
    .toSorted((a, b) => DEPTH[a.kind] - DEPTH[b.kind])
    .map((mark) => drawMark(mark, row.marks, shape, colors));
  const at = rule && { x1: percentOf(rule.at), x2: percentOf(rule.at), y1: 0, y2: shape.height };
  const ruled = at
    ? writeTag('line', { ...at, stroke: colors.soft, 'stroke-dasharray': '2 3' })
    : '';
  return [
    drawBase(row, shape, colors),
    ruled,
    ...drawn.map(({ under }) => under),
    ...drawn.map(({ mark }) => mark),
    ...placeLabels(labelsOf(row)).map((label) => drawLabel(label, shape, colors)),
  ].join('');
}

/** Draw what the ends of the tracks mean; `AXIS_HEIGHT` pixels high. */
export function drawAxis(
  { ends, rule, scale }: Pick<RowChart, 'ends' | 'rule' | 'scale'>,
  theme: Theme,
): string {
  const { soft } = colorsOf(theme);
  const write = (text: string, at: number, dx: number, anchor?: string) =>
    writeTag(
      'text',
      { x: percentOf(at), y: 14, dx: dx || undefined, 'text-anchor': anchor, fill: soft },
      escapeText(text),
    );
  return [
    ...(ends ? [write(ends[0], 0, -TRACK_EDGE)] : []),
    ...(rule ? [write(rule.text, rule.at, 0, 'middle')] : []),
    ...(scale ? [write(scale, 0.5, 0, 'middle')] : []),
    ...(ends ? [write(ends[1], 1, TRACK_EDGE, 'end')] : []),
  ].join('');
}
