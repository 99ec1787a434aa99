// Places the stations of the home page's trail: months across and index values up, both to scale.
import type { Range } from '#domain/statistics/range.ts';
import type { TrendSeries } from '#domain/summary/values.ts';
import { isCoded } from '#charts/marks.ts';

/** A published value and where it stands, in drawing units. */
export interface Station {
  readonly month: number;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  /** Ends of the likely range. */
  readonly top: number;
  readonly bottom: number;
}

export interface Trail {
  readonly stations: readonly Station[];
  /** Where the horizontal axis is drawn. */
  readonly axis: number;
  readonly width: number;
  readonly height: number;
  /** The value at which the cut axis starts. */
  readonly floor: number;
}

const WIDTH = 484;
const SIDE = 44;
const TOP = 24;
/** Units per index point and per month. */
const POINT = 6.5;
const MONTH = 66;
/** Letters below the axis. */
const FOOT = 34;

/** The trail of a series; only values that are exactly known become stations. */
export function layTrail({ points }: TrendSeries): Trail {
  const shown = points.flatMap(({ month, value }) =>
    typeof value === 'object' && !isCoded(value.index) ? [{ month, ...value }] : [],
  );
  const intervals: readonly Range[] = shown.map(({ interval }) => interval);
  const floor = Math.floor(Math.min(...intervals.map(({ low }) => low))) - 2;
  const ceiling = Math.ceil(Math.max(...intervals.map(({ high }) => high)));
  const up = (value: number) => Math.round((TOP + (ceiling - value) * POINT) * 10) / 10;
  const stations = shown.map(({ month, index, interval }) => ({
    month,
    value: Math.round(index.low),
    x: SIDE + month * MONTH,
    y: up(index.low),
    top: up(interval.high),
    bottom: up(interval.low),
  }));
  return { stations, axis: up(floor), width: WIDTH, height: up(floor) + FOOT, floor };
}
