// Exchanges the code that waits with a sealed ballot for a ticket, and signs the ballot with it.
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { signSlipBallot } from '#crypto/slip-ballot.ts';
import { signBallot } from '#crypto/staff-ballot.ts';
import { prepareTicket } from '#crypto/ticket.ts';
import type { Sealed, Unclaimed } from './parcel.ts';

export interface Redeeming {
  /** What is posted to `/api/claims`: the code, where it belongs, and what the issuer signs without seeing it. */
  readonly claim: Readonly<Record<'code' | 'wave' | 'group' | 'blinded', string>>;
  /** The ballot under its ticket, or `null` where the answer is no signature of the issuer. */
  readonly sign: (signature: string) => Promise<Sealed | null>;
}

/**
 * Start to exchange the code of a ballot.
 *
 * @param sealed a ballot on its way to `/api/claims`
 */
export async function startRedeeming(sealed: Sealed): Promise<Redeeming> {
  const { code, wave, group, n, e, seed, seq, box } = sealed.body as Unclaimed;
  const pending = await prepareTicket(fromBase64(seed), { n, e }, `${wave}|${group}`);
  return {
    claim: { code, wave, group, blinded: toBase64(pending.blinded) },
    sign: async (signature) => {
      const ticket = await pending.complete(fromBase64(signature)).catch(() => null);
      if (!ticket) return null;
      if (seq === undefined) {
        const ballot = await signSlipBallot(ticket, wave, fromBase64(box));
        return { address: '/api/slip-ballots', body: { ...ballot } };
      }
      const cast = { wave, group, seq: Number(seq), box: fromBase64(box) };
      const ballot = await signBallot(ticket, cast);
      return { address: '/api/staff-ballots', body: { ...ballot, seq } };
    },
  };
}
