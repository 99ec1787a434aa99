// The bulletin of a closed staff wave: counts that must never grow from roster to ballots, and the numbers of all tickets used.
import type { StaffGroup } from '../instrument/terms.ts';

export interface Bulletin {
  readonly version: 1;
  readonly wave: string;
  readonly groups: Readonly<
    Partial<Record<StaffGroup, { readonly roster: number; readonly tickets: number }>>
  >;
  /** Staff ballots in all. */
  readonly ballots: number;
  /** Ballots counted, by published atom of staff. */
  readonly atoms: Readonly<Record<string, number>>;
  /** Spent hashes of the whole wave in ascending order, hexadecimal; no group stands beside them. */
  readonly spent: readonly string[];
  readonly destroyed: Remains;
  /** Counted again after the deletion. */
  readonly left: Remains;
}

export interface Remains {
  readonly ballots: number;
  readonly invitations: number;
  readonly keys: number;
}

export type BulletinFault =
  | 'more-tickets-than-roster'
  | 'more-ballots-than-tickets'
  | 'more-counted-than-cast'
  | 'hashes-differ-from-ballots'
  | 'hash-twice'
  | 'something-left';

/**
 * What is wrong with a bulletin; empty where the invariant ballots ≤ tickets ≤ roster holds and nothing is left behind.
 * Anyone can run this on the public JSON.
 */
export function checkBulletin(bulletin: Bulletin): readonly BulletinFault[] {
  const groups = Object.values(bulletin.groups);
  const tickets = groups.reduce((sum, group) => sum + group.tickets, 0);
  const counted = Object.values(bulletin.atoms).reduce((sum, n) => sum + n, 0);
  const faults: [BulletinFault, boolean][] = [
    ['more-tickets-than-roster', groups.some((group) => group.tickets > group.roster)],
    ['more-ballots-than-tickets', bulletin.ballots > tickets],
    ['more-counted-than-cast', counted > bulletin.ballots],
    ['hashes-differ-from-ballots', bulletin.spent.length !== bulletin.ballots],
    ['hash-twice', new Set(bulletin.spent).size !== bulletin.spent.length],
    ['something-left', Object.values(bulletin.left).some((n) => n > 0)],
  ];
  return faults.filter(([, isFound]) => isFound).map(([fault]) => fault);
}
