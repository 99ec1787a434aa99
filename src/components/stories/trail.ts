// Places shoe prints along a path: left and right in turn, turned with the path, none on top of a station.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One print; `turn` in degrees, 0 with the toe up. */
export interface Step extends Point {
  readonly turn: number;
}

export interface Stride {
  /** Units between two prints along the path. */
  readonly length: number;
  /** Units from the path to the left or right print. */
  readonly side: number;
  /** Units around a station that stay free. */
  readonly clear: number;
}

const STRIDE: Stride = { length: 19, side: 7, clear: 25 };
/** A point between `b` and `c` of a Catmull-Rom curve through all four; `t` from 0 to 1. */
function between(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const along = (p: number, q: number, r: number, s: number) =>
    0.5 *
    (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t ** 2 + (3 * q - p - 3 * r + s) * t ** 3);
  return { x: along(a.x, b.x, c.x, d.x), y: along(a.y, b.y, c.y, d.y) };
}

/** The curve through all stations as straight pieces, about one unit long. */
function curve(stations: readonly Point[]): readonly Point[] {
  const at = (place: number) => stations[Math.min(stations.length - 1, Math.max(0, place))]!;
  const points = stations.slice(1).flatMap((to, place) => {
    const from = at(place);
    const parts = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y));
    return Array.from({ length: parts }, (_, part) =>
      between(at(place - 1), from, to, at(place + 2), part / parts),
    );
  });
  return [...points, at(stations.length - 1)];
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * The prints of somebody who walks past all stations.
 *
 * @param stations in drawing units, in the order of the walk
 * @example walk([{ x: 0, y: 0 }, { x: 100, y: 0 }]) // => prints at x 38 and 57, above and below the line
 */
export function walk(stations: readonly Point[], stride: Partial<Stride> = {}): readonly Step[] {
  const { length, side, clear } = { ...STRIDE, ...stride };
  const points = curve(stations);
  const steps: Step[] = [];
  let [walked, next, isLeft] = [0, length, true];
  for (let place = 1; place < points.length; place++) {
    const [from, to] = [points[place - 1]!, points[place]!];
    walked += Math.hypot(to.x - from.x, to.y - from.y);
    if (walked < next) continue;
    next += length;
    if (stations.some(({ x, y }) => Math.hypot(to.x - x, to.y - y) < clear)) continue;
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    const aside = isLeft ? -side : side;
    isLeft = !isLeft;
    steps.push({
      x: round(to.x - Math.sin(angle) * aside),
      y: round(to.y + Math.cos(angle) * aside),
      turn: Math.round((angle * 180) / Math.PI) + 90,
    });
  }
  return steps;
}
