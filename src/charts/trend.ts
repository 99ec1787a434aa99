// Configures the picture of one trend: a line over vertical ranges, months at their true distance.
import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import type { Range } from '#domain/statistics/range.ts';
import { BASE_SIZE } from './canvas/context.ts';
import { isCoded } from './dumbbell.ts';
import { colorsOf, type Palette, type Theme } from './palette.ts';
import type { TrendDot, TrendPanel } from './spec.ts';

/** Height of one panel in pixels, its heading included. */
export const PANEL_HEIGHT = 220;
const HEADING = 52;
/** Half a month on both sides keeps the first and the last range inside. */
const MARGIN = 0.4;
const FONT = { size: BASE_SIZE, family: 'sans-serif' };

const middleOf = ({ low, high }: Range) => (low + high) / 2;
type Pen = CanvasRenderingContext2D;

function layDatasets(dots: readonly TrendDot[], colors: Palette): ChartDataset<'bar' | 'line'>[] {
  return [
    {
      type: 'line',
      data: dots.map(({ month, index }) => ({ x: month, y: index ? middleOf(index) : null })),
      spanGaps: false,
      borderColor: colors.dataAfter,
      borderWidth: 2,
      pointRadius: dots.map(({ index }) => (index && !isCoded(index) ? 4 : 0)),
      pointBorderWidth: 0,
      pointBackgroundColor: colors.dataAfter,
      clip: false,
      order: 1,
    } as unknown as ChartDataset<'line'>,
    {
      type: 'bar',
      data: dots.flatMap(({ month, interval }) =>
        interval ? [{ x: month, y: [interval.low, interval.high] }] : [],
      ),
      backgroundColor: colors.dataAfterTint,
      barThickness: 10,
      inflateAmount: 0,
      grouped: false,
      clip: false,
      order: 2,
    } as unknown as ChartDataset<'bar'>,
  ];
}

function drawBracket(pen: Pen, x: number, from: number, to: number): void {
  pen.beginPath();
  pen.moveTo(x - 5, from);
  pen.lineTo(x + 5, from);
  pen.moveTo(x, from);
  pen.lineTo(x, to);
  pen.moveTo(x - 5, to);
  pen.lineTo(x + 5, to);
  pen.lineWidth = 2;
  pen.stroke();
}

/** Heading of the panel, values above their ranges, and symbols where a value is absent. */
function dressPanel(panel: TrendPanel, colors: Palette): Plugin {
  return {
    id: 'panel',
    afterDatasetsDraw({ ctx, scales, chartArea }) {
      const x = scales['x']!;
      const y = scales['y']!;
      ctx.textBaseline = 'alphabetic';
      ctx.textAlign = 'left';
      ctx.fillStyle = colors.ink;
      ctx.font = `bold ${BASE_SIZE}px sans-serif`;
      ctx.fillText(panel.label, 0, 15);
      ctx.font = `${BASE_SIZE}px sans-serif`;
      ctx.fillStyle = colors.inkSoft;
      ctx.fillText(panel.words, 0, 33);
      ctx.textAlign = 'center';
      ctx.strokeStyle = colors.dataAfter;
      const last = panel.dots.findLastIndex(({ index }) => index !== null);
      panel.dots.forEach(({ month, index, interval, words }, place) => {
        const across = x.getPixelForValue(month);
        if (!index) return ctx.fillText(words, across, chartArea.bottom - 6);
        if (isCoded(index)) {
          drawBracket(ctx, across, y.getPixelForValue(index.low), y.getPixelForValue(index.high));
        }
        // Only the ends carry a number: months 0 and 1 stand too close for two.
        if (place !== 0 && place !== last) return;
        const top = y.getPixelForValue(Math.max(index.high, interval?.high ?? 0));
        ctx.fillStyle = colors.ink;
        const inside = chartArea.left + ctx.measureText(words).width / 2 + 2;
        ctx.fillText(words, Math.max(across, inside), top - 5);
        ctx.fillStyle = colors.inkSoft;
      });
    },
  };
}

/** Configure Chart.js for one panel of a trend, index 25–100 over months. */
export function configureTrend(
  panel: TrendPanel,
  axis: string,
  theme: Theme,
): ChartConfiguration<'bar' | 'line'> {
  const colors = colorsOf(theme);
  const months = panel.dots.map(({ month }) => month);
  return {
    type: 'line',
    data: { datasets: layDatasets(panel.dots, colors) },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      layout: { padding: { top: HEADING, right: 8 } },
      scales: {
        y: {
          type: 'linear',
          min: 25,
          max: 100,
          border: { display: false },
          grid: { color: colors.line, drawTicks: false },
          ticks: { stepSize: 25, padding: 6, color: colors.inkSoft, font: FONT },
        },
        x: {
          type: 'linear',
          offset: false,
          min: Math.min(...months) - MARGIN,
          max: Math.max(...months) + MARGIN,
          afterBuildTicks: (scale) => void (scale.ticks = months.map((value) => ({ value }))),
          border: { color: colors.lineStrong },
          grid: { display: false },
          title: { display: true, text: axis, color: colors.inkSoft, font: FONT, padding: 0 },
          ticks: {
            autoSkip: false,
            maxRotation: 0,
            color: colors.inkSoft,
            font: FONT,
            callback: (value) => String(value),
          },
        },
      },
    },
    plugins: [dressPanel(panel, colors)],
  };
}
