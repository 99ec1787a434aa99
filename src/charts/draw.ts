// Draws a chart as SVG text: real Chart.js configurations on a context that records instead of painting.
import {
  BarController,
  BarElement,
  BasicPlatform,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
} from 'chart.js';
import { BASE_SIZE, SvgContext } from './canvas/context.ts';
import { wrapText } from './canvas/lettering.ts';
import { escapeText, writeTag } from './canvas/markup.ts';
import { configureDumbbell, measureDumbbell } from './dumbbell.ts';
import { colorsOf, type Theme } from './palette.ts';
import { drawPanel, type DrawnPanel } from './svg/draw-panel.ts';
import { drawTime, type TimePanel } from './svg/draw-time.ts';
import type { PanelSpec } from './svg/panel.ts';
import { WIDTHS, type DumbbellSpec, type TrendSpec } from './spec.ts';
import { configureTrend, PANEL_HEIGHT } from './trend.ts';

Chart.register(BarController, BarElement, LinearScale, LineController, LineElement, PointElement);

const FONT_FAMILY = 'system-ui,sans-serif';
const MARGIN = 24;
const GUTTER = 24;

interface Drawing {
  readonly marks: string;
  readonly width: number;
  readonly height: number;
}

type Picture = Pick<DumbbellSpec, 'id' | 'title' | 'description' | 'subtitle' | 'credit'>;

/** What a chart paints, as marks of an SVG. */
export function record(
  configuration: ChartConfiguration<'bar' | 'line'>,
  width: number,
  height: number,
) {
  const context = new SvgContext(width, height);
  const chart = new Chart(context as unknown as CanvasRenderingContext2D, {
    ...configuration,
    platform: BasicPlatform,
  });
  chart.destroy();
  return context.marks.join('');
}

const shift = (marks: string, x: number, y: number) =>
  writeTag('g', { transform: `translate(${x} ${y})` }, marks);

/** Put paper, heading and source around a drawing that leaves its page. */
function mount(drawing: Drawing, picture: Picture, theme: Theme): Drawing {
  const colors = colorsOf(theme);
  const width = drawing.width + 2 * MARGIN;
  const context = new SvgContext(width, 0);
  let y = MARGIN;
  const print = (text: string, font: string, color: string, size: number) => {
    context.font = font;
    context.fillStyle = color;
    for (const line of wrapText(text, drawing.width, size)) {
      y += size * 1.4;
      context.fillText(line, MARGIN, y - size * 0.4);
    }
  };
  print(picture.title, 'bold 20px sans-serif', colors.ink, 24);
  print(picture.subtitle, `${BASE_SIZE}px sans-serif`, colors.inkSoft, BASE_SIZE);
  const top = Math.round(y + 16);
  y = top + drawing.height + 12;
  print(picture.credit, `${BASE_SIZE}px sans-serif`, colors.inkSoft, BASE_SIZE);
  const height = Math.round(y + MARGIN);
  const paper = writeTag('rect', { width, height, fill: colors.paper });
  return {
    marks: paper + context.marks.join('') + shift(drawing.marks, MARGIN, top),
    width,
    height,
  };
}

function frame(drawing: Drawing, picture: Picture, theme: Theme): string {
  const { marks, width, height } = theme === 'page' ? drawing : mount(drawing, picture, theme);
  const [title, description] = [`${picture.id}-t`, `${picture.id}-d`];
  return writeTag(
    'svg',
    {
      xmlns: theme === 'page' ? undefined : 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${title} ${description}`,
      'font-family': FONT_FAMILY,
      'font-size': BASE_SIZE,
    },
    `<title id="${title}">${escapeText(picture.title)}</title>` +
      `<desc id="${description}">${escapeText(picture.description)}</desc>${marks}`,
  );
}

/** Draw before and after by behavior as one SVG element. */
export function drawDumbbell(spec: DumbbellSpec, theme: Theme): string {
  const [width, height] = [WIDTHS[spec.format], measureDumbbell(spec)];
  const marks = record(configureDumbbell(spec, theme), width, height);
  return frame({ marks, width, height }, spec, theme);
}

/** How many panels stand side by side: few enough to be read, without an orphan in the last row. */
function countColumns(panels: number, format: TrendSpec['format']): number {
  if (format === 'narrow' || panels === 1) return 1;
  return panels === 2 || panels === 4 ? 2 : 3;
}

/** Draw trends as small multiples in one SVG element. */
export function drawTrend(spec: TrendSpec, theme: Theme): string {
  const width = WIDTHS[spec.format];
  const columns = countColumns(spec.panels.length, spec.format);
  const share = Math.floor((width - (columns - 1) * GUTTER) / columns);
  const marks = spec.panels.map((panel, place) => {
    const drawn = record(configureTrend(panel, spec.axis, theme), share, PANEL_HEIGHT);
    const [column, row] = [place % columns, Math.floor(place / columns)];
    return shift(drawn, column * (share + GUTTER), row * (PANEL_HEIGHT + GUTTER));
  });
  const rows = Math.ceil(spec.panels.length / columns);
  const height = rows * PANEL_HEIGHT + (rows - 1) * GUTTER;
  return frame({ marks: marks.join(''), width, height }, spec, theme);
}

/** One panel as an SVG element of a page; the page gives it its letters. */
function framePanel({ marks, height }: DrawnPanel, label: string): string {
  const width = WIDTHS.narrow;
  const box = { viewBox: `0 0 ${width} ${height}`, width, height };
  return writeTag('svg', { ...box, role: 'img', 'aria-label': label }, marks);
}

/** Draw trends for a page, each group as one SVG element, so that they can stand beside each other. */
export function drawTrends({ panels, axis }: TrendSpec): readonly string[] {
  return panels.map((panel) => {
    const marks = record(configureTrend(panel, axis, 'page'), WIDTHS.narrow, PANEL_HEIGHT);
    return framePanel({ marks, height: PANEL_HEIGHT }, panel.description);
  });
}

/** Draw panels of rows for a page, each as one SVG element, so that they can stand beside each other. */
export function drawPanels({ panels, layout }: PanelSpec): readonly string[] {
  return panels.map((panel) => framePanel(drawPanel(panel, layout, 'page'), panel.description));
}

/** Draw figures of the unit over time for a page, each as one SVG element. */
export function drawTimes(panels: readonly TimePanel[]): readonly string[] {
  return panels.map((panel) => framePanel(drawTime(panel, 'page'), panel.description));
}

/** Draw panels of rows as one picture that stands alone, two beside each other where there are several. */
export function drawPanelsAlone(spec: PanelSpec, theme: Exclude<Theme, 'page'>): string {
  const columns = spec.panels.length > 1 ? 2 : 1;
  const heights: number[] = new Array<number>(columns).fill(0);
  const marks = spec.panels.map((panel) => {
    const column = heights.indexOf(Math.min(...heights));
    const top = heights[column]!;
    const drawn = drawPanel(panel, spec.layout, theme);
    heights[column] = top + drawn.height + GUTTER;
    return shift(drawn.marks, column * (WIDTHS.narrow + 2 * GUTTER), top);
  });
  const width = columns * WIDTHS.narrow + (columns - 1) * 2 * GUTTER;
  const drawing = { marks: marks.join(''), width, height: Math.max(...heights) - GUTTER };
  return frame(drawing, { id: 'gambar', ...spec }, theme);
}
