// Turns the path commands of a canvas into the path data of SVG.
import { shorten } from './markup.ts';

const FULL_TURN = 2 * Math.PI - 1e-6;

/** A path under construction; every point is given in the coordinates of the picture. */
export class Outline {
  #steps = '';

  get steps(): string {
    return this.#steps;
  }

  clear(): void {
    this.#steps = '';
  }

  moveTo(x: number, y: number): void {
    this.#steps += `M${shorten(x)} ${shorten(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#steps += `${this.#steps ? 'L' : 'M'}${shorten(x)} ${shorten(y)}`;
  }

  close(): void {
    if (this.#steps) this.#steps += 'Z';
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#steps += `M${shorten(x)} ${shorten(y)}h${shorten(width)}v${shorten(height)}h${shorten(-width)}Z`;
  }

  /** Angles in radians, clockwise unless `counterclockwise`, as on a canvas. */
  arc(x: number, y: number, r: number, from: number, to: number, counterclockwise: boolean): void {
    const radius = shorten(r);
    const start = { x: x + r * Math.cos(from), y: y + r * Math.sin(from) };
    if (this.#steps && !this.#steps.endsWith('Z')) this.lineTo(start.x, start.y);
    else this.moveTo(start.x, start.y);
    if (Math.abs(to - from) >= FULL_TURN) {
      const across = `a${radius} ${radius} 0 1 1`;
      const [dx, dy] = [shorten(2 * r * Math.cos(from)), shorten(2 * r * Math.sin(from))];
      this.#steps += `${across} ${-dx} ${-dy}${across} ${dx} ${dy}`;
      return;
    }
    const large = Math.abs(to - from) > Math.PI ? 1 : 0;
    const end = `${shorten(x + r * Math.cos(to))} ${shorten(y + r * Math.sin(to))}`;
    this.#steps += `A${radius} ${radius} 0 ${large} ${counterclockwise ? 0 : 1} ${end}`;
  }
}
