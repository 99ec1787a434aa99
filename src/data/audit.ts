// Reads the audit trail of a unit: who did what, and when.
import { callFunction } from './client.ts';

/** One act; never a contact, a code or an answer. */
export interface RecordedAct {
  /** ISO time with its zone. */
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  /** Code of a wave, or slug of the unit. */
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Everything that was done to a unit, oldest first. Operator only. */
export function readAudit(unit: string): Promise<readonly RecordedAct[]> {
  return callFunction('read_audit', { unit_slug: unit }, 'operator');
}
