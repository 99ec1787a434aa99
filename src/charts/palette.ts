// The colors of charts by role: variables of the page, or the same tokens written out for pictures outside a page.

/** `page` follows the page it stands in; `light` and `dark` are for files of their own. */
export type Theme = 'page' | 'light' | 'dark';

/** A theme that needs no page around it. */
export type FileTheme = Exclude<Theme, 'page'>;

const LIGHT = {
  paper: '#ffffff',
  cloth: '#f8f4ec',
  ink: '#14202b',
  soft: '#4a5967',
  strong: '#5b6875',
  line: '#ddd6c9',
  /** Outside of plots only: the hem of a picture that travels. */
  soga: '#7d4e1b',
  before: '#7d8b97',
  after: '#0a4f75',
  decline: '#c2570c',
  /** Four of the five steps of an ordinal scale, and the letters on the lower and the upper two. */
  'step-1': '#d9e6ee',
  'step-2': '#a9c9dc',
  'step-4': '#2f7aa6',
  'step-5': '#0a4f75',
  'on-step-low': '#14202b',
  'on-step-high': '#ffffff',
  /** Not a color: how opaque the range around a value is. */
  range: '0.28',
};

export type Palette = Readonly<Record<keyof typeof LIGHT, string>>;

const DARK: Palette = {
  paper: '#11181f',
  cloth: '#1a222b',
  ink: '#e8edf1',
  soft: '#a9b5bf',
  strong: '#8795a1',
  line: '#2f3a44',
  soga: '#d8b17c',
  before: '#7e8c98',
  after: '#8fd0f2',
  decline: '#f0a05a',
  'step-1': '#1f3340',
  'step-2': '#25536b',
  'step-4': '#4b9fc7',
  'step-5': '#9fd4f0',
  'on-step-low': '#ffffff',
  'on-step-high': '#0a1016',
  range: '0.45',
};

const PAGE = Object.fromEntries(
  Object.keys(LIGHT).map((role) => [role, `var(--${role})`]),
) as Palette;

const PALETTES: Readonly<Record<Theme, Palette>> = { page: PAGE, light: LIGHT, dark: DARK };

/**
 * The colors of a theme.
 *
 * @example colorsOf('page').ink // => 'var(--ink)'
 */
export function colorsOf(theme: Theme): Palette {
  return PALETTES[theme];
}
