// The colors of charts by role: variables of the page, or the same tokens written out for pictures outside a page.

/** `page` follows the page it stands in; `light` and `dark` are for files of their own. */
export type Theme = 'page' | 'light' | 'dark';

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly lineStrong: string;
  readonly line: string;
  readonly dataBefore: string;
  readonly dataAfter: string;
  readonly dataDecline: string;
  /** `dataAfter` at 28 %, behind a trend. */
  readonly dataAfterTint: string;
  /** Four of the five steps of an ordinal scale, and the letters on the lower and the upper two. */
  readonly 'step-1': string;
  readonly 'step-2': string;
  readonly 'step-4': string;
  readonly 'step-5': string;
  readonly 'on-step-low': string;
  readonly 'on-step-high': string;
}

// 28 % of 255 in hexadecimal.
const TINT = '47';

const PALETTES: Readonly<Record<Theme, Palette>> = {
  page: {
    paper: 'var(--paper)',
    ink: 'var(--ink)',
    inkSoft: 'var(--soft)',
    lineStrong: 'var(--strong)',
    line: 'var(--line)',
    dataBefore: 'var(--before)',
    dataAfter: 'var(--after)',
    dataDecline: 'var(--decline)',
    dataAfterTint: 'color-mix(in srgb,var(--after) 28%,transparent)',
    'step-1': 'var(--step-1)',
    'step-2': 'var(--step-2)',
    'step-4': 'var(--step-4)',
    'step-5': 'var(--step-5)',
    'on-step-low': 'var(--on-step-low)',
    'on-step-high': 'var(--on-step-high)',
  },
  light: {
    paper: '#ffffff',
    ink: '#14202b',
    inkSoft: '#4a5967',
    lineStrong: '#5b6875',
    line: '#d3dbe1',
    dataBefore: '#7d8b97',
    dataAfter: '#0a4f75',
    dataDecline: '#c2570c',
    dataAfterTint: `#0a4f75${TINT}`,
    'step-1': '#d9e6ee',
    'step-2': '#a9c9dc',
    'step-4': '#2f7aa6',
    'step-5': '#0a4f75',
    'on-step-low': '#14202b',
    'on-step-high': '#ffffff',
  },
  dark: {
    paper: '#11181f',
    ink: '#e8edf1',
    inkSoft: '#a9b5bf',
    lineStrong: '#8795a1',
    line: '#2c3842',
    dataBefore: '#7e8c98',
    dataAfter: '#8fd0f2',
    dataDecline: '#f0a05a',
    dataAfterTint: `#8fd0f2${TINT}`,
    'step-1': '#1f3340',
    'step-2': '#25536b',
    'step-4': '#4b9fc7',
    'step-5': '#9fd4f0',
    'on-step-low': '#ffffff',
    'on-step-high': '#0a1016',
  },
};

/**
 * The colors of a theme.
 *
 * @example colorsOf('page').ink // => 'var(--ink)'
 */
export function colorsOf(theme: Theme): Palette {
  return PALETTES[theme];
}
