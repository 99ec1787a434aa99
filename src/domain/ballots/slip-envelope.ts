// The envelope of a citizen's sealed ballot under the ticket of a slip, read from untrusted text.
//
// Nothing in it counts changes of mind: a slip is good for one ballot, and the first one stands.
import type * as v from 'valibot';
import { base64, flat, readFlat, slug, type Reading } from '../schema.ts';
import type { ClaimProblem } from './claim.ts';
import { boxBytes } from './padding.ts';

const SlipEnvelopeSchema = flat({
  wave: slug('bad-wave'),
  /** 32 random bytes and the hash of the one-time key: what the issuer signed unseen. */
  prepared: base64(64, 'bad-ticket'),
  /** The issuer's signature over `prepared`. */
  signature: base64(256, 'bad-ticket'),
  ownPublic: base64(65, 'bad-ticket'),
  /** By the one-time key, over wave, group and box. */
  ownSignature: base64(64, 'bad-ticket'),
  box: base64(boxBytes('citizen'), 'bad-box'),
});

/** A sealed ballot under the ticket of a slip; all bytes are standard base64. */
export type SlipEnvelope = Readonly<v.InferOutput<typeof SlipEnvelopeSchema>>;

/**
 * Read the JSON body of a ballot under a slip.
 *
 * @example readSlipEnvelope('{}') // => { ok: false, problem: 'wrong-shape' }
 */
export const readSlipEnvelope = (body: string): Reading<SlipEnvelope, ClaimProblem> =>
  readFlat(body, SlipEnvelopeSchema);
