// Reads the envelope of a sealed ballot from untrusted text, or names what is wrong with it; nothing else gets through.

/** A sealed ballot on its way into the box of its wave. */
export interface Envelope {
  /** 128 random bits made by the sender, 22 characters of base64url. */
  readonly id: string;
  readonly wave: string;
  /** The sealed ballot, base64url without padding. */
  readonly box: string;
}

export type EnvelopeProblem =
  | 'not-json'
  | 'wrong-shape'
  | 'unknown-field'
  | 'duplicate-key'
  | 'bad-id'
  | 'bad-wave'
  | 'bad-box';

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
const BOX_LENGTH = Math.ceil(((KEY_BYTES + PADDED_BYTES.citizen + TAG_BYTES) * 4) / 3);

const FIELDS = ['id', 'wave', 'box'];
/** 16 bytes leave four unused bits in the last character, which must be zero: one value has one spelling. */
const ID = /^[\w-]{21}[AQgw]$/;
const WAVE = /^(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;
/** A box is one byte longer than a multiple of three, so its last character has four unused bits as well. */
const BOX = /^[\w-]+[AQgw]$/;

const refuse = (problem: EnvelopeProblem): EnvelopeReading => ({ ok: false, problem });

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Whether a key stands twice. `JSON.parse` silently keeps the last, so two readers could see two ballots.
 * A flat object of three text fields has six text literals; every repeated key adds at least one.
 */
const repeatsKey = (text: string): boolean =>
  (text.match(/"(?:[^"\\]|\\.)*"/g) ?? []).length !== 2 * FIELDS.length;

/**
 * Read the JSON body of a posted ballot.
 *
 * @param text the whole body; the caller limits its length.
 * @example readEnvelope('[]') // => { ok: false, problem: 'wrong-shape' }
 */
export function readEnvelope(text: string): EnvelopeReading {
  const value = parse(text);
  if (value === undefined) return refuse('not-json');
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return refuse('wrong-shape');
  }
  if (Object.keys(value).some((key) => !FIELDS.includes(key))) return refuse('unknown-field');
  const { id, wave, box } = value as Record<string, unknown>;
  if (typeof id !== 'string' || typeof wave !== 'string' || typeof box !== 'string') {
    return refuse('wrong-shape');
  }
  if (repeatsKey(text)) return refuse('duplicate-key');
  if (!isBallotId(id)) return refuse('bad-id');
  if (!WAVE.test(wave)) return refuse('bad-wave');
  if (box.length !== BOX_LENGTH || !BOX.test(box)) return refuse('bad-box');
  return { ok: true, envelope: { id, wave, box } };
}

/**
 * Whether a text is 16 bytes in canonical base64url.
 *
 * @example isBallotId('AAAAAAAAAAAAAAAAAAAAAA') // => true
 */
export const isBallotId = (text: string): boolean => ID.test(text);
