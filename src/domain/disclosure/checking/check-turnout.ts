// Finds out whether any turnout of a wave's roster would be published as the given atoms.
import { atomId, atomsOfWave, countOf, type Atom, type Counts, type Roster } from '../atoms.ts';
import type { Policy } from '../published.ts';

/** An atom with the number of its raters. */
export interface CountedAtom {
  readonly groups: Atom;
  readonly n: number;
}

/** Raters of one block of the roster who answered. */
type Turnout = readonly (readonly [block: Atom, n: number])[];

/** Invited raters of a block, those among them who joined later. */
const invitedOf = (block: Atom, roster: Roster, added: Counts): number =>
  block.reduce((sum, group) => sum + (roster[group] ?? Infinity) + (added[group] ?? 0), 0);

/**
 * Ways in which n raters can be spread over blocks that were pooled: all but one of them are smaller than k, or they
 * would not have been pooled. At most three blocks of at most ten make a few hundred ways.
 */
function* spread(blocks: readonly Atom[], n: number, k: number): Generator<Turnout> {
  for (const rest of blocks) {
    let ways: Turnout[] = [[]];
    for (const block of blocks.filter((one) => one !== rest)) {
      const sizes = Array.from({ length: k - 1 }, (_, i) => i + 1);
      ways = ways.flatMap((way) => sizes.map((size): Turnout => [...way, [block, size]]));
    }
    for (const way of ways) {
      const left = n - way.reduce((sum, [, size]) => sum + size, 0);
      if (left > 0) yield [...way, [rest, left]];
    }
  }
}

/** Every turnout that could lie behind the atoms, block by block; groups outside every atom did not answer. */
function* turnouts(
  atoms: readonly CountedAtom[],
  fixed: readonly Atom[],
  k: number,
): Generator<Turnout> {
  const [first, ...others] = atoms;
  if (!first) return yield [];
  const blocks = fixed.filter((block) => block.every((group) => first.groups.includes(group)));
  // A group that the roster would hold back stands for itself, and fails below.
  const own = blocks.length > 0 ? blocks : [first.groups];
  for (const way of spread(own, first.n, k)) {
    for (const rest of turnouts(others, fixed, k)) yield [...way, ...rest];
  }
}

/**
 * Whether atoms can be the result of a roster.
 *
 * The test is the rule itself: a turnout within the roster is looked for that {@link atomsOfWave} turns into
 * exactly these atoms with exactly these numbers.
 *
 * @param atoms in the order in which they were given; another order is another result.
 * @param added who joined the roster after the opening; the atoms are still those of the roster.
 */
export function isPossibleTurnout(
  atoms: readonly CountedAtom[],
  roster: Roster,
  policy: Policy,
  added: Counts = {},
): boolean {
  const everyone = Object.fromEntries(
    Object.entries(roster).filter(([, invited]) => invited !== null),
  ) as Counts;
  const fixed = atomsOfWave(roster, everyone, policy);
  const groups = atoms.flatMap((atom) => atom.groups);
  if (new Set(groups).size !== groups.length) return false;
  for (const turnout of turnouts(atoms, fixed, policy.k)) {
    if (turnout.some(([block, n]) => n > invitedOf(block, roster, added))) continue;
    // How a block's raters divide among its groups is never looked at; they may all be of the first.
    const answered = Object.fromEntries(turnout.map(([[group], n]) => [group, n])) as Counts;
    const result = atomsOfWave(roster, answered, policy);
    const isSame =
      result.length === atoms.length &&
      result.every((atom, i) => atomId(atom) === atomId(atoms[i]!.groups)) &&
      result.every((atom, i) => countOf(atom, answered) === atoms[i]!.n);
    if (isSame) return true;
  }
  return false;
}
