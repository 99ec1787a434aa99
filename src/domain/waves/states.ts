// A wave moves one way only, and takes ballots only while it is open and its days last.
import type { WaveRecord, WaveState } from './record.ts';

const NEXT: Readonly<Record<WaveState, WaveState | null>> = {
  planned: 'open',
  open: 'closed',
  closed: 'published',
  published: null,
};

/**
 * Whether a wave may go from one state to another; nothing is skipped and nothing goes back.
 *
 * @example mayBecome('open', 'closed') // => true
 */
export const mayBecome = (from: WaveState, to: WaveState): boolean => NEXT[from] === to;

/**
 * Whether a ballot that arrives today is taken.
 *
 * @param today ISO date where the unit works.
 */
export function acceptsBallots(
  wave: Pick<WaveRecord, 'state' | 'opensOn' | 'closesOn'>,
  today: string,
): boolean {
  return wave.state === 'open' && wave.opensOn <= today && today <= wave.closesOn;
}
