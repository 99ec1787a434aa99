// Says how raters compare a behavior with the time before the training, from published counts alone.
import type { Shift, Snapshot } from '../disclosure/published.ts';
import { readSigns, type SignReading } from '../statistics/sign-test.ts';
import { rangeOf } from './ranges.ts';
import type { Range } from '../statistics/range.ts';

export interface ThenNow extends SignReading {
  readonly item: string;
  /** Raters who compared. */
  readonly n: number;
  /** Raters who see it more often, and less often; the rest see no difference. */
  readonly more: Range;
  readonly less: Range;
}

function thenNowOf({ item, n, more, less }: Shift): ThenNow {
  const [up, down] = [rangeOf(more, 0, n), rangeOf(less, 0, n)];
  return { item, n, more: up, less: down, ...readSigns(up, down, n) };
}

/** The then/now picture of an atom, in the order of its items; empty where none may be shown. */
export const thenAndNow = (snapshot: Snapshot, atom: string): readonly ThenNow[] =>
  (snapshot.shifts ?? []).filter((shift) => shift.atom === atom).map(thenNowOf);
