// What the database keeps of waves, until when, and since when it is gone. Operator only.
import { callFunction } from './client.ts';

/** What is kept: contacts and codes of raters, mails, ballots with their tickets, keys, and comments. */
export type KeptKind = 'contacts' | 'mail' | 'ballots' | 'keys' | 'comments';

export interface RetentionFact {
  /** Slug. */
  readonly unit: string;
  readonly demo: boolean;
  readonly wave: string;
  readonly kind: KeptKind;
  /** ISO dates where the unit works. */
  readonly today: string;
  /** The day on which it is deleted; `null` where it is gone. */
  readonly dueOn: string | null;
  readonly deletedOn: string | null;
  /** What a second look finds; `null` while it is kept. */
  readonly left: number | null;
}

export interface Retention {
  readonly facts: readonly RetentionFact[];
  /** ISO date of the oldest job of the schedule that is done. */
  readonly oldestJob: string | null;
}

/** What is kept of the waves of a unit, or of all units that are no demo. */
export function readRetention(unit: string | null): Promise<Retention> {
  return callFunction('retention_facts', { unit_slug: unit }, 'operator');
}
