// Judges a snapshot that somebody else counted: it passes only where publish() could have written it under the wave's terms.
import { RATER_GROUPS, type RaterGroup } from '../../instrument/terms.ts';
import { atomId } from '../atoms.ts';
import { joinApart } from './check-apart.ts';
import { hasExactly, isPossibleCell } from './check-cell.ts';
import { arePossibleCounts } from './check-counts.ts';
import { isPossibleTurnout } from './check-turnout.ts';
import { fewestOf } from '../policy.ts';
import type { WaveTerms } from '../publish.ts';
import type { Cell, PublishedAtom } from '../published.ts';
import { widestSpread } from '../spread.ts';

export type SnapshotProblem =
  'wrong-shape' | 'other-terms' | 'wrong-apart' | 'wrong-atoms' | 'wrong-cells' | 'wrong-counts';

/** How many sealed ballots lie in the boxes; nobody can have counted more. */
export interface Cast {
  readonly citizen: number;
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
  if (!isList(groups, RATER_GROUPS.length) || groups.length === 0) return false;
  const ordered = RATER_GROUPS.filter((group) => groups.includes(group));
  const isOrdered =
    ordered.length === groups.length && ordered.every((group, i) => group === groups[i]);
  if (!isOrdered || id !== atomId(ordered)) return false;
  return Number.isInteger(n) && isSpread(spread, fewestOf(ordered, policy));
}

/** Ids of the items that an atom's groups were asked, in the order in which they are published. */
const askedOf = (groups: readonly RaterGroup[], { items }: WaveTerms): readonly string[] => [
  ...new Set(groups.flatMap((group) => items[group] ?? [])),
];

/** Most raters of an atom who can have answered an item; citizens have no roster. */
function mostAnswers({ groups, n }: PublishedAtom, item: string, terms: WaveTerms): number {
  const asked = groups.filter((group) => terms.items[group]?.includes(item));
  const invited = asked.reduce((sum, group) => sum + (terms.roster[group] ?? Infinity), 0);
  return Math.min(n, invited);
}

/** Cells stand in one order only: atom by atom, item by item. Another order would say more than the numbers. */
function areCells(cells: readonly unknown[], atoms: readonly PublishedAtom[], terms: WaveTerms) {
  let at = 0;
  for (const atom of atoms) {
    const fewest = fewestOf(atom.groups, terms.policy);
    for (const item of askedOf(atom.groups, terms)) {
      const cell = cells[at];
      if (!isRecord(cell) || cell['atom'] !== atom.id || cell['item'] !== item) continue;
      const bounds = { fewest, most: mostAnswers(atom, item, terms) };
      if (!isPossibleCell(cell, bounds, terms.policy)) return false;
      at += 1;
    }
  }
  return at === cells.length;
}

/** Whether no more raters are published than ballots were cast. */
function areCast(atoms: readonly PublishedAtom[], cast: Cast): boolean {
  const isPublic = ({ groups }: PublishedAtom) => groups.includes('citizen');
  const sum = (some: readonly PublishedAtom[]) => some.reduce((total, { n }) => total + n, 0);
  return (
    sum(atoms.filter(isPublic)) <= cast.citizen &&
    sum(atoms.filter((atom) => !isPublic(atom))) <= cast.staff
  );
}

/** The parts of a snapshot. A part that is published one day is refused until it is named here and judged below. */
const PARTS = [
  ...(['version', 'instrument', 'policy'] as const),
  ...(['atoms', 'cells', 'shifts', 'distributions'] as const),
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
  const hasApart = isRecord(value) && Object.hasOwn(value, 'quarantined');
  const parts = hasApart ? [...PARTS, 'quarantined'] : PARTS;
  if (!hasExactly(value, parts) || value['version'] !== 1) return 'wrong-shape';
  const { instrument, policy } = value;
  const promised = Object.entries(terms.policy);
  const keepsPolicy =
    hasExactly(policy, Object.keys(terms.policy)) &&
    promised.every(([name, number]) => policy[name] === number);
  if (instrument !== terms.instrument || !keepsPolicy) return 'other-terms';
  const joined = joinApart(value, terms);
  if (joined === null) return 'wrong-apart';
  const [atoms, cells, shifts, distributions] = joined;
  if (!isList(atoms, RATER_GROUPS.length)) return 'wrong-atoms';
  if (!atoms.every((atom) => isAtom(atom, terms))) return 'wrong-atoms';
  const published = atoms as readonly PublishedAtom[];
  if (!areCast(published, cast)) return 'wrong-atoms';
  if (!isPossibleTurnout(published, terms.roster, terms.policy)) return 'wrong-atoms';
  const most = published.reduce((sum, { groups }) => sum + askedOf(groups, terms).length, 0);
  if (!isList(cells, most) || !areCells(cells, published, terms)) return 'wrong-cells';
  const known = cells as readonly Cell[];
  return arePossibleCounts(shifts, distributions, known, terms) ? null : 'wrong-counts';
}
