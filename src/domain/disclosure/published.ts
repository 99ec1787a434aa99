// The shapes of everything that may ever leave the ballot box. Nothing in them rests on fewer than k answers.
import type { RaterGroup } from '../instrument/terms.ts';
import type { EntryMode } from '../waves/entry-mode.ts';

/** The publication policy of a programme, frozen when its first wave opens. */
export interface Policy {
  /** Fewest answers behind a number about staff: 5 is the floor, 8 is advised. */
  readonly k: 5 | 8 | 10;
  /** Fewest readable ballots behind a number from citizens: 20 is the floor, 30 is advised; 10 and more in old files. */
  readonly kCitizen: number;
  /** Steps of the scale. */
  readonly steps: 4;
  /** Colleagues who may pool what they know of their own answers. */
  readonly insiders: 1;
  /** Values that every answer must still be able to take. */
  readonly values: 2;
  /** Privacy loss of one answer of a citizen; absent in old files. */
  readonly epsilon: 1;
}

/** A number that is exact in the middle of its range and only a bound near either end. */
export interface Coded {
  readonly at: 'exactly' | 'most' | 'least';
  readonly value: number;
}

/** What is published about one item from one atom. */
export interface Cell {
  /** The atom's id: its groups in display order joined by "+", such as `peer+subordinate`. */
  readonly atom: string;
  readonly item: string;
  /** Raters who answered this item, at least k. */
  readonly n: number;
  /** Sum of the answers, each 1–4. */
  readonly sum: Coded;
  /** Raters who answered 3 or 4. */
  readonly favorable: Coded;
}

/**
 * How raters compare "now" with "before the training", item by item: the then/now picture.
 *
 * Rests on exactly the raters of the item's cell. The rest saw no difference; their number is not said, because with all
 * three counts beside the cell some answers could be worked out.
 */
export interface Shift {
  readonly atom: string;
  readonly item: string;
  /** Raters who answered both, the same as those of the item's cell. */
  readonly n: number;
  /** Raters who see the behavior more often than before. */
  readonly more: Coded;
  /** Raters who see it less often than before. */
  readonly less: Coded;
}

/** How the answers of a large group are distributed: raters who answered 1, 2, 3 and 4. */
export interface Distribution {
  readonly atom: string;
  readonly item: string;
  /** Raters who answered the item, the same as those of its cell. */
  readonly n: number;
  readonly answers: readonly [Coded, Coded, Coded, Coded];
}

/** A fixed set of rater groups that is published as one. */
export interface PublishedAtom {
  readonly id: string;
  readonly groups: readonly RaterGroup[];
  /** Raters whose ballots were counted, at least k. */
  readonly n: number;
  /** Noisy standard deviation of rater scores on the 1–4 scale, or `null` where it cannot be given. */
  readonly spread: number | null;
}

/** Noisy counts of those who answered 1, 2, 3 and 4, and of those who left the item out; whole numbers of any sign. */
export type NoisyBins = readonly [number, number, number, number, number];

/** Everything published about the citizens of a wave; every other figure about them is computed from it. */
export interface CitizenFigures {
  /** Readable ballots, exactly: that somebody took part is not hidden, what they said is. */
  readonly n: number;
  readonly entry: EntryMode;
  /** Privacy loss of one answer. */
  readonly epsilon: 1;
  /** Boxes that held no ballot of this wave. */
  readonly unreadable: number;
  /** By item, every item that was asked. */
  readonly items: Readonly<Record<string, NoisyBins>>;
}

/** What every snapshot says. */
interface StaffFigures {
  /** Version of the instrument that was answered. */
  readonly instrument: string;
  readonly atoms: readonly PublishedAtom[];
  readonly cells: readonly Cell[];
  /** Follow-up waves only; absent in snapshots from before then/now was asked. */
  readonly shifts?: readonly Shift[];
  /** Large groups only; absent in snapshots from before distributions were published. */
  readonly distributions?: readonly Distribution[];
}

/**
 * A snapshot as it was published before citizens' figures carried noise: citizens are an atom with exact cells. It is read
 * as what it is, and never compared with what is published now.
 */
export interface SnapshotV1 extends StaffFigures {
  readonly version: 1;
  readonly policy: Omit<Policy, 'epsilon'>;
}

/** Everything published about one wave, once, at its close. */
export interface SnapshotV2 extends StaffFigures {
  readonly version: 2;
  readonly policy: Policy;
  /** `null` where no citizens were asked, or fewer than `kCitizen` gave a readable ballot. */
  readonly citizens: CitizenFigures | null;
}

export type Snapshot = SnapshotV1 | SnapshotV2;

/** Citizens with noise; `null` in old snapshots, whose citizens stand among the cells. */
export const citizensOf = (snapshot: Snapshot): CitizenFigures | null =>
  snapshot.version === 2 ? snapshot.citizens : null;
