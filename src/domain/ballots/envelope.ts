// Reads the envelope of a sealed ballot from untrusted text, or names what is wrong with it; nothing else gets through.
import { isBase64Url, isWaveCode, readFlat, type ShapeProblem } from './flat-json.ts';

/** A sealed ballot on its way into the box of its wave. */
export interface Envelope {
  /** 128 random bits made by the sender, 22 characters of base64url. */
  readonly id: string;
  readonly wave: string;
  /** The sealed ballot, base64url without padding. */
  readonly box: string;
}

export type EnvelopeProblem = ShapeProblem | 'bad-id' | 'bad-wave' | 'bad-box';

export type EnvelopeReading =
  | { readonly ok: true; readonly envelope: Envelope }
  | { readonly ok: false; readonly problem: EnvelopeProblem };

/**
 * Bytes that the plain ballot of a form is padded to, so that a box's length says nothing about its content.
 * Each holds the form's answers and its longest comments in the widest letters.
 */
export const PADDED_BYTES = { citizen: 1792, staff: 4096 } as const;

/** A sealed box carries its one-time public key in front and an authentication tag behind. */
const KEY_BYTES = 65;
const TAG_BYTES = 16;

/** Bytes of a sealed box of a form. */
export const boxBytes = (form: keyof typeof PADDED_BYTES): number =>
  KEY_BYTES + PADDED_BYTES[form] + TAG_BYTES;

const refuse = (problem: EnvelopeProblem): EnvelopeReading => ({ ok: false, problem });

/**
 * Read the JSON body of a posted citizen ballot.
 *
 * @param text the whole body; the caller limits its length.
 * @example readEnvelope('[]') // => { ok: false, problem: 'wrong-shape' }
 */
export function readEnvelope(text: string): EnvelopeReading {
  const reading = readFlat(text, ['id', 'wave', 'box']);
  if (!reading.ok) return refuse(reading.problem);
  const { id, wave, box } = reading.fields;
  if (!isBallotId(id)) return refuse('bad-id');
  if (!isWaveCode(wave)) return refuse('bad-wave');
  if (!isBase64Url(box, boxBytes('citizen'))) return refuse('bad-box');
  return { ok: true, envelope: { id, wave, box } };
}

/**
 * Whether a text is 16 bytes in canonical base64url.
 *
 * @example isBallotId('AAAAAAAAAAAAAAAAAAAAAA') // => true
 */
export const isBallotId = (text: string): boolean => isBase64Url(text, 16);
