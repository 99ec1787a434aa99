// Signs a sealed ballot with its ticket, and lets anyone who counts check both signatures.
import { fromBase64, toBase64 } from './base64.ts';
import { verifySignature, type RsaPublicKey } from './blind-signature.ts';
import { encode, hash, isEqual, join, type Bytes } from './bytes.ts';
import type { Ticket } from './ticket.ts';

const PREFIX_BYTES = 32;

/** A sealed ballot as it travels, signed twice; every field of bytes in standard base64. */
export interface SignedBallot {
  readonly wave: string;
  readonly group: string;
  /** Counts the rater's changes of mind; the largest is the one that counts. */
  readonly seq: number;
  readonly prepared: string;
  readonly signature: string;
  readonly ownPublic: string;
  readonly box: string;
  readonly ownSignature: string;
}

/** What the rater's own key signs: a box that is moved to another wave, group or turn is not signed. */
function signedText(wave: string, group: string, seq: number, box: Uint8Array): Bytes {
  return join(encode(`${wave}|${group}|${seq}|`), box);
}

/** @param cast `box` is the sealed ballot, `seq` larger than that of any ballot cast before with this ticket. */
export async function signBallot(
  ticket: Ticket,
  cast: {
    readonly wave: string;
    readonly group: string;
    readonly seq: number;
    readonly box: Uint8Array;
  },
): Promise<SignedBallot> {
  const { wave, group, seq, box } = cast;
  const ownSignature = await ticket.sign(signedText(wave, group, seq, box));
  return {
    wave,
    group,
    seq,
    prepared: toBase64(ticket.prepared),
    signature: toBase64(ticket.signature),
    ownPublic: toBase64(ticket.ownPublic),
    box: toBase64(box),
    ownSignature: toBase64(ownSignature),
  };
}

/** Whether the holder of the ticket's own key signed this box for this wave, group and turn. */
export async function verifyOwner(ballot: SignedBallot): Promise<boolean> {
  try {
    const { wave, group, seq } = ballot;
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const ownPublic = fromBase64(ballot.ownPublic);
    const key = await crypto.subtle.importKey('raw', ownPublic, curve, false, ['verify']);
    return await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      key,
      fromBase64(ballot.ownSignature),
      signedText(wave, group, seq, fromBase64(ballot.box)),
    );
  } catch {
    return false; // not base64, or no point of the curve
  }
}

/** Fields of bytes, or `null` if one of them is not base64. */
function decode(...fields: readonly string[]): Bytes[] | null {
  try {
    return fields.map(fromBase64);
  } catch {
    return null;
  }
}

/**
 * Whether the issuer signed this ticket for this very public key.
 *
 * Without the second half, anybody could cast with a ticket that he has seen in another's ballot.
 *
 * @param key the issuer's key of the ballot's wave and group.
 * @throws DOMException if the key is none: that is no fault of the ballot, which must not be thrown away for it.
 */
export async function verifyTicket(ballot: SignedBallot, key: RsaPublicKey): Promise<boolean> {
  const fields = decode(ballot.prepared, ballot.signature, ballot.ownPublic);
  if (!fields) return false;
  const [prepared, signature, ownPublic] = fields as [Bytes, Bytes, Bytes];
  const spent = await hash('SHA-256', ownPublic);
  if (!isEqual(prepared.slice(PREFIX_BYTES), spent)) return false;
  return verifySignature(key, prepared, signature);
}
