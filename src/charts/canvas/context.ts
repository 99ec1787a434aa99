// A drawing context that writes SVG instead of pixels: the part of the canvas interface that upright charts use.
import { asksForBold, measureText, readFontSize } from './lettering.ts';
import { escapeText, shorten, writeTag } from './markup.ts';
import { Outline } from './outline.ts';

/** Font size in pixels that the picture sets once at its root. */
export const BASE_SIZE = 14;

/** Where the baseline lies below the anchor, in shares of the font size. */
const BASELINES: Readonly<Record<string, number>> = {
  top: 0.8,
  hanging: 0.8,
  middle: 0.35,
  bottom: -0.2,
};
const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };

const PLAIN_BRUSH = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  font: '12px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  left: 0,
  top: 0,
  dashes: [] as readonly number[],
};
type Brush = typeof PLAIN_BRUSH;

/** Records what is drawn as SVG marks; charts are drawn upright, so turning and scaling are refused. */
export class SvgContext {
  readonly marks: string[] = [];
  readonly canvas: object;
  declare font: string;
  declare fillStyle: string;
  #brush: Brush = { ...PLAIN_BRUSH };
  readonly #kept: Brush[] = [];
  readonly #outline = new Outline();

  constructor(width: number, height: number) {
    this.canvas = { width, height, style: {}, getContext: () => this, getAttribute: () => null };
    for (const name of Object.keys(PLAIN_BRUSH) as (keyof Brush)[]) {
      Object.defineProperty(this, name, {
        get: () => this.#brush[name],
        set: (value) => Object.assign(this.#brush, { [name]: value }),
      });
    }
  }

  save(): void {
    this.#kept.push({ ...this.#brush });
  }
  restore(): void {
    this.#brush = this.#kept.pop() ?? this.#brush;
  }

  translate(x: number, y: number): void {
    this.#brush.left += x;
    this.#brush.top += y;
  }
  rotate(angle: number): void {
    if (angle !== 0)
      throw new Error('This context draws upright only; keep chart labels unrotated.');
  }
  setTransform(a: number, b: number, c: number, d: number, left: number, top: number): void {
    if (a !== 1 || b !== 0 || c !== 0 || d !== 1) {
      throw new Error('This context draws at its own size only; keep devicePixelRatio at 1.');
    }
    Object.assign(this.#brush, { left, top });
  }
  resetTransform(): void {
    Object.assign(this.#brush, { left: 0, top: 0 });
  }

  beginPath(): void {
    this.#outline.clear();
  }
  closePath(): void {
    this.#outline.close();
  }
  moveTo(x: number, y: number): void {
    this.#outline.moveTo(x + this.#brush.left, y + this.#brush.top);
  }
  lineTo(x: number, y: number): void {
    this.#outline.lineTo(x + this.#brush.left, y + this.#brush.top);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#outline.rect(x + this.#brush.left, y + this.#brush.top, width, height);
  }
  arc(x: number, y: number, r: number, from: number, to: number, counterclockwise = false): void {
    const { left, top } = this.#brush;
    this.#outline.arc(x + left, y + top, r, from, to, counterclockwise);
  }

  fill(): void {
    if (!this.#outline.steps) return;
    this.marks.push(writeTag('path', { d: this.#outline.steps, fill: this.#brush.fillStyle }));
  }
  stroke(): void {
    const { strokeStyle, lineWidth, lineCap, lineJoin, dashes } = this.#brush;
    if (!this.#outline.steps || lineWidth === 0) return;
    this.marks.push(
      writeTag('path', {
        d: this.#outline.steps,
        fill: 'none',
        stroke: strokeStyle,
        'stroke-width': lineWidth === 1 ? undefined : shorten(lineWidth),
        'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
        'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
        'stroke-dasharray': dashes.length ? dashes.join(' ') : undefined,
      }),
    );
  }
  /** Not clipped: only tick labels ask for it, which fit, and every clip would cost an id. */
  clip(): void {}
  /** Nothing to erase: every picture starts empty. */
  clearRect(): void {}

  setLineDash(dashes: readonly number[]): void {
    this.#brush.dashes = [...dashes];
  }
  fillText(text: string, x: number, y: number): void {
    const { left, top, font, fillStyle, textAlign, textBaseline } = this.#brush;
    const size = readFontSize(font);
    this.marks.push(
      writeTag(
        'text',
        {
          x: shorten(x + left),
          y: shorten(y + top + size * (BASELINES[textBaseline] ?? 0)),
          'font-size': size === BASE_SIZE ? undefined : size,
          'font-weight': asksForBold(font) ? 700 : undefined,
          fill: fillStyle,
          'text-anchor': ANCHORS[textAlign],
        },
        escapeText(text),
      ),
    );
  }
  measureText(text: string): { width: number } {
    return { width: measureText(text, readFontSize(this.#brush.font)) };
  }
}
