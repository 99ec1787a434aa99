// Says how far the surveys of a unit are, the way one line of a list does: what is shown, and what is under way.
import type { WaveRecord } from '../waves/record.ts';
import type { Summary } from './summarize.ts';

/** One thing that a line says; dates are ISO days, both included. */
export type Standing =
  | { readonly kind: 'shown' | 'counting'; readonly month: number }
  | { readonly kind: 'open'; readonly month: number; readonly until: string }
  | { readonly kind: 'planned'; readonly month: number; readonly from: string }
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

/** What is under way: an open wave before one that is counted, and that before the next that is planned. */
function progressOf(waves: readonly WaveRecord[]): readonly Standing[] {
  const next = (state: WaveRecord['state']) =>
    waves
      .filter((wave) => wave.state === state)
      .toSorted((a, b) => a.opensOn.localeCompare(b.opensOn))[0];
  const [open, closed, planned] = [next('open'), next('closed'), next('planned')];
  if (open) return [{ kind: 'open', month: open.month, until: open.closesOn }];
  if (closed) return [{ kind: 'counting', month: closed.month }];
  return planned ? [{ kind: 'planned', month: planned.month, from: planned.opensOn }] : [];
}

/**
 * What a line says of a unit, at most two things.
 *
 * @param reading the summary of the programme that the unit's page tells about; `null` where it has none.
 * @param waves the waves of all its programmes.
 */
export function standingsOf(
  reading: Reading | null,
  waves: readonly WaveRecord[],
): readonly Standing[] {
  const standings = [...(reading ? resultOf(reading) : []), ...progressOf(waves)];
  if (standings.length > 0) return standings;
  return [{ kind: waves.some(({ state }) => state === 'discarded') ? 'discarded' : 'none' }];
}
