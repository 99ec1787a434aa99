// Draws a figure as one picture that stands alone: its heading, key, rows or panels, and source, with the marks of the page.
import type { Figure, KeyItem } from './figure.ts';
import { colorsOf, type FileTheme, type Palette } from './palette.ts';
import { measureText, wrapText } from './svg/lettering.ts';
import { drawKeyMark, KEY_SIZE } from './svg/key-mark.ts';
import { escapeText, shorten, writeTag } from './svg/markup.ts';
import type { RowChart, TrackRow } from './svg/rows.ts';
import { drawTime, TIME_WIDTH } from './svg/time.ts';
import { AXIS_HEIGHT, drawAxis, drawTrack, LETTER, SHAPES, TRACK_EDGE } from './svg/track.ts';
import { drawTrend, spanOf, TREND } from './svg/trend.ts';

/** `narrow` fits a phone of 360 pixels, `wide` a column of text; letters have the same size in both. */
export type Format = 'narrow' | 'wide';

/** Width of the whole picture in pixels. */
export const WIDTHS: Readonly<Record<Format, number>> = { narrow: 360, wide: 720 };

const FONT_FAMILY = 'system-ui,sans-serif';
const LINE = 19;
const GAP = 24;
const ROW_GAP = 8;
/** In a wide picture: what labels and verdicts beside a track get. */
const LABEL = 232;
const VERDICT = 104;
const BOLD = 1.1;

/** Stacks what is drawn from top to bottom. */
interface Stack {
  readonly marks: string[];
  y: number;
}

interface Letters {
  readonly size?: number;
  readonly bold?: boolean;
  readonly anchor?: 'end' | 'middle';
  readonly color: string;
}

function write(text: string, x: number, y: number, letters: Letters): string {
  const { size = LETTER, bold, anchor, color } = letters;
  const attributes = {
    x: shorten(x),
    y: shorten(y),
    'font-size': size === LETTER ? undefined : size,
    'font-weight': bold ? 700 : undefined,
    'text-anchor': anchor,
    fill: color,
  };
  return writeTag('text', attributes, escapeText(text));
}

/** Write a text that breaks at its width; the baseline of its first line is one line below the stack. */
function writeLines(stack: Stack, text: string, x: number, width: number, letters: Letters): void {
  const { size = LETTER, bold } = letters;
  for (const line of wrapText(text, bold ? width / BOLD : width, size)) {
    stack.y += Math.round(size * 1.36);
    stack.marks.push(write(line, x, stack.y - 5, letters));
  }
}

/** The items of a key beside each other, in as many lines as they need. */
function writeKey(
  stack: Stack,
  key: readonly KeyItem[],
  x: number,
  width: number,
  theme: FileTheme,
): void {
  if (key.length === 0) return;
  const { ink } = colorsOf(theme);
  let left = 0;
  stack.y += LINE + 2;
  for (const { mark, text } of key) {
    const lines = wrapText(text, width - KEY_SIZE - 6, LETTER);
    const long = Math.max(...lines.map((line) => measureText(line, LETTER)));
    if (left > 0 && left + KEY_SIZE + 6 + long > width) {
      left = 0;
      stack.y += LINE;
    }
    const place = { x: x + left, y: stack.y - 17, width: KEY_SIZE, height: KEY_SIZE };
    stack.marks.push(writeTag('svg', place, drawKeyMark(mark, theme)));
    lines.forEach((line, index) => {
      if (index > 0) stack.y += LINE;
      stack.marks.push(write(line, x + left + KEY_SIZE + 6, stack.y - 4, { color: ink }));
    });
    left += KEY_SIZE + 6 + long + 18;
  }
}

interface Place {
  readonly x: number;
  readonly width: number;
}

const nest = (content: string, { x, width }: Place, y: number, height: number) =>
  writeTag('svg', { x, y, width, height, overflow: 'visible' }, content);

const verdictLook = ({ state }: TrackRow, { ink, soft }: Palette): Letters =>
  state === 'certain' ? { color: ink, bold: true } : { color: soft };

/** A row with its label and verdict above the track. */
function stackRow(stack: Stack, row: TrackRow, chart: RowChart, place: Place, theme: FileTheme) {
  const colors = colorsOf(theme);
  const { height } = SHAPES[chart.shape];
  const look = verdictLook(row, colors);
  const { x, width } = place;
  const beside = measureText(row.verdict, LETTER) * BOLD + 12;
  // A long verdict, such as how many did not answer, gets a line of its own.
  const isLong = beside > width / 2;
  const top = stack.y;
  const label = row.sub ? `${row.label}, ${row.sub}` : row.label;
  writeLines(stack, label, x, width - (isLong ? 0 : beside), { color: colors.ink });
  if (isLong) writeLines(stack, row.verdict, x, width, look);
  else stack.marks.push(write(row.verdict, x + width, top + LINE - 5, { ...look, anchor: 'end' }));
  const edge = chart.shape === 'bar' ? 0 : TRACK_EDGE;
  const track = { x: x + edge, width: width - 2 * edge };
  stack.marks.push(nest(drawTrack(row, chart, theme), track, stack.y + 2, height));
  stack.y += height + 2;
  writeKey(stack, row.key ?? [], x, width, theme);
  stack.y += ROW_GAP;
}

/** A row with its label to the left of the track and its verdict to the right. */
function layRow(stack: Stack, row: TrackRow, chart: RowChart, place: Place, theme: FileTheme) {
  const colors = colorsOf(theme);
  const { height, line } = SHAPES[chart.shape];
  const label = row.sub ? `${row.label}, ${row.sub}` : row.label;
  const texts = [
    { lines: wrapText(label, LABEL, LETTER), x: place.x, look: { color: colors.ink } },
    {
      lines: wrapText(row.verdict, VERDICT / BOLD, LETTER),
      x: place.x + place.width - VERDICT,
      look: verdictLook(row, colors),
    },
  ];
  const track = trackBeside(place);
  const first = stack.y + line + 5;
  for (const { lines, x, look } of texts)
    lines.forEach((text, index) => stack.marks.push(write(text, x, first + index * LINE, look)));
  stack.marks.push(nest(drawTrack(row, chart, theme), track, stack.y, height));
  const most = Math.max(...texts.map(({ lines }) => lines.length));
  stack.y += Math.max(height, line + 5 + (most - 1) * LINE + 5) + ROW_GAP;
}

const trackBeside = ({ x, width }: Place): Place => ({
  x: x + LABEL + 16 + TRACK_EDGE,
  width: width - LABEL - VERDICT - 32 - 2 * TRACK_EDGE,
});

function drawRowPanel(
  stack: Stack,
  chart: RowChart,
  panel: RowChart['panels'][number],
  place: Place,
  theme: FileTheme,
): void {
  const { ink } = colorsOf(theme);
  const { x, width } = place;
  if (panel.heading !== null) {
    writeLines(stack, panel.heading, x, width, { color: ink, bold: true });
    stack.y += 4;
  }
  const isBeside = width > 500 && chart.shape !== 'bar';
  for (const row of panel.rows) (isBeside ? layRow : stackRow)(stack, row, chart, place, theme);
  // The ends are named once for all panels.
  if ((!chart.ends && !chart.rule) || panel !== chart.panels[0]) return;
  const track = isBeside
    ? trackBeside(place)
    : { x: x + TRACK_EDGE, width: width - 2 * TRACK_EDGE };
  stack.y -= ROW_GAP;
  stack.marks.push(nest(drawAxis(chart, theme), track, stack.y, AXIS_HEIGHT));
  stack.y += AXIS_HEIGHT;
}

/** Panels in columns, each in the shortest one. */
function stackPanels<Panel>(
  panels: readonly Panel[],
  columns: number,
  place: Place,
  stack: Stack,
  draw: (panel: Panel, stack: Stack, place: Place) => void,
): void {
  const width = Math.floor((place.width - (columns - 1) * GAP) / columns);
  const stacks = Array.from({ length: columns }, (): Stack => ({ marks: stack.marks, y: stack.y }));
  panels.forEach((panel) => {
    const top = Math.min(...stacks.map(({ y }) => y));
    const column = stacks.findIndex(({ y }) => y === top);
    const shortest = stacks[column]!;
    draw(panel, shortest, { x: place.x + column * (width + GAP), width });
    shortest.y += GAP;
  });
  stack.y = Math.max(...stacks.map(({ y }) => y)) - GAP;
}

function drawChart({ chart }: Figure, stack: Stack, place: Place, theme: FileTheme): void {
  const { ink, soft } = colorsOf(theme);
  const isWide = place.width > 500;
  if (chart.kind === 'rows') {
    const columns = isWide && chart.panels.length > 1 ? 2 : 1;
    stackPanels(chart.panels, columns, place, stack, (panel, into, at) =>
      drawRowPanel(into, chart, panel, at, theme),
    );
    return;
  }
  if (chart.kind === 'time') {
    stackPanels(chart.panels, isWide ? 2 : 1, place, stack, (panel, into, { x, width }) => {
      writeLines(into, panel.heading, x, width, { color: ink, bold: true });
      const { marks, height } = drawTime(panel, theme);
      const box = { x, y: into.y, width: TIME_WIDTH, height };
      into.marks.push(writeTag('svg', box, marks));
      into.y += height;
    });
    return;
  }
  const span = spanOf(chart.panels);
  stackPanels(chart.panels, isWide ? 2 : 1, place, stack, (panel, into, { x, width }) => {
    writeLines(into, panel.heading, x, width, { color: ink, bold: true });
    const words = panel.change ? `${panel.change}, ${panel.raters}` : panel.raters;
    writeLines(into, words, x, width, { color: soft });
    const marks = drawTrend(panel, chart.axis, span, theme);
    const height = shorten((width / TREND.width) * TREND.height);
    const box = { x, y: into.y + 4, width, height };
    const view = { viewBox: `0 0 ${TREND.width} ${TREND.height}` };
    into.marks.push(writeTag('svg', { ...box, ...view }, marks));
    into.y += height + 4;
    for (const line of panel.lines) writeLines(into, line, x, width, { color: soft });
  });
}

/** Draw a figure as a file of its own. */
export function drawPicture(
  figure: Figure,
  credit: string,
  theme: FileTheme,
  format: Format,
): string {
  const colors = colorsOf(theme);
  const width = WIDTHS[format];
  const margin = format === 'wide' ? 24 : 16;
  const place = { x: margin, width: width - 2 * margin };
  const stack: Stack = { marks: [], y: margin };
  const rule = { x: place.x, y: margin - 4, width: place.width, height: 3, fill: colors.ink };
  stack.marks.push(writeTag('rect', rule));
  stack.y += 6;
  const { x } = place;
  writeLines(stack, figure.title, x, place.width, { size: 20, bold: true, color: colors.ink });
  writeLines(stack, figure.subtitle, x, place.width, { color: colors.soft });
  writeKey(stack, figure.key, x, place.width, theme);
  stack.y += 14;
  drawChart(figure, stack, place, theme);
  stack.y += 12;
  for (const line of figure.lines) writeLines(stack, line, x, place.width, { color: colors.soft });
  writeLines(stack, credit, x, place.width, { color: colors.soft });
  const height = Math.round(stack.y + margin - 4);
  const ids = ['gambar-t', 'gambar-d'] as const;
  return writeTag(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
      ...{ role: 'img', 'aria-labelledby': ids.join(' ') },
      ...{ 'font-family': FONT_FAMILY, 'font-size': LETTER },
    },
    `<title id="${ids[0]}">${escapeText(figure.title)}</title>` +
      `<desc id="${ids[1]}">${escapeText(figure.description)}</desc>` +
      writeTag('rect', { width, height, fill: colors.paper }) +
      stack.marks.join(''),
  );
}
