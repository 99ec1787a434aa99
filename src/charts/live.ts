// Draws published values in a browser: one row each, its range pale behind it, marked by keys and pointer.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  PointElement,
  ScatterController,
  type ChartConfiguration,
} from 'chart.js';
import { colorsOf, type FileTheme } from './palette.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  PointElement,
  ScatterController,
);

export interface LiveRow {
  readonly label: string;
  /** The label broken where a narrow axis needs it. */
  readonly lines: readonly string[];
  /** What is said of the row, its parts with commas between. */
  readonly words: string;
  /** Ends of the value; equal where it is exact. */
  readonly low: number;
  readonly high: number;
  /** Ends of its 95% interval. */
  readonly from: number;
  readonly to: number;
  /** Whether the value is from before the training. */
  readonly isBefore: boolean;
}

export interface LiveAxis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

type Kind = ChartConfiguration<'bar' | 'scatter'>;

/** A share of one as the last two digits of a color. */
const opacityOf = (share: string) =>
  Math.round(Number(share) * 255)
    .toString(16)
    .padStart(2, '0');

/** Pixels between a label and the plot, and the share of the width that labels get at most. */
const LABEL_GAP = 14;
const WIDEST = 0.6;
const FONT = { size: 14, family: 'system-ui, sans-serif' };

function configure(
  rows: readonly LiveRow[],
  axis: LiveAxis,
  theme: FileTheme,
  onRow: (row: number | null) => void,
): Kind {
  const colors = colorsOf(theme);
  const colorOf = ({ isBefore }: LiveRow) => (isBefore ? colors.before : colors.after);
  const bar = { type: 'bar', grouped: false, inflateAmount: 0 } as const;
  const isExact = ({ low, high }: LiveRow) => high - low < 1e-9;
  const datasets = [
    {
      type: 'scatter',
      data: rows.map((row, y) => ({ x: isExact(row) ? row.low : null, y })),
      pointRadius: 6,
      pointHoverRadius: 8,
      pointBorderWidth: 2,
      pointBorderColor: rows.map(colorOf),
      pointBackgroundColor: rows.map((row) => (row.isBefore ? colors.paper : colorOf(row))),
      order: 1,
    },
    {
      ...bar,
      data: rows.map((row) => (isExact(row) ? null : [row.low, row.high])),
      backgroundColor: rows.map(colorOf),
      barThickness: 10,
      order: 2,
    },
    {
      ...bar,
      data: rows.map(({ from, to }) => [from, to]),
      backgroundColor: rows.map((row) => `${colorOf(row)}${opacityOf(colors.range)}`),
      barThickness: 16,
      order: 3,
    },
  ] as unknown as Kind['data']['datasets'];
  return {
    type: 'bar',
    data: { labels: rows.map(({ lines }) => [...lines]), datasets },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', axis: 'y', intersect: false },
      onHover: (_event, active) => onRow(active[0]?.index ?? null),
      scales: {
        x: {
          min: axis.min,
          max: axis.max,
          grid: { color: colors.line },
          border: { color: colors.strong },
          ticks: { stepSize: axis.step, color: colors.soft, font: FONT },
        },
        y: {
          grid: { display: false },
          border: { display: false },
          ticks: { autoSkip: false, color: colors.ink, font: FONT },
          // By itself the axis never takes more than half of the width, and cuts what is longer.
          afterFit: (axis) => {
            const { ctx } = axis.chart;
            ctx.font = `${FONT.size}px ${FONT.family}`;
            const widths = rows.flatMap(({ lines }) => lines.map((line) => ctx.measureText(line)));
            const widest = Math.max(0, ...widths.map(({ width }) => width));
            axis.width = Math.min(widest + LABEL_GAP, WIDEST * axis.chart.width);
          },
        },
      },
    },
  };
}

/** A chart on a canvas that can be redrawn and read row by row. */
export interface LiveChart {
  readonly draw: (rows: readonly LiveRow[], axis: LiveAxis, theme: FileTheme) => void;
  /** Mark a row as the pointer would. */
  readonly point: (row: number) => void;
  /** How far the middle of a row is from the top of the canvas, in pixels. */
  readonly middleOf: (row: number) => number;
}

/**
 * Take a canvas; the height of its parent is `heightOf` the rows that are drawn.
 *
 * What a row says is left to the page, which has its own letters: a tooltip of the library would cost 4 kB.
 *
 * @param onRow told the row under the pointer, and `null` when it leaves.
 */
export function openChart(
  canvas: HTMLCanvasElement,
  onRow: (row: number | null) => void,
): LiveChart {
  let chart: Chart<'bar' | 'scatter'> | null = null;
  return {
    draw: (rows, axis, theme) => {
      chart?.destroy();
      chart = new Chart<'bar' | 'scatter'>(canvas, configure(rows, axis, theme, onRow));
    },
    point: (row) => {
      if (!chart) return;
      const active = chart.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index: row }));
      const drawn = active.filter(({ datasetIndex }) => {
        const value = chart!.data.datasets[datasetIndex]!.data[row];
        return value !== null && value !== undefined;
      });
      chart.setActiveElements(drawn);
      chart.update();
    },
    middleOf: (row) => chart?.scales['y']?.getPixelForValue(row) ?? 0,
  };
}
