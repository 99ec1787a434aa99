// Draws the picture that stands beside a shared link: the unit, the finding in large letters, and the trend behind it.
import type { Language } from '#domain/instrument/terms.ts';
import type { Summary } from '#domain/summary/summarize.ts';
import { wordsIn } from '#i18n/words.ts';
import { SvgContext } from './canvas/context.ts';
import { wrapText } from './canvas/lettering.ts';
import { writeTag } from './canvas/markup.ts';
import { record } from './draw.ts';
import type { FigureProps } from './figure.ts';
import { colorsOf, type Theme } from './palette.ts';
import { describeFinding, trendFigure } from './figures/trend-figure.ts';
import { configureTrend, PANEL_HEIGHT } from './trend.ts';

/** What link previews ask for. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
const BAND = 16;
/** Panels are drawn for a page; a preview is looked at from farther away. */
const SCALE = 1.6;

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

function print(context: SvgContext, { text, size, bold, color }: Line, from: number): number {
  context.font = `${bold ? 'bold ' : ''}${size}px sans-serif`;
  context.fillStyle = color;
  let y = from;
  for (const line of wrapText(text, WIDTH - 2 * MARGIN, size).slice(0, 2)) {
    y += size * 1.25;
    context.fillText(line, MARGIN, y);
  }
  return y;
}

/** The panel of the finding, as large as fits below it. */
function drawHeadline(summary: Summary, props: FigureProps, theme: Theme, top: number): string {
  const { headline } = summary;
  const figure = headline && trendFigure({ ...summary, trend: [headline] }, props);
  const spec = figure?.specify('wide');
  const panel = spec?.panels[0];
  if (!spec || !panel) return '';
  const marks = record(
    configureTrend(panel, spec.axis, theme),
    Math.floor((WIDTH - 2 * MARGIN) / SCALE),
    PANEL_HEIGHT,
  );
  const place = `translate(${MARGIN} ${Math.round(top)}) scale(${SCALE})`;
  return writeTag('g', { transform: place }, marks);
}

/** Name of the preview among a unit's pictures. */
export const PREVIEW = 'pratinjau';

/** The preview of a unit; before anything is published it names the unit and says so. */
export function drawSocial(summary: Summary, props: FigureProps, theme: Exclude<Theme, 'page'>) {
  const language: Language = props.language;
  const colors = colorsOf(theme);
  const context = new SvgContext(WIDTH, HEIGHT);
  const brand = wordsIn(language).site.name;
  let y = print(
    context,
    { text: `${props.unit} · ${brand}`, size: 32, bold: false, color: colors.inkSoft },
    BAND + 28,
  );
  const finding = describeFinding(summary.headline, language);
  y = print(context, { text: finding, size: 52, bold: true, color: colors.ink }, y + 4);
  const paper = writeTag('rect', { width: WIDTH, height: HEIGHT, fill: colors.paper });
  const band = writeTag('rect', { width: WIDTH, height: BAND, fill: colors.dataAfter });
  return writeTag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      'font-family': 'system-ui,sans-serif',
      'font-size': 14,
    },
    paper +
      band +
      context.marks.join('') +
      drawHeadline(summary, props, theme, Math.min(y + 32, HEIGHT - PANEL_HEIGHT * SCALE - 24)),
  );
}
