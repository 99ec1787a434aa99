// What happens to what along the steps of a picture: which thing exists from where to where, and how it ends.
import type { Glyph } from './glyphs.ts';
import type { Line } from './shapes.ts';

/** Things that are followed through a flow; each has a line of its own. */
export type Thing = 'name' | 'answer' | 'figures';

/** One thing's line, by the place of its first and last step from 0. */
export interface Rail {
  readonly thing: Thing;
  readonly from: number;
  readonly to: number;
  /** `stop`: goes no further; `destroyed`: is deleted; `on`: lasts beyond the picture. */
  readonly end: 'stop' | 'destroyed' | 'on';
}

export interface Flow {
  /** One drawing per step. */
  readonly glyphs: readonly Glyph[];
  readonly rails: readonly Rail[];
  /** Place of the first step after the survey has closed. */
  readonly closed: number;
}

export const FLOWS = {
  /** An employee is invited by name; the name ends where the answer begins. */
  staff: {
    closed: 4,
    glyphs: ['letter', 'ticket', 'sealed', 'box', 'tally', 'shredder', 'bars'],
    rails: [
      { thing: 'name', from: 0, to: 1, end: 'stop' },
      { thing: 'answer', from: 2, to: 5, end: 'destroyed' },
      { thing: 'figures', from: 4, to: 6, end: 'on' },
    ],
  },
  /** A citizen is not invited, so there is no name to begin with. */
  citizen: {
    closed: 3,
    glyphs: ['phone', 'sealed', 'box', 'tally', 'shredder', 'bars'],
    rails: [
      { thing: 'answer', from: 0, to: 4, end: 'destroyed' },
      { thing: 'figures', from: 3, to: 5, end: 'on' },
    ],
  },
} as const satisfies Record<string, Flow>;

const ENDS = { stop: 'stops', destroyed: 'destroyed', on: 'lasts' } as const;

/**
 * What the line of a thing does beside a step, if the thing exists there.
 *
 * @example followRail({ thing: 'name', from: 0, to: 1, end: 'stop' }, 1) // => 'stops'
 */
export function followRail({ from, to, end }: Rail, step: number): Line | null {
  if (step < from || step > to) return null;
  if (step === from) return 'starts';
  return step === to ? ENDS[end] : 'passes';
}
