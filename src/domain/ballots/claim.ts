// What is posted with the code of an invitation or a slip, read from untrusted text: a question, a claim, a ballot that still has its code.
import * as v from 'valibot';
import { base64, flat, readFlat, slug, text, type Reading, type ShapeProblem } from '../schema.ts';
import { RATER_GROUPS, STAFF_GROUPS, type RaterGroup } from '../instrument/terms.ts';
import { boxBytes } from './padding.ts';

export type ClaimProblem =
  ShapeProblem | 'bad-code' | 'bad-wave' | 'bad-group' | 'bad-ticket' | 'bad-box';

/** Codes are 80 bits in Crockford's alphabet, which has no I, L, O or U. */
const code = text((value) => /^[0-9A-HJKMNP-TV-Z]{16}$/.test(value), 'bad-code');

const ClaimSchema = flat({
  /** As written in the invitation or on the slip. */
  code,
  /** Where the value was blinded for; a code of another place is not used up by it. */
  wave: slug('bad-wave'),
  group: v.pipe(
    v.string('wrong-shape'),
    v.picklist(RATER_GROUPS, 'bad-group'),
  ) satisfies v.GenericSchema<string, RaterGroup>,
  blinded: base64(256, 'bad-ticket'),
});

/** A code and the blinded value that the issuer shall sign for it. */
export type Claim = Readonly<v.InferOutput<typeof ClaimSchema>>;

/**
 * Read the JSON body of a claim.
 *
 * @example readClaim('{}') // => { ok: false, problem: 'wrong-shape' }
 */
export const readClaim = (body: string): Reading<Claim, ClaimProblem> =>
  readFlat(body, ClaimSchema);

const CodeQuestionSchema = flat({ code });

/** Read the JSON body that asks which form a code belongs to. */
export const readCodeQuestion = (
  body: string,
): Reading<Readonly<v.InferOutput<typeof CodeQuestionSchema>>, ClaimProblem> =>
  readFlat(body, CodeQuestionSchema);

/** What a ballot carries until its code is exchanged, whoever cast it. */
const unclaimed = {
  code,
  wave: slug('bad-wave'),
  /** The issuer's modulus in base64url, as `kunci.json` has it. */
  n: text((value) => /^[\w-]{342}$/.test(value), 'bad-ticket'),
  e: text((value) => value === 'AQAB', 'bad-ticket'),
  /** From which the ticket grows. */
  seed: base64(16, 'bad-ticket'),
  ownPublic: base64(65, 'bad-ticket'),
};

const UnclaimedStaffSchema = flat({
  ...unclaimed,
  group: v.pipe(v.string('wrong-shape'), v.picklist(STAFF_GROUPS, 'bad-group')),
  seq: text((value) => /^[1-9]\d{0,5}$/.test(value), 'bad-ticket'),
  box: base64(boxBytes('staff'), 'bad-box'),
});

const UnclaimedSlipSchema = flat({
  ...unclaimed,
  group: text((value) => value === 'citizen', 'bad-group'),
  box: base64(boxBytes('citizen'), 'bad-box'),
});

/** Read the JSON of a sealed ballot whose code is not exchanged for a ticket yet, as a device keeps it. */
export function readUnclaimedBallot(body: string): Reading<object, ClaimProblem> {
  const slip = readFlat<typeof UnclaimedSlipSchema, ClaimProblem>(body, UnclaimedSlipSchema);
  return slip.ok ? slip : readFlat(body, UnclaimedStaffSchema);
}
