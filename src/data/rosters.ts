// The RPCs of rosters: who is invited, replaced whole until a wave opens and person by person after that.
import type { StaffGroup } from '#domain/instrument/terms.ts';
import type { WaveState } from '#domain/waves/record.ts';
import { callFunction, type Outcome } from './client.ts';

/** A code as the database keeps it, with whom it is for. */
export interface SealedCode {
  /** Base64 of the code's sha256. */
  readonly codeHash: string;
  /** Base64 of contact and code, wrapped under the secrets of operator and wave. */
  readonly sealed: string;
}

/** One person's invitation as the database keeps it: the code itself is not among it. */
export interface StoredInvitation extends SealedCode {
  readonly group: StaffGroup;
}

type Refusal = 'wave-unknown' | 'wave-closed' | 'operator-missing';

/** How importing a roster ended; where counts differ, by group what was asked for and what was given. */
export interface Import extends Outcome<
  'imported' | 'roster-taken' | 'roster-differs' | 'slips-printed' | Refusal
> {
  readonly groups?: Readonly<
    Record<string, { readonly asked: number | null; readonly given: number }>
  >;
}

/**
 * Store the roster of a wave, all or nothing. Operator only.
 *
 * @param actor who acts; `null` for demo units alone.
 * @param replaces whether other counts take the keys away that were made for the roster before.
 */
export function importInvitations(
  wave: string,
  invitations: readonly StoredInvitation[],
  actor: string | null = null,
  replaces = false,
): Promise<Import> {
  return callFunction(
    'import_invitations',
    { wave_code: wave, invitations, actor, replaces },
    'operator',
  );
}

/** Everybody who is or was on the roster of a wave, in the order of hashes; `null` where there is no such wave. Operator only. */
export function readStoredRoster(wave: string): Promise<{
  readonly state: WaveState;
  readonly invitations: readonly StoredInvitation[];
} | null> {
  return callFunction('read_roster', { wave_code: wave }, 'operator');
}

export type RosterChange = Outcome<
  | 'replaced'
  | 'changed'
  | 'code-unknown'
  | 'no-roster'
  | 'group-not-asked'
  | 'not-open'
  | 'too-many-added'
  | 'last-of-group'
  | 'too-late'
  | Refusal
>;

/** Put a new code in the place of another one, used where that one was. Operator only. */
export function replaceInvitation(
  wave: string,
  codeHash: string,
  instead: SealedCode,
  actor: string | null,
): Promise<RosterChange> {
  const given = { wave_code: wave, code_hash: codeHash, instead, actor };
  return callFunction('replace_invitation', given, 'operator');
}

/** Whose code becomes one that nobody was given. */
export interface Leaving {
  readonly codeHash: string;
  readonly newHash: string;
  readonly sealed: string;
}

/** Who joins; without a group in that of the one who leaves. */
export interface Joining extends SealedCode {
  readonly group: StaffGroup | null;
}

/** Add or withdraw one person, or both. Operator only. */
export function changeRoster(
  wave: string,
  withdrawn: Leaving | null,
  added: Joining | null,
  actor: string | null,
): Promise<RosterChange> {
  return callFunction('change_roster', { wave_code: wave, withdrawn, added, actor }, 'operator');
}
