// Exchanges a code for a ticket that the issuer signs unseen, or says why not. Nothing is used up before the code is known to fit.
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { prepareTicket, type Ticket } from '#crypto/ticket.ts';
import type { StaffGroup } from '#domain/instrument/terms.ts';
import { NoAnswer } from '#counting/fetch-with-timeout.ts';
import { postJson } from '../send-ballot.ts';

/** A group's issuer key and the place that it is good for. */
export interface Issuer {
  readonly wave: string;
  readonly group: StaffGroup;
  readonly n: string;
  readonly e: string;
}

export type Claiming =
  | { readonly kind: 'claimed'; readonly ticket: Ticket }
  /** The code is good for another form. */
  | { readonly kind: 'group'; readonly wave: string; readonly group: StaffGroup }
  | { readonly kind: 'unknown' | 'used' | 'offline' };

/**
 * Where a code belongs, or `null` for an unknown code; asking does not use it.
 *
 * @throws NoAnswer without a connection.
 */
export async function askCode(
  code: string,
  language: string,
): Promise<{ readonly wave: string; readonly group: StaffGroup } | null> {
  const response = await postJson('/api/codes', { code }, language);
  if (response.status === 404 || response.status === 422) return null;
  if (!response.ok) throw new Error(`The code was refused with status ${response.status}.`);
  return (await response.json()) as { wave: string; group: StaffGroup };
}

/**
 * Claim the ticket of a code.
 *
 * @param seed kept by the caller before this is called; the same seed may claim again after a lost answer.
 * @throws Error if the fault is not of the connection; the code may have been used with the seed.
 */
export async function claimWith(
  code: string,
  seed: Uint8Array,
  { wave, group, n, e }: Issuer,
  language: string,
): Promise<Claiming> {
  try {
    const place = await askCode(code, language);
    if (!place) return { kind: 'unknown' };
    if (place.wave !== wave || place.group !== group) return { kind: 'group', ...place };
    const pending = await prepareTicket(seed, { n, e }, `${wave}|${group}`);
    const body = { code, wave, group, blinded: toBase64(pending.blinded) };
    const response = await postJson('/api/claims', body, language);
    if (!response.ok) throw new Error(`The claim was refused with status ${response.status}.`);
    const { signature } = (await response.json()) as { signature: string };
    // A signature that is none means that the code was used with another seed, or that the wave has closed.
    const ticket = await pending.complete(fromBase64(signature)).catch(() => null);
    return ticket ? { kind: 'claimed', ticket } : { kind: 'used' };
  } catch (error) {
    if (error instanceof NoAnswer) return { kind: 'offline' };
    throw error;
  }
}
