// Decides everything that leaves the ballot box of a wave, once, at its close. Nothing else may read answers.
import { STAFF_GROUPS, type RaterGroup } from '../instrument/terms.ts';
import type { EntryMode } from '../waves/entry-mode.ts';
import { atomId, atomsOfWave, type Atom, type Counts, type Roster } from './atoms.ts';
import { publishCell } from './cells.ts';
import { publishCitizens } from './citizens.ts';
import { publishDistribution } from './distribution.ts';
import type { NextWord } from './noise.ts';
import type { Policy, SnapshotV2 } from './published.ts';
import { publishShift } from './shifts.ts';
import { publishSpread } from './spread.ts';
import { NO_ANSWERS, NO_COMPARISONS, poolGroups, type Tally } from './tally.ts';

/** What was fixed about a wave before it opened. */
export interface WaveTerms {
  readonly policy: Policy;
  /** Invited raters by group asked; citizens stand as `null`. */
  readonly roster: Roster;
  /** Who joined the roster while the wave was open, by group: the atoms are those of the roster at the opening. */
  readonly added?: Counts;
  /** How citizens come to the wave; `null` where none are asked. */
  readonly entry: EntryMode | null;
  /** Version of the instrument. */
  readonly instrument: string;
  /** Ids of the items that each group was asked. */
  readonly items: Readonly<Partial<Record<RaterGroup, readonly string[]>>>;
  /** Ids of the items that each group was asked for "before the training" as well. */
  readonly retrospective?: Readonly<Partial<Record<RaterGroup, readonly string[]>>>;
}

const isThere = <T>(value: T | null): value is T => value !== null;

/** Everything that is published about one atom of staff. */
function publishAtom(tally: Tally, atom: Atom, terms: WaveTerms, nextWord: NextWord) {
  const { policy, items, retrospective = {} } = terms;
  const id = atomId(atom);
  const pooled = poolGroups(tally, atom);
  const askedIn = (lists: WaveTerms['items']) =>
    new Set(atom.flatMap((group) => lists[group] ?? []));
  const askedTwice = askedIn(retrospective);
  const histogramOf = (item: string) => pooled.items[item] ?? NO_ANSWERS;
  const cells = [...askedIn(items)]
    .map((item) => publishCell(id, item, histogramOf(item), policy.k, policy))
    .filter(isThere);
  // An item has either counts of then and now or a distribution, never both: they were not checked together.
  const twice = cells.filter(({ item }) => askedTwice.has(item));
  const once = cells.filter(({ item }) => !askedTwice.has(item));
  return {
    atom: {
      id,
      groups: atom,
      n: pooled.raters,
      spread: publishSpread(pooled.scores, policy.k, nextWord),
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
 * Which atoms and cells exist, and whether citizens are shown, depends on counts of readable ballots alone. Held-back
 * groups are never looked at, so no answer of theirs can change a byte. The order of ballots cannot matter, because the
 * tally has none.
 *
 * Whoever calls this keeps the result before anybody sees it: noise that is drawn again for the same ballots averages out.
 *
 * @param nextWord source of the noise; asked in a fixed order, so that a seed repeats a demo exactly.
 * @param unreadable boxes of citizens that held no ballot of this wave.
 */
export function publish(
  tally: Tally,
  terms: WaveTerms,
  nextWord: NextWord,
  unreadable = 0,
): SnapshotV2 {
  const { policy, roster, entry, items } = terms;
  const answered: Counts = Object.fromEntries(
    STAFF_GROUPS.map((group) => [group, tally.groups[group]?.raters ?? 0]),
  );
  const parts = atomsOfWave(roster, answered, policy).map((atom) =>
    publishAtom(tally, atom, terms, nextWord),
  );
  const { citizen } = tally.groups;
  const citizens = { policy, items: items.citizen ?? [], unreadable };
  return {
    version: 2,
    instrument: terms.instrument,
    policy,
    atoms: parts.map(({ atom }) => atom),
    cells: parts.flatMap(({ cells }) => cells),
    shifts: parts.flatMap(({ shifts }) => shifts),
    distributions: parts.flatMap(({ distributions }) => distributions),
    citizens:
      citizen && entry !== null && 'citizen' in roster
        ? publishCitizens(citizen, { ...citizens, entry }, nextWord)
        : null,
  };
}
