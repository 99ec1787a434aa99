// Seals a staff rater's entries under a ticket that is claimed as they are sent.
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { contextOf, seal } from '#crypto/seal.ts';
import { ticketKey } from '#crypto/ticket.ts';
import { writeStaffBallot } from '#domain/ballots/ballot.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import type { StaffGroup } from '#domain/instrument/terms.ts';
import { answersOf, type Items } from '../form/answers.ts';
import type { Entered } from '../form/form.ts';
import type { Sealed } from '../outbox/parcel.ts';

/** What sealing must know of the form. */
export interface StaffSealing {
  readonly wave: string;
  readonly group: StaffGroup;
  readonly instrument: string;
  /** Public tally key, base64. */
  readonly tallyKey: string;
  /** The issuer's key of the group. */
  readonly issuer: { readonly n: string; readonly e: string };
  /** Items that are asked about now, and about before the training, by the name of their field. */
  readonly now: Items;
  readonly before: Items;
}

/** Whose ballot it is: a code, the seed of its ticket, and how often its holder has changed their mind. */
export interface Holder {
  readonly code: string;
  readonly seed: Uint8Array;
  /** Above that of any ballot sent before with this ticket. */
  readonly seq: number;
}

/** What stands in the fields, as a sealed ballot that still has its code to exchange. */
export async function sealStaffEntries(
  entered: Entered,
  { wave, group, instrument, tallyKey, issuer, now, before }: StaffSealing,
  { code, seed, seq }: Holder,
): Promise<Sealed> {
  const answers = { answers: answersOf(entered, now), before: answersOf(entered, before) };
  const comments = { start: entered['start'] ?? '', continue: entered['continue'] ?? '' };
  const ballot = writeStaffBallot(answers, comments, instrument);
  const ownPublic = await ticketKey(seed, issuer, `${wave}|${group}`);
  const context = contextOf(wave, group, ownPublic);
  const box = await seal(fromBase64(tallyKey), ballot, context, PADDED_BYTES.staff);
  return {
    address: '/api/claims',
    body: {
      ...{ code, wave, group, n: issuer.n, e: issuer.e, seed: toBase64(seed), seq: String(seq) },
      ...{ ownPublic: toBase64(ownPublic), box: toBase64(box) },
    },
  };
}
