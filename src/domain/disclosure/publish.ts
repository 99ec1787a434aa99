// Decides everything that leaves the ballot box of a wave, once, at its close. Nothing else may read answers.
import { RATER_GROUPS, type RaterGroup } from '../instrument/terms.ts';
import { atomId, atomsOfWave, type Atom, type Counts, type Roster } from './atoms.ts';
import { publishCell } from './cells.ts';
import { fewestOf } from './policy.ts';
import type { Cell, Policy, PublishedAtom, Snapshot } from './published.ts';
import { publishSpread, type Uniform } from './spread.ts';
import { poolGroups, type Tally } from './tally.ts';

/** What was fixed about a wave before it opened. */
export interface WaveTerms {
  readonly policy: Policy;
  /** Invited raters by group asked; citizens stand as `null`. */
  readonly roster: Roster;
  /** Version of the instrument. */
  readonly instrument: string;
  /** Ids of the items that each group was asked. */
  readonly items: Readonly<Partial<Record<RaterGroup, readonly string[]>>>;
}

function publishAtom(
  tally: Tally,
  atom: Atom,
  { policy, items }: WaveTerms,
  uniform: Uniform,
): { atom: PublishedAtom; cells: readonly Cell[] } {
  const id = atomId(atom);
  const pooled = poolGroups(tally, atom);
  const fewest = fewestOf(atom, policy);
  const asked = [...new Set(atom.flatMap((group) => items[group] ?? []))];
  const cells = asked.map((item) =>
    publishCell(id, item, pooled.items[item] ?? [0, 0, 0, 0], fewest, policy),
  );
  const spread = publishSpread(pooled.scores, fewest, uniform);
  return {
    atom: { id, groups: atom, n: pooled.raters, spread },
    cells: cells.filter((cell) => cell !== null),
  };
}

/**
 * Everything that is published about a wave.
 *
 * Which atoms and cells exist depends on counts alone. Held-back groups are never looked at, so no answer of theirs can
 * change a byte. The order of ballots cannot matter, because the tally has none.
 *
 * @param uniform source of the spread's noise; asked in a fixed order, so that a seed repeats a demo exactly.
 */
export function publish(tally: Tally, terms: WaveTerms, uniform: Uniform): Snapshot {
  const answered: Counts = Object.fromEntries(
    RATER_GROUPS.map((group) => [group, tally.groups[group]?.raters ?? 0]),
  );
  const parts = atomsOfWave(terms.roster, answered, terms.policy).map((atom) =>
    publishAtom(tally, atom, terms, uniform),
  );
  return {
    version: 1,
    instrument: terms.instrument,
    policy: terms.policy,
    atoms: parts.map(({ atom }) => atom),
    cells: parts.flatMap(({ cells }) => cells),
  };
}
