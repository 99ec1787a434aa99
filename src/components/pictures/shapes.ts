// Everything that pictures draw, in one file that browsers load once and keep; pages refer to its shapes by name.
import { SHOE_PRINT, WAVE_PETAL } from '#charts/svg/ornament.ts';
import { GLYPHS, type Glyph } from './glyphs.ts';

/** Pixels from the top of a step to the middle of its drawing. */
const MIDDLE = 24;
const until = `<line y2="${MIDDLE}"/>`;
const ring = `<circle cy="${MIDDLE}" r="6" fill="var(--paper)" stroke="var(--link)" stroke-width="3" stroke-dasharray="none"/>`;
const sign = (path: string) =>
  `<path stroke="var(--ink)" stroke-width="3" stroke-dasharray="none" d="${path}"/>`;

/** What the line of a thing does beside a step; whoever uses it says how wide and which color. */
const LINES = {
  starts: `<line y1="${MIDDLE}" y2="100%"/>${ring}`,
  passes: '<line y2="100%"/>',
  stops: until + sign('M-9 27h18'),
  destroyed: until + sign('M-8 16l16 16m0-16l-16 16'),
  lasts: until + sign('M-6 20l6 7 6-7'),
} as const;

/** Where ten prints stand, in drawing units: two columns of five, left and right foot. */
const TEN = Array.from({ length: 10 }, (_, place) => ({
  x: place < 5 ? 8 : 24,
  y: 11 + (place % 5) * 17 - (place < 5 ? 0 : 3),
}));
const SMALL_PRINT =
  'm0-7.2c3.9 0 3.9 5.2 2.3 8.5h-4.6c-1.6-3.3-1.6-8.5 2.3-8.5zm-2 10.1h4c.6 3.6-4.6 3.6-4 0z';

/**
 * The path of some of ten small prints, 32 by 85 units.
 *
 * @param from the first, 0 to 9
 * @param until the one after the last
 */
export const drawPrints = (from = 0, until = 10): string =>
  TEN.slice(from, until)
    .map(({ x, y }) => `M${x} ${y}${SMALL_PRINT}`)
    .join('');

/** A shoe print, a person of 24 by 36 units, standing at 0, and rounds of a survey. */
const FIGURES = {
  print: `<path d="${SHOE_PRINT}"/>`,
  person:
    '<g fill="var(--paper)"><circle cy="-29" r="7"/><path d="M-12 0C-12-24 12-24 12 0Z"/></g>',
  ten: `<path d="${drawPrints()}"/>`,
  /** A round that is over, one that is open, and one to come: full, half full and dashed. */
  done: `<path fill="var(--link)" d="${WAVE_PETAL}"/>`,
  opened: `<path fill="var(--paper)" d="${WAVE_PETAL}"/><path fill="var(--link)" d="M6-.4C6 4.2 4 9 0 13C-4 9-6 4.2-6-.4Z"/>`,
  planned: `<path fill="var(--paper)" stroke-dasharray="2.5 3.2" d="${WAVE_PETAL}"/>`,
} as const;

export type Line = keyof typeof LINES;
export type Shape = Glyph | Line | keyof typeof FIGURES;

const FILE = '/bentuk.svg';

export const addressOf = (shape: Shape): string => `${FILE}#${shape}`;

/** The file of all shapes; colors and strokes come from the page that uses them. */
export function drawShapes(): string {
  const glyphs = Object.entries(GLYPHS).map(([name, path]) => `<path id="${name}" d="${path}"/>`);
  const groups = Object.entries({ ...LINES, ...FIGURES });
  const parts = [...glyphs, ...groups.map(([name, parts]) => `<g id="${name}">${parts}</g>`)];
  return `<svg xmlns="http://www.w3.org/2000/svg">${parts.join('')}</svg>`;
}
