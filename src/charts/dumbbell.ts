// Configures the picture of before and after: a ring, a disc and a bar between them for every behavior.
import type { ChartConfiguration, ChartDataset, Plugin, Point } from 'chart.js';
import type { Range } from '#domain/statistics/range.ts';
import { colorsOf, type Palette, type Theme } from './palette.ts';
import { LINE, layOutRows, WORDS_WIDTH, type RowLayout, type Slot } from './row-layout.ts';
import { BASE_SIZE } from './canvas/context.ts';
import type { DumbbellRow, DumbbellSpec } from './spec.ts';

/** Height of the axis with its percentages. */
const AXIS = 28;
const TICKS = [0, 25, 50, 75, 100];
const CODED = 1e-9;

/** Whether a value is only known to lie in a range. */
export const isCoded = (range: Range): boolean => range.high - range.low > CODED;

const percent = (share: number) => share * 100;
const accent = (row: DumbbellRow, colors: Palette) =>
  row.state === 'down' ? colors.dataDecline : colors.dataAfter;

/** The part of the way from before to after that is certain; ranges that overlap have none. */
function spanBetween(before: Range, after: Range): [number, number] | null {
  if (after.low > before.high) return [percent(before.high), percent(after.low)];
  if (before.low > after.high) return [percent(after.high), percent(before.low)];
  return null;
}

function placePoints(slots: readonly Slot[], end: 'before' | 'after'): Point[] {
  return slots.flatMap(({ row, middle }) => {
    const value = row[end];
    return value && !isCoded(value) ? [{ x: percent(value.low), y: middle }] : [];
  });
}

function drawPoints(points: Point[], look: object): ChartDataset<'line'> {
  return {
    type: 'line',
    showLine: false,
    data: points,
    clip: false,
    ...look,
  } as ChartDataset<'line'>;
}

function layDatasets(slots: readonly Slot[], colors: Palette): ChartDataset<'bar' | 'line'>[] {
  const joined = slots.flatMap((slot) => {
    const { before, after } = slot.row;
    const span = before && after && spanBetween(before, after);
    return span ? [{ slot, span }] : [];
  });
  const [falling, rising] = [
    slots.filter(({ row }) => row.state === 'down'),
    slots.filter(({ row }) => row.state !== 'down'),
  ];
  const solid = { pointBorderWidth: 0 };
  return [
    {
      type: 'bar',
      data: joined.map(({ slot, span }) => ({ x: span, y: slot.middle })),
      backgroundColor: joined.map(({ slot: { row } }) =>
        row.state === 'uncertain' ? colors.dataBefore : accent(row, colors),
      ),
      barThickness: 4,
      inflateAmount: 0,
      grouped: false,
      clip: false,
      order: 3,
    } as unknown as ChartDataset<'bar'>,
    drawPoints(placePoints(slots, 'before'), {
      order: 2,
      pointRadius: 6,
      pointBorderWidth: 2,
      pointBorderColor: colors.dataBefore,
      pointBackgroundColor: colors.paper,
    }),
    drawPoints(placePoints(rising, 'after'), {
      ...solid,
      order: 1,
      pointRadius: 6,
      pointBackgroundColor: colors.dataAfter,
    }),
    drawPoints(placePoints(falling, 'after'), {
      ...solid,
      order: 1,
      pointRadius: 7,
      pointStyle: 'triangle',
      pointRotation: 180,
      pointBackgroundColor: colors.dataDecline,
    }),
  ];
}

type Pen = CanvasRenderingContext2D;

function drawBracket(pen: Pen, from: number, to: number, middle: number, color: string): void {
  pen.beginPath();
  pen.moveTo(from, middle - 6);
  pen.lineTo(from, middle + 6);
  pen.moveTo(from, middle);
  pen.lineTo(to, middle);
  pen.moveTo(to, middle - 6);
  pen.lineTo(to, middle + 6);
  pen.strokeStyle = color;
  pen.lineWidth = 2;
  pen.stroke();
}

function drawTrack(pen: Pen, ticks: readonly number[], middle: number, color: string): void {
  pen.beginPath();
  pen.moveTo(ticks[0]!, middle);
  pen.lineTo(ticks.at(-1)!, middle);
  for (const tick of ticks) {
    pen.moveTo(tick, middle - 4);
    pen.lineTo(tick, middle + 4);
  }
  pen.strokeStyle = color;
  pen.lineWidth = 1;
  pen.stroke();
}

/** Where nothing is shown: dashes in the color of the words beside them. */
function drawEmptyTrack(pen: Pen, from: number, to: number, middle: number): void {
  pen.beginPath();
  pen.setLineDash([4, 4]);
  pen.moveTo(from, middle);
  pen.lineTo(to, middle);
  pen.strokeStyle = pen.fillStyle;
  pen.lineWidth = 1;
  pen.stroke();
  pen.setLineDash([]);
}

/** Tracks, labels and words, which belong to rows and not to an axis. */
function dressRows(layout: RowLayout, colors: Palette): Plugin {
  return {
    id: 'rows',
    beforeDatasetsDraw({ ctx, scales }) {
      const at = (value: number) => scales['x']!.getPixelForValue(value);
      ctx.textBaseline = 'alphabetic';
      ctx.textAlign = 'left';
      ctx.font = `${BASE_SIZE}px sans-serif`;
      for (const { row, lines, baseline, middle } of layout.slots) {
        ctx.fillStyle = colors.ink;
        lines.forEach((line, index) => ctx.fillText(line, 0, baseline + index * LINE));
        ctx.fillStyle = colors.inkSoft;
        if (row.before || row.after) {
          drawTrack(ctx, TICKS.map(at), middle, colors.line);
          ctx.fillText(row.words, at(100) + 14, middle + 5);
        } else {
          ctx.fillText(row.words, at(0), middle + 5);
          drawEmptyTrack(ctx, at(0) + ctx.measureText(row.words).width + 8, at(100), middle);
        }
      }
    },
    afterDatasetsDraw({ ctx, scales }) {
      const at = (share: number) => scales['x']!.getPixelForValue(percent(share));
      for (const { row, middle } of layout.slots) {
        const { before, after } = row;
        if (before && isCoded(before))
          drawBracket(ctx, at(before.low), at(before.high), middle, colors.dataBefore);
        if (after && isCoded(after))
          drawBracket(ctx, at(after.low), at(after.high), middle, accent(row, colors));
      }
    },
  };
}

/** Height of the picture in pixels at its own width. */
export const measureDumbbell = (spec: DumbbellSpec): number =>
  layOutRows(spec.rows, spec.format).height + AXIS;

/** Configure Chart.js for a picture of before and after; the same on a server and in a browser. */
export function configureDumbbell(
  spec: DumbbellSpec,
  theme: Theme,
): ChartConfiguration<'bar' | 'line'> {
  const colors = colorsOf(theme);
  const layout = layOutRows(spec.rows, spec.format);
  return {
    type: 'bar',
    data: { datasets: layDatasets(layout.slots, colors) },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      layout: { autoPadding: false, padding: { left: layout.left, right: WORDS_WIDTH } },
      scales: {
        y: {
          type: 'linear',
          display: false,
          offset: false,
          reverse: true,
          min: 0,
          max: layout.height,
        },
        x: {
          type: 'linear',
          min: 0,
          max: 100,
          afterFit: (scale) => void (scale.height = AXIS),
          border: { display: false },
          grid: { display: false },
          ticks: {
            stepSize: 25,
            maxRotation: 0,
            color: colors.inkSoft,
            font: { size: BASE_SIZE, family: 'sans-serif' },
            callback: (value) => (value === 100 ? '100 %' : String(value)),
          },
        },
      },
    },
    plugins: [dressRows(layout, colors)],
  };
}
