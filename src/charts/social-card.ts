// Draws the picture that stands beside a shared link: the unit, the finding in large letters, and all groups below it.
import type { Summary } from '#domain/summary/summarize.ts';
import { wordsIn } from '#i18n/words.ts';
import type { FigureProps } from './figure.ts';
import { headFigure } from './figures/head-figure.ts';
import { describeFinding } from './findings.ts';
import { colorsOf, type FileTheme } from './palette.ts';
import { wrapText } from './svg/lettering.ts';
import { escapeText, writeTag } from './svg/markup.ts';
import { KAWUNG_PETAL } from './svg/ornament.ts';
import { AXIS_HEIGHT, drawAxis, drawTrack, LETTER, SHAPES } from './svg/track.ts';
import type { RowChart } from './svg/rows.ts';

/** What link previews ask for. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
/** Height of the hem at the foot. */
const HEM = 40;
/** Rows are drawn for a page; a preview is looked at from farther away. */
const SCALE = 1.75;
const LABEL = 250;
const VERDICT = 110;
const ROW = 36;

const TURNS = [45, 135, 225, 315];

const petals = (x: number, y: number, size: number, look: (turn: number) => object) =>
  writeTag(
    'g',
    { transform: `translate(${x} ${y}) scale(${size})` },
    TURNS.map((turn) =>
      writeTag('path', { d: KAWUNG_PETAL, transform: `rotate(${turn})`, ...look(turn) }),
    ).join(''),
  );

/** Four petals, one of them full: the one behavior that changes. */
const drawSign = (x: number, y: number, color: string) =>
  petals(x, y, 2.1, (turn) =>
    turn === 45 ? { fill: color } : { fill: 'none', stroke: color, 'stroke-width': 1.2 },
  );

/** A row of petals along the foot. */
function drawHem(color: string): string {
  const count = WIDTH / HEM;
  const y = HEIGHT - HEM / 2;
  return Array.from({ length: count }, (_, place) =>
    petals(HEM / 2 + place * HEM, y, 1, () => ({ fill: color, opacity: 0.55 })),
  ).join('');
}

function print(text: string, size: number, bold: boolean, color: string, from: number) {
  const attributes = { x: MARGIN, 'font-size': size, fill: color };
  let y = from;
  const lines = wrapText(text, (WIDTH - 2 * MARGIN) / (bold ? 1.05 : 1), size).slice(0, 3);
  const marks = lines.map((line) => {
    y += size * 1.2;
    const weight = bold ? { 'font-weight': 700 } : {};
    return writeTag('text', { ...attributes, ...weight, y: Math.round(y) }, escapeText(line));
  });
  return { marks: marks.join(''), y };
}

/** All groups, as many rows as fit between the finding and the hem. */
function drawRows(chart: RowChart, theme: FileTheme, top: number): string {
  const colors = colorsOf(theme);
  const room = HEIGHT - HEM - 24 - top;
  const rows = chart.panels.flatMap((panel) => panel.rows);
  const height = rows.length * ROW + AXIS_HEIGHT;
  const scale = Math.min(SCALE, room / height);
  const width = (WIDTH - 2 * MARGIN) / scale;
  const track = { x: LABEL, width: Math.round(width - LABEL - VERDICT - 24), overflow: 'visible' };
  const drawn = rows.map((row, place) => {
    const y = place * ROW;
    const isCertain = row.state === 'certain';
    const look = {
      fill: isCertain ? colors.ink : colors.soft,
      'font-weight': isCertain ? 700 : undefined,
    };
    const right = { x: Math.round(width - VERDICT), y: y + 13, ...look };
    return (
      writeTag('text', { x: 0, y: y + 13, fill: colors.ink }, escapeText(row.label)) +
      writeTag(
        'svg',
        { ...track, y, height: SHAPES.compact.height },
        drawTrack(row, chart, theme),
      ) +
      writeTag('text', right, escapeText(row.verdict))
    );
  });
  const axis = { ...track, y: rows.length * ROW - 6, height: AXIS_HEIGHT };
  return writeTag(
    'g',
    {
      transform: `translate(${MARGIN} ${Math.round(top)}) scale(${Math.round(scale * 100) / 100})`,
    },
    drawn.join('') + writeTag('svg', axis, drawAxis(chart, theme)),
  );
}

/** Name of the preview among a unit's pictures. */
export const PREVIEW = 'pratinjau';

/** The preview of a unit; before anything is published it names the unit and says so. */
export function drawSocial(summary: Summary, props: FigureProps, theme: FileTheme): string {
  const { language, unit } = props;
  const colors = colorsOf(theme);
  const brand = wordsIn(language).site.name;
  const sign = drawSign(MARGIN + 30, 72, colors.after);
  const name = writeTag(
    'text',
    { x: MARGIN + 80, y: 82, 'font-size': 28, fill: colors.soft },
    escapeText(`${brand} · ${unit}`),
  );
  const finding = print(describeFinding(summary, language), 46, true, colors.ink, 118);
  const figure = headFigure(summary, props);
  const paper = writeTag('rect', { width: WIDTH, height: HEIGHT, fill: colors.paper });
  return writeTag(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
      ...{ width: WIDTH, height: HEIGHT },
      ...{ 'font-family': 'system-ui,sans-serif', 'font-size': LETTER },
    },
    [
      ...[paper, sign, name, finding.marks],
      figure ? drawRows(figure.chart, theme, finding.y + 30) : '',
      drawHem(colors.soga),
    ].join(''),
  );
}
