// Says how far the surveys of a unit are, the way one line of a list does: what is shown, and what is under way.
import type { WaveRecord } from '../waves/record.ts';
import { acceptsBallots, overdueOf } from '../waves/states.ts';
import type { Summary } from './summarize.ts';

/** One thing that a line says; dates are ISO days, both included. */
export type Standing =
  | { readonly kind: 'shown' | 'counting'; readonly month: number }
  | { readonly kind: 'open'; readonly month: number; readonly until: string }
  /** Its day is to come, has come without an opening, or has passed without one. */
  | {
      readonly kind: 'planned' | 'delayed' | 'missed';
      readonly month: number;
      readonly from: string;
    }
  /** Counted, and nothing may be shown; discarded; or no wave at all. */
  | { readonly kind: 'hidden' | 'discarded' | 'none' };

type Reading = Pick<Summary, 'stage' | 'trend'>;

/** The latest month of which a summary shows something. */
const lastMonthShown = ({ trend }: Reading): number =>
  Math.max(
    ...trend.flatMap(({ points }) =>
      points.flatMap(({ month, value }) => (typeof value === 'object' ? month : [])),
    ),
  );

function resultOf(reading: Reading): readonly Standing[] {
  const { stage } = reading;
  if (stage === 'single' || stage === 'compared' || stage === 'levels') {
    return [{ kind: 'shown', month: lastMonthShown(reading) }];
  }
  return stage === 'withheld' ? [{ kind: 'hidden' }] : [];
}

/**
 * What is under way: an open wave before one that is counted, and that before the next that is planned. One whose days are over
 * is named where nothing else is.
 */
function progressOf(waves: readonly WaveRecord[], today: string): readonly Standing[] {
  const inOrder = waves.toSorted((a, b) => a.opensOn.localeCompare(b.opensOn));
  const open = inOrder.find((wave) => acceptsBallots(wave, today));
  if (open) return [{ kind: 'open', month: open.month, until: open.closesOn }];
  const counted = inOrder.find(({ state }) => state === 'closed' || state === 'open');
  if (counted) return [{ kind: 'counting', month: counted.month }];
  const planned = inOrder.filter(({ state }) => state === 'planned');
  const next = planned.find((wave) => overdueOf(wave, today) !== 'missed') ?? planned[0];
  if (!next) return [];
  return [{ kind: overdueOf(next, today) ?? 'planned', month: next.month, from: next.opensOn }];
}

/**
 * What a line says of a unit, at most two things.
 *
 * @param reading the summary of the programme that the unit's page tells about; `null` where it has none.
 * @param waves the waves of all its programmes.
 * @param today ISO date.
 */
export function standingsOf(
  reading: Reading | null,
  waves: readonly WaveRecord[],
  today: string,
): readonly Standing[] {
  const standings = [...(reading ? resultOf(reading) : []), ...progressOf(waves, today)];
  if (standings.length > 0) return standings;
  return [{ kind: waves.some(({ state }) => state === 'discarded') ? 'discarded' : 'none' }];
}
