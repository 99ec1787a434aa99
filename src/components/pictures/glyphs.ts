// Small line drawings of the things that pictures talk about, each as a path in a square of 24.

export const GLYPHS = {
  /** An invitation. */
  letter: 'M3 6h18v12H3zM3 6l9 7 9-7',
  ticket: 'M3 7h18v3.5a1.5 1.5 0 0 0 0 3V17H3v-3.5a1.5 1.5 0 0 0 0-3zM15 7v2m0 2v2m0 2v2',
  phone: 'M7 2.5h10v19H7zM10 7h4m-4 4h4m-3 7.5h2',
  /** A sheet of answers under a lock. */
  sealed: 'M5 2h14v20H5zM8.5 11.5h7v6h-7zM9.8 11.5V9.7a2.2 2.2 0 0 1 4.4 0v1.8',
  box: 'M4 11h16v9.5H4zM8 11V3.5h8V11M10.5 6.5h3m-3 2h3M9 14.5h6',
  /** Five strokes: counting. */
  tally: 'M5 5v14M9.5 5v14M14 5v14M18.5 5v14M2.5 16 21 8',
  /** A sheet on its way through a shredder. */
  shredder: 'M6 10.5V3h12v7.5M3 10.5h18M6 13.5V21m4-7.5V19m4-5.5V21m4-7.5V19',
  bars: 'M3.5 20.5h17M6 20v-6h3v6m1.5 0V7h3v13m1.5 0v-9h3v9',
  calendar: 'M4 5h16v15.5H4zM4 9.5h16M8.5 3v4m7-4v4M8 13h2m4 0h2m-8 3.5h2m4 0h2',
  open: 'M6 11h12v9.5H6zM8.5 11V7a3.5 3.5 0 0 1 6.8-1.2M12 14.5V17',
  /** The next round. */
  again: 'M20 13.5A8 8 0 1 1 18.5 7.5M19 3v5h-5',
  talk: 'M3 4h12v8H8l-3 3v-3H3zM17.5 8H21v8h-2v3l-3-3h-5',
  people:
    'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5M3.5 19v-2a4.5 4.5 0 0 1 9 0v2M16.5 7.5a2 2 0 1 0 0 4 2 2 0 1 0 0-4M15 14.2a4 4 0 0 1 5.5 3.6V19',
  board: 'M3 4h18v11H3zM12 15v3m-4 3 4-3 4 3M7 8h8m-8 3h5',
  /** A worksheet. */
  sheet: 'M5 3h10l4 4v14H5zM15 3v4h4M8.5 11.5l1.2 1.2 2-2.2M14 12h2M8.5 16.5l1.2 1.2 2-2.2M14 17h2',
  book: 'M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14',
  participant: 'M12 3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7M4.5 21C4.5 10.5 19.5 10.5 19.5 21Z',
  leader: 'M9 3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7M2 21C2 10.5 16 10.5 16 21ZM18 3v6m-3-3h6',
} as const;

export type Glyph = keyof typeof GLYPHS;

/** The drawing of each role, the same wherever roles stand. */
export const ROLE_GLYPHS = {
  participant: 'participant',
  leader: 'leader',
  organiser: 'board',
  citizen: 'people',
} as const satisfies Record<string, Glyph>;
