// What the calendar strip of the waves is given: plain data and words.
import type { Words } from '#i18n/words.ts';

type WaveWords = Words['desk']['programme']['waves'];

export interface WaveStripProps {
  readonly waves: readonly {
    readonly month: number;
    readonly name: string;
    readonly opensOn: string;
    readonly closesOn: string;
  }[];
  /** ISO date. */
  readonly trainedOn: string;
  /** Lines as they were typed. */
  readonly holidays: string;
  readonly words: Pick<WaveWords, 'strip' | 'wave' | 'length' | 'days' | 'lost' | 'noneLost'> & {
    readonly holidays: string;
  };
}
