// The envelope of a citizen's sealed ballot, read from untrusted text; whatever is wrong with it has a name.
import * as v from 'valibot';
import {
  base64,
  flat,
  isBase64,
  readFlat,
  slug,
  type Reading,
  type ShapeProblem,
} from '../schema.ts';
import { boxBytes } from './padding.ts';

/** Header of a post that carries the token of the form; it is no part of the ballot, and nothing keeps it. */
export const TOKEN_HEADER = 'x-form-token';

const EnvelopeSchema = flat({
  /** 128 random bits made by the sender. */
  id: base64(16, 'bad-id'),
  wave: slug('bad-wave'),
  /** The sealed ballot. */
  box: base64(boxBytes('citizen'), 'bad-box'),
});

/** A sealed ballot on its way into the box of its wave; all bytes are standard base64. */
export type Envelope = Readonly<v.InferOutput<typeof EnvelopeSchema>>;

export type EnvelopeProblem = ShapeProblem | 'bad-id' | 'bad-wave' | 'bad-box';

/**
 * Read the JSON body of a posted citizen ballot.
 *
 * @param body the whole body; the caller limits its length.
 * @example readEnvelope('[]') // => { ok: false, problem: 'wrong-shape' }
 */
export const readEnvelope = (body: string): Reading<Envelope, EnvelopeProblem> =>
  readFlat(body, EnvelopeSchema);

/**
 * Whether a text is 16 bytes in standard base64.
 *
 * @example isBallotId('AAAAAAAAAAAAAAAAAAAAAA==') // => true
 */
export const isBallotId = (text: string): boolean => isBase64(text, 16);
