// Signs a citizen's sealed ballot with the ticket of a slip, in the form that the checks of a staff ballot know.
import { signBallot, verifyOwner, type SignedBallot } from './staff-ballot.ts';
import type { Ticket } from './ticket.ts';
import type { Bytes } from './bytes.ts';

/** A sealed ballot under the ticket of a slip; every field of bytes in standard base64. */
export type SlipBallot = Omit<SignedBallot, 'group' | 'seq'>;

/**
 * A slip's ballot as its owner signed it. What a slip has cast stands: whoever changes their mind has handed it in, so no
 * turn is counted and none travels.
 */
export const asSigned = (ballot: SlipBallot): SignedBallot => ({
  ...ballot,
  group: 'citizen',
  seq: 1,
});

/** @param box the sealed ballot. */
export async function signSlipBallot(
  ticket: Ticket,
  wave: string,
  box: Bytes,
): Promise<SlipBallot> {
  const {
    group: _,
    seq: __,
    ...ballot
  } = await signBallot(ticket, {
    ...{ wave, group: 'citizen', seq: 1 },
    box,
  });
  return ballot;
}

/** Whether the holder of the ticket's own key signed this box for this wave. */
export const verifySlipOwner = (ballot: SlipBallot): Promise<boolean> =>
  verifyOwner(asSigned(ballot));
