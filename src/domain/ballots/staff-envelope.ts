// Reads what a staff rater's browser posts, a code to claim a ticket with or a ballot under a ticket, from untrusted text.
import { boxBytes } from './envelope.ts';
import { isBase64Url, isWaveCode, readFlat, type ShapeProblem } from './flat-json.ts';
import { STAFF_GROUPS, type StaffGroup } from '../instrument/terms.ts';

/** A sealed ballot under a ticket. All bytes are base64url without padding. */
export interface StaffEnvelope {
  readonly wave: string;
  readonly group: StaffGroup;
  /** Counts changes of mind, from 1; the last one stands. */
  readonly seq: number;
  /** 32 random bytes and the hash of the one-time key: what the issuer signed unseen. */
  readonly prepared: string;
  /** The issuer's signature over `prepared`. */
  readonly signature: string;
  readonly ownPublic: string;
  /** By the one-time key, over wave, group, seq and box. */
  readonly ownSignature: string;
  readonly box: string;
}

/** A code and the blinded value that the issuer shall sign for it. */
export interface Claim {
  /** Sixteen characters, as written in the invitation. */
  readonly code: string;
  /** Where the value was blinded for; a code of another place is not used up by it. */
  readonly wave: string;
  readonly group: StaffGroup;
  /** 256 bytes, base64url. */
  readonly blinded: string;
}

export type StaffProblem =
  ShapeProblem | 'bad-code' | 'bad-wave' | 'bad-group' | 'bad-ticket' | 'bad-box';

type Reading<T> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: StaffProblem };

const FIELDS = [
  ...(['wave', 'group', 'seq', 'prepared', 'signature'] as const),
  ...(['ownPublic', 'ownSignature', 'box'] as const),
];

/** Bytes of the parts of a ticket. */
const TICKET = { prepared: 64, signature: 256, ownPublic: 65, ownSignature: 64 } as const;

const isStaffGroup = (text: string): text is StaffGroup =>
  (STAFF_GROUPS as readonly string[]).includes(text);

/** Read the JSON body of a posted staff ballot. */
export function readStaffEnvelope(text: string): Reading<{ readonly envelope: StaffEnvelope }> {
  const reading = readFlat(text, FIELDS);
  if (!reading.ok) return reading;
  const { wave, group, seq, ...bytes } = reading.fields;
  const parts = Object.entries(TICKET) as [keyof typeof TICKET, number][];
  if (!isWaveCode(wave)) return { ok: false, problem: 'bad-wave' };
  if (!isStaffGroup(group)) return { ok: false, problem: 'bad-group' };
  if (!/^[1-9]\d{0,5}$/.test(seq)) return { ok: false, problem: 'bad-ticket' };
  if (!parts.every(([name, size]) => isBase64Url(bytes[name], size))) {
    return { ok: false, problem: 'bad-ticket' };
  }
  if (!isBase64Url(bytes.box, boxBytes('staff'))) return { ok: false, problem: 'bad-box' };
  return { ok: true, envelope: { wave, group, seq: Number(seq), ...bytes } };
}

/** Codes are 80 bits in Crockford's alphabet, which has no I, L, O or U. */
const CODE = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/**
 * Read the JSON body of a claim.
 *
 * @example readClaim('{}') // => { ok: false, problem: 'wrong-shape' }
 */
export function readClaim(text: string): Reading<{ readonly claim: Claim }> {
  const reading = readFlat(text, ['code', 'wave', 'group', 'blinded']);
  if (!reading.ok) return reading;
  const { code, wave, group, blinded } = reading.fields;
  if (!CODE.test(code)) return { ok: false, problem: 'bad-code' };
  if (!isWaveCode(wave)) return { ok: false, problem: 'bad-wave' };
  if (!isStaffGroup(group)) return { ok: false, problem: 'bad-group' };
  if (!isBase64Url(blinded, 256)) return { ok: false, problem: 'bad-ticket' };
  return { ok: true, claim: { code, wave, group, blinded } };
}

/** Read the JSON body that asks which form a code belongs to. */
export function readCodeQuestion(text: string): Reading<{ readonly code: string }> {
  const reading = readFlat(text, ['code']);
  if (!reading.ok) return reading;
  const { code } = reading.fields;
  return CODE.test(code) ? { ok: true, code } : { ok: false, problem: 'bad-code' };
}
