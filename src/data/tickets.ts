// The RPCs of tickets: where a code belongs, the issuer's key of a group, the one claim of a code, and the boxes of ballots.
import type { SlipEnvelope } from '#domain/ballots/slip-envelope.ts';
import type { StaffEnvelope } from '#domain/ballots/staff-envelope.ts';
import type { RaterGroup } from '#domain/instrument/terms.ts';
import { callFunction, type Outcome } from './client.ts';

/** Where a code belongs. */
export interface CodePlace {
  readonly wave: string;
  readonly group: RaterGroup;
}

/** The place of a code, used or not; `null` for an unknown code. Operator only. */
export function readCodePlace(codeHash: string): Promise<CodePlace | null> {
  return callFunction('code_place', { code_hash: codeHash }, 'operator');
}

/**
 * The issuer's private key of a group, base64, wrapped under the secrets of operator and wave; `null` where there is none, or
 * none any more. Operator only.
 */
export async function readIssuerKey(wave: string, group: RaterGroup): Promise<string | null> {
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

export type SlipCastReason =
  | 'stored'
  | 'already-stored'
  /** The slip has cast other answers, which stand. */
  | 'slip-used'
  | 'wave-closed'
  /** No such wave, or one without slips. */
  | 'wave-unknown'
  | 'not-a-ballot';

/** Cast a ballot under a slip whose two signatures have been verified; the same ballot may be cast again. Operator only. */
export async function castSlipBallot(envelope: SlipEnvelope): Promise<SlipCastReason> {
  const { wave, prepared, signature, ownPublic, ownSignature, box } = envelope;
  const given = { wave_code: wave, prepared, signature };
  const { reason } = await callFunction<Outcome<SlipCastReason>>(
    'cast_slip_ballot',
    { ...given, own_public: ownPublic, own_signature: ownSignature, box },
    'operator',
  );
  return reason;
}

/** How storing slips ended, with how many are printed by now and, where there are too many, how many there may be. */
export interface SlipImport extends Outcome<
  'imported' | 'too-many' | 'no-slips' | 'wave-closed' | 'wave-unknown'
> {
  readonly printed?: number;
  readonly most?: number;
}

/**
 * Store the codes of slips, all or nothing; more may follow.
 *
 * @param codeHashes base64 of each code's sha256. Operator only.
 */
export function importSlips(wave: string, codeHashes: readonly string[]): Promise<SlipImport> {
  return callFunction('import_slips', { wave_code: wave, code_hashes: codeHashes }, 'operator');
}
