// A wave moves one way only, and takes ballots only while it is open and its days last.
import type { WaveRecord, WaveState } from './record.ts';

const NEXT: Readonly<Record<WaveState, readonly WaveState[]>> = {
  planned: ['open', 'discarded'],
  open: ['closed', 'discarded'],
  closed: ['published', 'discarded'],
  published: [],
  discarded: [],
};

/**
 * Whether a wave may go from one state to another; no state but the last is skipped, and nothing goes back.
 *
 * @example mayBecome('open', 'closed') // => true
 */
export const mayBecome = (from: WaveState, to: WaveState): boolean => NEXT[from].includes(to);

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

/**
 * What is said of a planned wave whose first day has come and that nobody has opened: it may still open, or its days are over.
 *
 * @param today ISO date where the unit works; in a zone west of it the answer comes later, and is never too early.
 * @example overdueOf({ state: 'planned', opensOn: '2027-03-01', closesOn: '2027-03-14' }, '2027-03-02') // => 'delayed'
 */
export function overdueOf(
  { state, opensOn, closesOn }: Pick<WaveRecord, 'state' | 'opensOn' | 'closesOn'>,
  today: string,
): 'delayed' | 'missed' | null {
  if (state !== 'planned' || today < opensOn) return null;
  return today <= closesOn ? 'delayed' : 'missed';
}
