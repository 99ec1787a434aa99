// Reads publications as an attacker does who knows who rates, who skipped which question and when each ballot came: as claims about known people.
import type { Cell, Coded, Shift, Snapshot } from '../disclosure/published.ts';
import type { RaterGroup } from '../instrument/terms.ts';
import { rangeOf } from '../summary/ranges.ts';
import type { Range } from '../statistics/range.ts';

/** What a publication says of the answers of certain raters to one item. */
export interface Claim {
  /** Where it was read: place of the snapshot, and the atom. */
  readonly wave: number;
  readonly atom: string;
  readonly item: string;
  /** Numbers that mean the same people in all claims of a wave. */
  readonly raters: readonly number[];
  /** Sum of their answers, and how many are favorable. */
  readonly sum: Range;
  readonly favorable: Range;
  /** Then and now; the first `compared` of the raters answered both. */
  readonly shift?: { readonly compared: number; readonly more: Range; readonly less: Range };
  /** How many answered 1, 2, 3 and 4. */
  readonly counts?: readonly Range[];
}

/** A ballot as seen by somebody who watches who comes and knows what they skip. */
export interface Arrival {
  readonly group: RaterGroup;
  /** Items answered. */
  readonly items: readonly string[];
}

const numbersFrom = (start: number, n: number): readonly number[] =>
  Array.from({ length: n }, (_, index) => start + index);

const countRange = (coded: Coded, n: number): Range => rangeOf(coded, 0, n);

function shiftClaim({ n, more, less }: Shift): Claim['shift'] {
  return { compared: n, more: countRange(more, n), less: countRange(less, n) };
}

const claimOf = (wave: number, cell: Cell, raters: readonly number[]): Claim => ({
  wave,
  atom: cell.atom,
  item: cell.item,
  raters,
  sum: rangeOf(cell.sum, cell.n, 4 * cell.n),
  favorable: countRange(cell.favorable, cell.n),
});

/**
 * The claims of one snapshot. Atoms never overlap, so each has raters of its own; who of them skipped an item is known to
 * the attacker, and it does not matter to the numbers who it is.
 */
function claimsOfSnapshot(snapshot: Snapshot, wave: number): readonly Claim[] {
  const { atoms, cells, shifts = [], distributions = [] } = snapshot;
  let next = 0;
  const starts = new Map(atoms.map(({ id, n }) => [id, (next += n) - n] as const));
  return cells.flatMap((cell) => {
    const raters = numbersFrom(starts.get(cell.atom) ?? next, cell.n);
    const isOfCell = ({ atom, item }: Pick<Cell, 'atom' | 'item'>) =>
      atom === cell.atom && item === cell.item;
    const [shift, distribution] = [shifts.find(isOfCell), distributions.find(isOfCell)];
    const claim = claimOf(wave, cell, raters);
    const counts = distribution?.answers.map((coded) => countRange(coded, cell.n));
    // No cell of ours has both; where a publisher gives both, each is read beside the sum on its own.
    return [
      ...(shift ? [{ ...claim, shift: shiftClaim(shift) }] : []),
      ...(counts ? [{ ...claim, counts }] : []),
      ...(shift || counts ? [] : [claim]),
    ];
  });
}

/** The claims of successive publications, each about answers of its own. */
export const claimsOf = (snapshots: readonly Snapshot[]): readonly Claim[] =>
  snapshots.flatMap((snapshot, wave) => claimsOfSnapshot(snapshot, wave));

/**
 * The claims of a dashboard that was read after every ballot.
 *
 * @param readings in order; reading i shows the first i + 1 arrivals.
 */
export function claimsOfDashboard(
  readings: readonly Snapshot[],
  arrivals: readonly Arrival[],
): readonly Claim[] {
  const known = new Map<string, Claim>();
  for (const [last, { atoms, cells }] of readings.entries()) {
    const groupsOf = new Map(atoms.map(({ id, groups }) => [id, groups] as const));
    for (const cell of cells) {
      const groups = groupsOf.get(cell.atom) ?? [];
      const raters = numbersFrom(0, last + 1).filter((place) => {
        const { group, items } = arrivals[place]!;
        return groups.includes(group) && items.includes(cell.item);
      });
      const key = `${cell.item} ${raters.join(' ')}`;
      if (!known.has(key)) known.set(key, claimOf(0, cell, raters));
    }
  }
  return [...known.values()];
}
