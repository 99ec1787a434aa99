// The RPCs of staff waves: where a code belongs, the issuer's key of a group, the one claim of a code, and the box of ballots.
import type { StaffEnvelope } from '#domain/ballots/staff-envelope.ts';
import type { StaffGroup } from '#domain/instrument/terms.ts';
import { callFunction, type Outcome } from './client.ts';

/** Where a code belongs. */
export interface CodePlace {
  readonly wave: string;
  readonly group: StaffGroup;
}

/** The place of a code, used or not; `null` for an unknown code. Operator only. */
export function readCodePlace(codeHash: string): Promise<CodePlace | null> {
  return callFunction('code_place', { code_hash: codeHash }, 'operator');
}

/**
 * The issuer's private key of a group, base64, wrapped under the secrets of operator and wave; `null` where there is none, or
 * none any more. Operator only.
 */
export async function readIssuerKey(wave: string, group: StaffGroup): Promise<string | null> {
  const given = { wave_code: wave, rater_group: group };
  const key = await callFunction<{ privateWrapped: string } | null>(
    'issuer_key',
    given,
    'operator',
  );
  return key && key.privateWrapped;
}

/** What is claimed; hashes in standard base64. */
export interface ClaimedCode extends CodePlace {
  readonly codeHash: string;
  readonly blindedHash: string;
}

/**
 * Use a code for a blinded value.
 *
 * @returns whether the value may be signed, now or again; not where the code is unknown, misplaced, closed, or used for another
 * value. Operator only.
 */
export function claimTicket({ codeHash, wave, group, blindedHash }: ClaimedCode): Promise<boolean> {
  const given = {
    code_hash: codeHash,
    wave_code: wave,
    rater_group: group,
    blinded_hash: blindedHash,
  };
  return callFunction('claim_ticket', given, 'operator');
}

export type StaffCastReason =
  | 'stored'
  | 'replaced'
  | 'already-stored'
  | 'outdated'
  | 'wave-closed'
  | 'wave-unknown'
  | 'not-a-ballot';

/** How casting ended; `outdated` names the seq that stands. */
export interface StaffCast extends Outcome<StaffCastReason> {
  readonly seq?: number;
}

/**
 * Cast a staff ballot whose two signatures have been verified; the same ballot may be cast again, and a later one of the
 * same ticket replaces it. Operator only.
 */
export function castStaffBallot(envelope: StaffEnvelope): Promise<StaffCast> {
  const { wave, group, seq, prepared, signature, ownPublic, ownSignature, box } = envelope;
  const given = {
    wave_code: wave,
    rater_group: group,
    seq,
    prepared,
    signature,
    own_public: ownPublic,
    own_signature: ownSignature,
    box,
  };
  return callFunction('cast_staff_ballot', given, 'operator');
}

/** One person's invitation as the database keeps it: the code itself is not among it. */
export interface Invitation {
  /** Base64 of the code's sha256. */
  readonly codeHash: string;
  /** Base64 of contact and code, wrapped under the secrets of operator and wave. */
  readonly sealed: string;
  readonly group: StaffGroup;
}

/** How importing a roster ended; where counts differ, by group what was asked for and what was given. */
export interface Import extends Outcome<
  'imported' | 'roster-taken' | 'roster-differs' | 'wave-closed' | 'wave-unknown'
> {
  readonly groups?: Readonly<
    Record<string, { readonly asked: number | null; readonly given: number }>
  >;
}

/** Store the roster of a wave, once, all or nothing. Operator only. */
export function importInvitations(
  wave: string,
  invitations: readonly Invitation[],
): Promise<Import> {
  return callFunction('import_invitations', { wave_code: wave, invitations }, 'operator');
}
