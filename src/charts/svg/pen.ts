// Draws marks on rows with few bytes: all marks of one look share one path.
import { escapeText, shorten, writeTag } from './markup.ts';
import { LETTER } from './track.ts';

type Look = Readonly<Record<string, string | number | undefined>>;

export interface Lettering {
  readonly anchor?: 'middle' | 'end';
  readonly bold?: boolean;
}

/** Collects paths by look, in the order in which looks first appear, and texts above them. */
export class Pen {
  readonly #paths = new Map<string, { look: Look; steps: string[] }>();
  readonly #texts = new Map<string, string[]>();

  #trace(look: Look, steps: string): void {
    const key = JSON.stringify(look);
    const path = this.#paths.get(key) ?? { look, steps: [] };
    path.steps.push(steps);
    this.#paths.set(key, path);
  }

  box(x: number, y: number, width: number, height: number, fill: string, name?: string): void {
    const [left, top, across, down] = [x, y, width, height].map(shorten) as [
      number,
      number,
      number,
      number,
    ];
    this.#trace({ fill, class: name }, `M${left} ${top}h${across}v${down}h${-across}z`);
  }

  line(points: readonly (readonly [number, number])[], stroke: string, look: Look = {}): void {
    const steps = points.map(([x, y]) => `${shorten(x)} ${shorten(y)}`).join('L');
    this.#trace({ fill: 'none', stroke, ...look }, `M${steps}`);
  }

  circle(x: number, y: number, radius: number, look: Look): void {
    const steps = `a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
    this.#trace(look, `M${shorten(x - radius)} ${shorten(y)}${steps}`);
  }

  shape(x: number, y: number, steps: string, look: Look): void {
    this.#trace(look, `M${shorten(x)} ${shorten(y)}${steps}`);
  }

  /** Texts of one look share one group, which carries it. */
  write(text: string, x: number, y: number, fill: string, lettering: Lettering = {}): void {
    const look = writeTag('g', {
      fill,
      'text-anchor': lettering.anchor,
      'font-weight': lettering.bold ? 700 : undefined,
    }).slice(0, -2);
    const texts = this.#texts.get(look) ?? [];
    texts.push(`<text x="${shorten(x)}" y="${shorten(y)}">${escapeText(text)}</text>`);
    this.#texts.set(look, texts);
  }

  get marks(): string {
    const paths = [...this.#paths.values()].map(({ look, steps }) =>
      writeTag('path', { ...look, d: steps.join('') }),
    );
    const texts = [...this.#texts].map(([look, inner]) => `${look}>${inner.join('')}</g>`);
    return [...paths, ...texts].join('');
  }
}

/** Height of one line of text. */
export const LINE = LETTER + 4;
