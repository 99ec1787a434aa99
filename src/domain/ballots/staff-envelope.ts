// What a staff rater's browser posts, a code to claim a ticket with or a ballot under a ticket, read from untrusted text.
import * as v from 'valibot';
import { base64, flat, readFlat, slug, text, type Reading, type ShapeProblem } from '../schema.ts';
import { STAFF_GROUPS, type StaffGroup } from '../instrument/terms.ts';
import { boxBytes } from './padding.ts';

export type StaffProblem =
  | ShapeProblem
  | 'bad-code'
  | 'bad-wave'
  | 'bad-group'
  | 'bad-ticket'
  | 'bad-box'
  /** A ticket is good for so many ballots, of which the last one counts. */
  | 'too-often';

/** Most ballots that one ticket may send: changes of mind, not a load on the box that each of them rewrites. */
const MOST_CASTS = 50;

const group = v.pipe(
  v.string('wrong-shape'),
  v.picklist(STAFF_GROUPS, 'bad-group'),
) satisfies v.GenericSchema<string, StaffGroup>;

/** Codes are 80 bits in Crockford's alphabet, which has no I, L, O or U. */
const code = text((value) => /^[0-9A-HJKMNP-TV-Z]{16}$/.test(value), 'bad-code');

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

const ClaimSchema = flat({
  /** As written in the invitation. */
  code,
  /** Where the value was blinded for; a code of another place is not used up by it. */
  wave: slug('bad-wave'),
  group,
  blinded: base64(256, 'bad-ticket'),
});

/** A code and the blinded value that the issuer shall sign for it. */
export type Claim = Readonly<v.InferOutput<typeof ClaimSchema>>;

/**
 * Read the JSON body of a claim.
 *
 * @example readClaim('{}') // => { ok: false, problem: 'wrong-shape' }
 */
export const readClaim = (body: string): Reading<Claim, StaffProblem> =>
  readFlat(body, ClaimSchema);

/** The issuer's modulus in base64url, as `kunci.json` has it. */
const modulus = text((value) => /^[\w-]{342}$/.test(value), 'bad-ticket');

const UnclaimedSchema = flat({
  code,
  wave: slug('bad-wave'),
  group,
  n: modulus,
  e: text((value) => value === 'AQAB', 'bad-ticket'),
  /** From which the ticket grows. */
  seed: base64(16, 'bad-ticket'),
  ownPublic: base64(65, 'bad-ticket'),
  seq: text((value) => /^[1-9]\d{0,5}$/.test(value), 'bad-ticket'),
  box: base64(boxBytes('staff'), 'bad-box'),
});

/** Read the JSON of a sealed ballot whose code is not exchanged for a ticket yet, as a device keeps it. */
export const readUnclaimedBallot = (
  body: string,
): Reading<Readonly<v.InferOutput<typeof UnclaimedSchema>>, StaffProblem> =>
  readFlat(body, UnclaimedSchema);

const CodeQuestionSchema = flat({ code });

/** Read the JSON body that asks which form a code belongs to. */
export const readCodeQuestion = (
  body: string,
): Reading<Readonly<v.InferOutput<typeof CodeQuestionSchema>>, StaffProblem> =>
  readFlat(body, CodeQuestionSchema);
