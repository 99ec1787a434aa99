// Draws a panel of rows as SVG marks: labels, tracks, marks and an axis, 328 pixels wide.
import { BASE_SIZE } from '../canvas/context.ts';
import { measureText, wrapText } from '../canvas/lettering.ts';
import { colorsOf, type Palette, type Theme } from '../palette.ts';
import { WIDTHS } from '../spec.ts';
import type { Mark, PanelLayout, PanelRow, RowPanel } from './panel.ts';
import { LINE, Pen } from './pen.ts';

const EDGE = 8;
const LABEL_WIDTH = 118;
const AXIS = 22;
const GAP = 6;
/** A percentage is printed only in a segment that is wider. */
const PRINTED_FROM = 34;
const DIAMOND = 'l7 7l-7 7l-7-7z';
const TRIANGLE = 'h14l-7 12z';

export interface DrawnPanel {
  readonly marks: string;
  readonly height: number;
}

interface Track {
  readonly left: number;
  readonly width: number;
  readonly middle: number;
  readonly height: number;
}

/** Bold letters are about a tenth wider. */
export const wrapHeading = (text: string): readonly string[] =>
  text ? wrapText(text, WIDTHS.narrow / 1.1, BASE_SIZE) : [];

const toneOf = (tone: 'before' | 'after' | 'decline', colors: Palette) =>
  ({ before: colors.dataBefore, after: colors.dataAfter, decline: colors.dataDecline })[tone];

/** Two pixels of paper keep neighbors of a scale apart. */
function drawStep(pen: Pen, mark: Extract<Mark, { kind: 'step' }>, track: Track, colors: Palette) {
  const [from, to] = [mark.from, mark.to].map((share) => track.left + share * track.width) as [
    number,
    number,
  ];
  const width = Math.max(0, to - from - 2);
  if (width === 0) return;
  const [one, two, four, five] = [1, 2, 4, 5].map(
    (step) => colors[`step-${step as 1 | 2 | 4 | 5}`],
  );
  const fill = [one!, two!, four!, five!][mark.step - 1]!;
  pen.box(from, track.middle - 13, width, 26, fill, 'step');
  const ink = mark.step > 2 ? colors['on-step-high'] : colors['on-step-low'];
  if (width > PRINTED_FROM && measureText(mark.text, BASE_SIZE) < width - 4)
    pen.write(mark.text, from + width / 2, track.middle + 5, ink, { anchor: 'middle' });
}

function drawMark(pen: Pen, mark: Mark, track: Track, colors: Palette): void {
  const { middle } = track;
  const at = (share: number) => track.left + share * track.width;
  const paper = { fill: colors.paper, 'stroke-width': 2 };
  switch (mark.kind) {
    case 'ring':
      return pen.circle(at(mark.at), middle, 6, { ...paper, stroke: colors.dataBefore });
    case 'disc':
      return pen.circle(at(mark.at), middle, 6, { fill: colors.dataAfter });
    case 'diamond':
      return pen.shape(at(mark.at), middle - 7, DIAMOND, { ...paper, stroke: colors.ink });
    case 'decline':
      return pen.shape(at(mark.at) - 7, middle - 6, TRIANGLE, { fill: colors.dataDecline });
    case 'bracket': {
      const [from, to] = [at(mark.from), at(mark.to)];
      const look = { 'stroke-width': 2 };
      const color = toneOf(mark.tone, colors);
      for (const end of [from, to])
        pen.line([[end, middle - 6], [end, middle + 6]], color, look); // prettier-ignore
      return pen.line([[from, middle], [to, middle]], color, look); // prettier-ignore
    }
    case 'step':
      return drawStep(pen, mark, track, colors);
    default: {
      const thick = { bar: 4, pale: mark.tone === 'before' ? 14 : 10, block: 14 }[mark.kind];
      const pale = mark.tone === 'before' ? colors.line : colors.dataAfterTint;
      const fill = mark.kind === 'pale' ? pale : toneOf(mark.tone, colors);
      const width = (mark.to - mark.from) * track.width;
      return pen.box(at(mark.from), middle - thick / 2, width, thick, fill);
    }
  }
}

function drawTrack(pen: Pen, row: PanelRow, track: Track, ticks: number, colors: Palette): void {
  const { left, width, middle } = track;
  if (row.marks.length > 0) {
    pen.write(row.words, left + width + 14, middle + 5, colors.inkSoft);
    if (row.marks.some(({ kind }) => kind === 'step')) return;
    pen.line([[left, middle], [left + width, middle]], colors.line); // prettier-ignore
    for (let tick = 0; tick < ticks; tick++) {
      const x = left + (width * tick) / Math.max(1, ticks - 1);
      pen.line([[x, middle - 4], [x, middle + 4]], colors.line); // prettier-ignore
    }
    return;
  }
  pen.write(row.words, left, middle + 5, colors.inkSoft);
  const from = Math.min(left + width, left + measureText(row.words, BASE_SIZE) + 8);
  const dashes = { 'stroke-dasharray': '4 4' };
  pen.line([[from, middle], [left + width, middle]], colors.inkSoft, dashes); // prettier-ignore
}

/** Draw one panel; the rows stand in the order in which they are given. */
export function drawPanel(panel: RowPanel, layout: PanelLayout, theme: Theme): DrawnPanel {
  const colors = colorsOf(theme);
  const pen = new Pen();
  const isAbove = layout.labels === 'above';
  const left = isAbove ? (layout.words > 0 ? EDGE : 0) : LABEL_WIDTH + EDGE;
  const width =
    WIDTHS.narrow - left - Math.max(layout.words, layout.words > 0 || !isAbove ? EDGE + 4 : 0);
  let y = 0;
  for (const line of wrapHeading(panel.heading ?? '')) {
    y += LINE;
    pen.write(line, 0, y - 4, colors.ink, { bold: true });
  }
  const top = y;
  for (const row of panel.rows) {
    const lines = wrapText(row.label, isAbove ? WIDTHS.narrow : LABEL_WIDTH, BASE_SIZE);
    const text = lines.length * LINE;
    const room = isAbove ? layout.track : Math.max(layout.track, text);
    const start = isAbove ? y : y + (room - text) / 2;
    lines.forEach((line, place) => pen.write(line, 0, start + (place + 1) * LINE - 4, colors.ink));
    const middle = isAbove ? y + text + layout.track / 2 : y + room / 2;
    const track = { left, width, middle, height: layout.track };
    drawTrack(pen, row, track, panel.ticks.length, colors);
    for (const mark of row.marks) drawMark(pen, mark, track, colors);
    y += isAbove ? text + layout.track + GAP : room;
  }
  if (panel.rule !== null) {
    const x = left + panel.rule * width;
    pen.line([[x, top], [x, y]], colors.inkSoft, { 'stroke-dasharray': '2 3' }); // prettier-ignore
  }
  if (panel.ticks.length > 0) {
    panel.ticks.forEach((tick, place) => {
      const x = left + (width * place) / Math.max(1, panel.ticks.length - 1);
      const isFirst = place === 0 && measureText(tick, BASE_SIZE) / 2 > left;
      const isLast = place === panel.ticks.length - 1 && layout.words < 20;
      const anchor = isFirst ? undefined : isLast ? 'end' : 'middle';
      const inward = isFirst ? 0 : isLast ? Math.min(WIDTHS.narrow, x + 12) : x;
      pen.write(tick, inward, y + 14, colors.inkSoft, anchor ? { anchor } : {});
    });
    y += AXIS;
  }
  return { marks: pen.marks, height: y };
}
