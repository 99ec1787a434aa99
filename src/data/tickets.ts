// The RPCs of staff waves: the issuer's key of a code, the one claim that a code is good for, and the box that tickets open.
import type { StaffEnvelope } from '#domain/ballots/staff-envelope.ts';
import type { StaffGroup } from '#domain/instrument/terms.ts';
import { callFunction, type Outcome } from './client.ts';

/** What the issuer needs to answer a claim; the private half is wrapped under the secrets of operator and wave. */
export interface IssuingKey {
  readonly wave: string;
  readonly group: StaffGroup;
  /** Base64 of 256 bytes; `null` once the keys are destroyed. */
  readonly modulus: string | null;
  readonly privateWrapped: string | null;
}

/** The key of an invitation, used or not; `null` for an unknown code. Operator only. */
export function readIssuingKey(codeHash: string): Promise<IssuingKey | null> {
  return callFunction('issuing_key', { code_hash: codeHash }, 'operator');
}

/**
 * Use a code for a blinded value. All parts are standard base64.
 *
 * @returns the signature that belongs to the blinded value, or `null`: unknown, used for another value, or closed.
 */
export async function claimTicket(
  codeHash: string,
  blindedHash: string,
  blindSignature: string,
): Promise<string | null> {
  const given = {
    code_hash: codeHash,
    blinded_hash: blindedHash,
    blind_signature: blindSignature,
  };
  const { signature } = await callFunction<{ signature: string | null }>(
    'claim_ticket',
    given,
    'operator',
  );
  return signature;
}

export type StaffCastReason =
  | 'stored'
  | 'replaced'
  | 'already-stored'
  | 'outdated'
  | 'no-ticket'
  | 'wave-closed'
  | 'wave-unknown'
  | 'not-a-ballot';

/** How casting ended; `outdated` names the seq that stands. */
export interface StaffCast extends Outcome<StaffCastReason> {
  readonly seq?: number;
}

/**
 * Cast a staff ballot whose owner's signature has been verified; the same ballot may be cast again, and a later one of the
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
