// Decides everything that leaves the ballot box of a wave, once, at its close. Nothing else may read answers.
import { RATER_GROUPS, type RaterGroup } from '../instrument/terms.ts';
import { atomId, atomsOfWave, type Atom, type Counts, type Roster } from './atoms.ts';
import { publishCell } from './cells.ts';
import { fewestOf } from './policy.ts';
import { publishDistribution } from './distribution.ts';
import type { Policy, Snapshot } from './published.ts';
import { divide, type PublishedParts } from './set-aside.ts';
import { publishShift } from './shifts.ts';
import type { NextWord } from './noise.ts';
import { publishSpread } from './spread.ts';
import { NO_ANSWERS, NO_COMPARISONS, poolGroups, type Tally } from './tally.ts';

/** What was fixed about a wave before it opened. */
export interface WaveTerms {
  readonly policy: Policy;
  /** Invited raters by group asked; citizens stand as `null`. */
  readonly roster: Roster;
  /** Version of the instrument. */
  readonly instrument: string;
  /** Ids of the items that each group was asked. */
  readonly items: Readonly<Partial<Record<RaterGroup, readonly string[]>>>;
  /** Ids of the items that each group was asked for "before the training" as well. */
  readonly retrospective?: Readonly<Partial<Record<RaterGroup, readonly string[]>>>;
  /** Most answers that citizens can have given; `null` where the unit never said how many it serves. */
  readonly citizenCap: number | null;
}

const isThere = <T>(value: T | null): value is T => value !== null;

function publishAtom(
  tally: Tally,
  atom: Atom,
  terms: WaveTerms,
  nextWord: NextWord,
): PublishedParts {
  const { policy, items, retrospective = {} } = terms;
  const id = atomId(atom);
  const pooled = poolGroups(tally, atom);
  const fewest = fewestOf(atom, policy);
  const askedIn = (lists: WaveTerms['items']) =>
    new Set(atom.flatMap((group) => lists[group] ?? []));
  const askedTwice = askedIn(retrospective);
  const histogramOf = (item: string) => pooled.items[item] ?? NO_ANSWERS;
  const cells = [...askedIn(items)]
    .map((item) => publishCell(id, item, histogramOf(item), fewest, policy))
    .filter(isThere);
  // An item has either counts of then and now or a distribution, never both: they were not checked together.
  const twice = cells.filter(({ item }) => askedTwice.has(item));
  const once = cells.filter(({ item }) => !askedTwice.has(item));
  return {
    atom: {
      id,
      groups: atom,
      n: pooled.raters,
      spread: publishSpread(pooled.scores, fewest, nextWord),
    },
    cells,
    shifts: twice
      .map((cell) => publishShift(cell, pooled.comparisons[cell.item] ?? NO_COMPARISONS, policy))
      .filter(isThere),
    distributions: once
      .map((cell) => publishDistribution(cell, histogramOf(cell.item), policy))
      .filter(isThere),
  };
}

/**
 * Everything that is published about a wave.
 *
 * Which atoms and cells exist, and which stand apart, depends on counts alone. Held-back groups are never looked at, so no answer of theirs can
 * change a byte. The order of ballots cannot matter, because the tally has none.
 *
 * @param nextWord source of the noise; asked in a fixed order, so that a seed repeats a demo exactly.
 */
export function publish(tally: Tally, terms: WaveTerms, nextWord: NextWord): Snapshot {
  const answered: Counts = Object.fromEntries(
    RATER_GROUPS.map((group) => [group, tally.groups[group]?.raters ?? 0]),
  );
  const parts = atomsOfWave(terms.roster, answered, terms.policy).map((atom) =>
    publishAtom(tally, atom, terms, nextWord),
  );
  return {
    version: 1,
    instrument: terms.instrument,
    policy: terms.policy,
    ...divide(parts, terms.citizenCap),
  };
}
