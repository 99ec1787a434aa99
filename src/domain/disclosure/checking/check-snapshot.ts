// Judges a snapshot that somebody else counted: it passes only where publish() could have written it under the wave's terms.
import { STAFF_GROUPS, type RaterGroup } from '../../instrument/terms.ts';
import { atomId } from '../atoms.ts';
import { hasExactly, isPossibleCell } from './check-cell.ts';
import { arePossibleCitizens } from './check-citizens.ts';
import { arePossibleCounts } from './check-counts.ts';
import { isPossibleTurnout } from './check-turnout.ts';
import type { WaveTerms } from '../publish.ts';
import type { Cell, PublishedAtom } from '../published.ts';
import { widestSpread } from '../spread.ts';

export type SnapshotProblem =
  'wrong-shape' | 'other-terms' | 'wrong-atoms' | 'wrong-cells' | 'wrong-counts' | 'wrong-citizens';

/** How many sealed ballots lie in the boxes; nobody can have counted more. */
export interface Cast {
  readonly citizen: number;
  /** Those of citizens that lie under slips. */
  readonly slips: number;
  readonly staff: number;
}

/** The least spread that is ever said, and how many of its steps make one. */
const LEAST_SPREAD = 0.2;
const STEPS_OF_SPREAD = 20;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a list no longer than the terms allow, so that no flood is looked through. */
const isList = (value: unknown, most: number): value is readonly unknown[] =>
  Array.isArray(value) && value.length <= most;

function isSpread(value: unknown, fewest: number): boolean {
  if (value === null) return true;
  if (typeof value !== 'number') return false;
  const steps = Math.round(value * STEPS_OF_SPREAD);
  const most = Math.round(widestSpread(fewest) * STEPS_OF_SPREAD);
  return steps / STEPS_OF_SPREAD === value && value >= LEAST_SPREAD && steps <= most;
}

function isAtom(value: unknown, { policy }: WaveTerms): value is PublishedAtom {
  if (!hasExactly(value, ['id', 'groups', 'n', 'spread'])) return false;
  const { id, groups, n, spread } = value;
  if (!isList(groups, STAFF_GROUPS.length) || groups.length === 0) return false;
  const ordered = STAFF_GROUPS.filter((group) => groups.includes(group));
  const isOrdered =
    ordered.length === groups.length && ordered.every((group, i) => group === groups[i]);
  if (!isOrdered || id !== atomId(ordered)) return false;
  return Number.isInteger(n) && isSpread(spread, policy.k);
}

/** Ids of the items that an atom's groups were asked, in the order in which they are published. */
const askedOf = (groups: readonly RaterGroup[], { items }: WaveTerms): readonly string[] => [
  ...new Set(groups.flatMap((group) => items[group] ?? [])),
];

/** Most raters of an atom who can have answered an item. */
function mostAnswers({ groups, n }: PublishedAtom, item: string, terms: WaveTerms): number {
  const asked = groups.filter((group) => terms.items[group]?.includes(item));
  const invited = asked.reduce(
    (sum, group) => sum + (terms.roster[group] ?? Infinity) + (terms.added?.[group] ?? 0),
    0,
  );
  return Math.min(n, invited);
}

/** Cells stand in one order only: atom by atom, item by item. Another order would say more than the numbers. */
function areCells(cells: readonly unknown[], atoms: readonly PublishedAtom[], terms: WaveTerms) {
  let at = 0;
  for (const atom of atoms) {
    for (const item of askedOf(atom.groups, terms)) {
      const cell = cells[at];
      if (!isRecord(cell) || cell['atom'] !== atom.id || cell['item'] !== item) continue;
      const bounds = { fewest: terms.policy.k, most: mostAnswers(atom, item, terms) };
      if (!isPossibleCell(cell, bounds, terms.policy)) return false;
      at += 1;
    }
  }
  return at === cells.length;
}

/** Whether no more raters of staff are published than ballots were cast. */
const areCast = (atoms: readonly PublishedAtom[], { staff }: Cast): boolean =>
  atoms.reduce((total, { n }) => total + n, 0) <= staff;

/** The parts of a snapshot. A part that is published one day is refused until it is named here and judged below. */
const PARTS = [
  ...(['version', 'instrument', 'policy'] as const),
  ...(['atoms', 'cells', 'shifts', 'distributions', 'citizens'] as const),
];

/**
 * What is wrong with a snapshot, or `null` if it may be stored.
 *
 * It cannot be told whether the numbers are the true ones; only a second count can. But nothing passes that is said
 * of fewer raters, nearer to the ends of the scale, or about other groups than the wave's raters were promised.
 *
 * @param value untrusted.
 * @param terms of the wave, from the database.
 */
export function checkSnapshot(
  value: unknown,
  terms: WaveTerms,
  cast: Cast,
): SnapshotProblem | null {
  if (!hasExactly(value, PARTS) || value['version'] !== 2) return 'wrong-shape';
  const { instrument, policy } = value;
  const promised = Object.entries(terms.policy);
  const keepsPolicy =
    hasExactly(policy, Object.keys(terms.policy)) &&
    promised.every(([name, number]) => policy[name] === number);
  if (instrument !== terms.instrument || !keepsPolicy) return 'other-terms';
  const { atoms, cells, shifts, distributions, citizens } = value;
  if (!isList(atoms, STAFF_GROUPS.length)) return 'wrong-atoms';
  if (!atoms.every((atom) => isAtom(atom, terms))) return 'wrong-atoms';
  const published = atoms as readonly PublishedAtom[];
  if (!areCast(published, cast)) return 'wrong-atoms';
  if (!isPossibleTurnout(published, terms.roster, terms.policy, terms.added)) return 'wrong-atoms';
  const most = published.reduce((sum, { groups }) => sum + askedOf(groups, terms).length, 0);
  if (!isList(cells, most) || !areCells(cells, published, terms)) return 'wrong-cells';
  const known = cells as readonly Cell[];
  if (!arePossibleCounts(shifts, distributions, known, terms)) return 'wrong-counts';
  return arePossibleCitizens(citizens, terms, cast.citizen) ? null : 'wrong-citizens';
}
