// The envelope of a staff rater's sealed ballot under a ticket, read from untrusted text.
import * as v from 'valibot';
import { base64, flat, readFlat, slug, text, type Reading } from '../schema.ts';
import { STAFF_GROUPS, type StaffGroup } from '../instrument/terms.ts';
import type { ClaimProblem } from './claim.ts';
import { boxBytes } from './padding.ts';

export type StaffProblem =
  | Exclude<ClaimProblem, 'bad-code'>
  /** A ticket is good for so many ballots, of which the last one counts. */
  | 'too-often';

/** Most ballots that one ticket may send: changes of mind, not a load on the box that each of them rewrites. */
const MOST_CASTS = 50;

const group = v.pipe(
  v.string('wrong-shape'),
  v.picklist(STAFF_GROUPS, 'bad-group'),
) satisfies v.GenericSchema<string, StaffGroup>;

const StaffEnvelopeSchema = flat({
  wave: slug('bad-wave'),
  group,
  /** Counts changes of mind, from 1; the last one stands. */
  seq: v.pipe(
    text((value) => /^[1-9]\d{0,5}$/.test(value), 'bad-ticket'),
    v.transform(Number),
    v.maxValue(MOST_CASTS, 'too-often'),
  ),
  /** 32 random bytes and the hash of the one-time key: what the issuer signed unseen. */
  prepared: base64(64, 'bad-ticket'),
  /** The issuer's signature over `prepared`. */
  signature: base64(256, 'bad-ticket'),
  ownPublic: base64(65, 'bad-ticket'),
  /** By the one-time key, over wave, group, seq and box. */
  ownSignature: base64(64, 'bad-ticket'),
  box: base64(boxBytes('staff'), 'bad-box'),
});

/** A sealed ballot under a ticket; all bytes are standard base64. */
export type StaffEnvelope = Readonly<v.InferOutput<typeof StaffEnvelopeSchema>>;

/** Read the JSON body of a posted staff ballot. */
export const readStaffEnvelope = (body: string): Reading<StaffEnvelope, StaffProblem> =>
  readFlat(body, StaffEnvelopeSchema);
