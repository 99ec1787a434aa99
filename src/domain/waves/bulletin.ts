// The bulletin of a wave that has ended: counts that must never grow from roster or slips to ballots, the numbers of counted
// tickets, how it ended, and what was destroyed. A wave that was discarded has one as well.
import * as v from 'valibot';
import type { Cast } from '../disclosure/checking/check-snapshot.ts';
import type { RaterGroup } from '../instrument/terms.ts';
import type { EntryMode } from './entry-mode.ts';

/** What the counter says of a count: of valid ballots only, whatever rows the database holds beside them. */
export interface CountReport {
  /** Ballots counted under a ticket of their own: readable ones of staff, and of citizens with slips. */
  readonly ballots: number;
  /** Ballots counted under tickets, by published atom; citizens among them where they came by slips. */
  readonly atoms: Readonly<Record<string, number>>;
  /** Numbers of the tickets of counted ballots in ascending order, hexadecimal; no group stands beside them. */
  readonly spent: readonly string[];
  /** Boxes of all groups that were no ballot: copied, altered, moved, or under a ticket that is none. */
  readonly unreadable: number;
}

/** A group of a bulletin. */
interface Turnout {
  /** Colleagues invited when the wave opened, or slips printed. */
  readonly roster: number;
  /** Tickets taken. */
  readonly tickets: number;
  /** Colleagues who joined while it was open; absent where the roster did not change. */
  readonly added?: number;
  /** Colleagues who left while it was open; an answer that was given stays. */
  readonly withdrawn?: number;
}

/** What stands in every bulletin. */
interface Ending {
  readonly version: 2;
  readonly wave: string;
  readonly groups: Readonly<Partial<Record<RaterGroup, Turnout>>>;
  readonly destroyed: Remains;
  /** Counted again after the deletion. */
  readonly left: Remains;
}

/** The bulletin of a wave that was counted. */
export interface Bulletin extends Ending, CountReport {
  /** Whether the wave was closed before its last day was over. */
  readonly endedEarly: boolean;
  /** ISO date of the last day that raters were told; `null` unless the wave was closed before that day was over. */
  readonly announcedClosesOn: string | null;
  /** Days on which the open entrance for citizens was full; `null` where nobody comes that way. */
  readonly fullDays: number | null;
  /** How many counts were begun; more than one only with a trustee, who was asked before. */
  readonly counts: number;
}

/**
 * Why a wave was discarded: nothing could open its boxes any more, the organiser stopped it though it could be counted, or
 * it was cancelled before its last day was over.
 */
export type DiscardCause = 'key-lost' | 'organiser' | 'cancelled';

/** The bulletin of a wave that was discarded: nothing of it was counted. */
export interface DiscardBulletin extends Ending {
  readonly discarded: DiscardCause;
  /** ISO date where the unit works. */
  readonly discardedOn: string;
}

export type AnyBulletin = Bulletin | DiscardBulletin;

/** Whether a bulletin is that of a wave which was counted. */
export const isCounted = (bulletin: AnyBulletin): bulletin is Bulletin =>
  !('discarded' in bulletin);

export interface Remains {
  readonly ballots: number;
  readonly invitations: number;
  readonly keys: number;
}

export type BulletinFault =
  | 'more-tickets-than-roster'
  | 'more-ballots-than-tickets'
  | 'more-counted-than-cast'
  | 'more-counted-than-tickets'
  | 'hashes-differ-from-ballots'
  | 'hash-twice'
  | 'early-without-day'
  | 'something-left';

interface Published {
  readonly atoms: readonly { readonly id: string; readonly n: number }[];
  /** Absent in snapshots of version 1. */
  readonly citizens?: { readonly n: number; readonly entry: EntryMode } | null;
}

/**
 * The report of a count.
 *
 * @param spent numbers of the tickets of counted ballots.
 * @param unreadable boxes of all groups that were not counted.
 */
export const reportOf = (
  { atoms, citizens }: Published,
  spent: readonly string[],
  unreadable: number,
): CountReport => ({
  ballots: spent.length,
  atoms: {
    ...Object.fromEntries(atoms.filter(({ id }) => id !== 'citizen').map(({ id, n }) => [id, n])),
    ...(citizens?.entry === 'slip' ? { citizen: citizens.n } : {}),
  },
  spent: [...spent].sort(),
  unreadable,
});

const ReportSchema = v.strictObject({
  ballots: v.pipe(v.number(), v.integer(), v.minValue(0)),
  atoms: v.record(v.string(), v.number()),
  spent: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  unreadable: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/**
 * Read a report that somebody else has made of a count.
 *
 * @param value untrusted.
 * @returns `null` unless it fits the snapshot, and no more was counted than was cast.
 */
export function readReport(value: unknown, snapshot: Published, cast: Cast): CountReport | null {
  const { success, output } = v.safeParse(ReportSchema, value);
  if (!success) return null;
  const { spent, unreadable, ballots } = output;
  const expected = reportOf(snapshot, spent, unreadable);
  const isOrdered = spent.every((hash, at) => at === 0 || hash > spent[at - 1]!);
  const isCast =
    ballots <= cast.staff + cast.slips && ballots + unreadable <= cast.staff + cast.citizen;
  const atoms = Object.entries(expected.atoms);
  const isSame =
    ballots === expected.ballots &&
    Object.keys(output.atoms).length === atoms.length &&
    atoms.every(([id, n]) => output.atoms[id] === n);
  return isOrdered && isCast && isSame ? expected : null;
}

/**
 * What is wrong with a bulletin; empty where the invariant ballots ≤ tickets ≤ roster holds and nothing is left behind.
 * Anyone can run this on the public JSON.
 */
export function checkBulletin(bulletin: Bulletin): readonly BulletinFault[] {
  const groups = Object.values(bulletin.groups);
  const tickets = groups.reduce((sum, group) => sum + group.tickets, 0);
  const counted = Object.values(bulletin.atoms).reduce((sum, n) => sum + n, 0);
  const ticketsOf = (atom: string) =>
    atom
      .split('+')
      .reduce((sum, group) => sum + (bulletin.groups[group as RaterGroup]?.tickets ?? 0), 0);
  const faults: [BulletinFault, boolean][] = [
    [
      'more-tickets-than-roster',
      groups.some(({ tickets, roster, added = 0 }) => tickets > roster + added),
    ],
    ['more-ballots-than-tickets', bulletin.ballots > tickets],
    ['more-counted-than-cast', counted > bulletin.ballots],
    [
      'more-counted-than-tickets',
      Object.entries(bulletin.atoms).some(([atom, n]) => n > ticketsOf(atom)),
    ],
    ['hashes-differ-from-ballots', bulletin.spent.length !== bulletin.ballots],
    ['hash-twice', new Set(bulletin.spent).size !== bulletin.spent.length],
    ['early-without-day', bulletin.endedEarly !== (bulletin.announcedClosesOn !== null)],
    ['something-left', Object.values(bulletin.left).some((n) => n > 0)],
  ];
  return faults.filter(([, isFound]) => isFound).map(([fault]) => fault);
}
