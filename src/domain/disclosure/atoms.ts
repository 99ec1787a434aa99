// Decides which rater groups are published together, from counts alone: no answer can change what is shown or hidden.
import { RATER_GROUPS, type RaterGroup } from '../instrument/terms.ts';
import type { Policy } from './published.ts';

/** Raters by group; a group that is not asked is absent. */
export type Counts = Readonly<Partial<Record<RaterGroup, number>>>;

/** Invited raters by group; citizens have no roster and stand as `null`. */
export type Roster = Readonly<Partial<Record<RaterGroup, number | null>>>;

/** Groups that are published as one, in display order. */
export type Atom = readonly RaterGroup[];

/** Groups whose answers may be pooled; one's own view is of another kind, and citizens are never in an atom. */
const STAFF: Atom = ['peer', 'subordinate', 'superior'];

/**
 * The id of an atom.
 *
 * @example atomId(['superior', 'subordinate']) // => 'superior+subordinate'
 */
export const atomId = (atom: Atom): string => atom.join('+');

const inDisplayOrder = (groups: Iterable<RaterGroup>): Atom => {
  const wanted = new Set(groups);
  return RATER_GROUPS.filter((group) => wanted.has(group));
};

/** The raters of an atom. */
export const countOf = (atom: Atom, counts: Counts): number =>
  atom.reduce((sum, group) => sum + (counts[group] ?? 0), 0);

/**
 * Pool blocks of staff until each has at least k raters, or hold them back.
 *
 * The small ones join each other if that is enough, else the smallest big one. Never does a difference of two
 * published numbers belong to fewer than k people, because nothing is published twice.
 */
function pool(blocks: readonly Atom[], counts: Counts, k: number): readonly Atom[] {
  const size = (block: Atom) => countOf(block, counts);
  const big = blocks.filter((block) => size(block) >= k);
  const small = blocks.filter((block) => size(block) > 0 && size(block) < k);
  const rest = inDisplayOrder(small.flat());
  if (rest.length === 0) return big;
  if (countOf(rest, counts) >= k) return [...big, rest];
  if (big.length === 0) return [];
  const host = big.reduce((least, block) => (size(block) < size(least) ? block : least));
  return [...big.filter((block) => block !== host), inDisplayOrder([...host, ...rest])];
}

function assemble(
  blocks: readonly Atom[],
  counts: Counts,
  { k }: Pick<Policy, 'k'>,
): readonly Atom[] {
  const own: readonly Atom[] = (counts.self ?? 0) >= k ? [['self']] : [];
  const atoms = [...own, ...pool(blocks, counts, k)];
  const rank = (atom: Atom) => RATER_GROUPS.indexOf(atom[0]!);
  return atoms.sort((a, b) => rank(a) - rank(b));
}

/**
 * The atoms that counts of raters allow, in display order; groups in none of them are held back.
 *
 * @example atomsOf({ peer: 14, subordinate: 6, superior: 3 }, { ...policy, k: 5 }) // => [['superior', 'subordinate'], ['peer']]
 */
export function atomsOf(counts: Counts, policy: Pick<Policy, 'k'>): readonly Atom[] {
  const blocks = STAFF.map((group): Atom => [group]);
  return assemble(blocks, counts, policy);
}

/**
 * The atoms of a wave: those that the programme's roster allows, coarsened where fewer answered.
 *
 * The roster comes first so that waves can be compared and so that nobody can learn from a changed grouping who
 * answered. The atoms of the roster are then pooled by the same rule as groups are.
 *
 * @param roster invited raters of the programme; citizens stand as `null` and are in no atom.
 * @param answered raters whose ballots were counted.
 */
export function atomsOfWave(
  roster: Roster,
  answered: Counts,
  policy: Pick<Policy, 'k'>,
): readonly Atom[] {
  const invited = Object.fromEntries(
    Object.entries(roster).filter(([, count]) => count !== null),
  ) as Counts;
  const fixed = atomsOf(invited, policy);
  const staff = fixed.filter((atom) => atom.every((group) => STAFF.includes(group)));
  const asked = {
    ...answered,
    self: fixed.some((atom) => atom.includes('self')) ? (answered.self ?? 0) : 0,
  };
  return assemble(staff, asked, policy);
}
