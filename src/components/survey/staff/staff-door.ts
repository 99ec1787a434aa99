// Seals a staff rater's entries, signs them with the ticket and sends them; a change of mind counts above what stands.
import { fromBase64 } from '#crypto/base64.ts';
import { contextOf, seal } from '#crypto/seal.ts';
import { signBallot } from '#crypto/staff-ballot.ts';
import type { Ticket } from '#crypto/ticket.ts';
import { writeStaffBallot } from '#domain/ballots/ballot.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import type { StaffGroup } from '#domain/instrument/terms.ts';
import type { Door } from '../door.ts';
import type { Entries } from '../entries.ts';
import { sendBallot, type Parcel, type Sending } from '../send-ballot.ts';

/** What sealing must know of the wave. */
export interface StaffNeeds {
  readonly wave: string;
  readonly group: StaffGroup;
  readonly instrument: string;
  readonly tallyKey: string;
}

/** What the door tells the page. */
export interface Arrival {
  readonly seq: number;
  readonly before: boolean;
}

/** A sealed ballot under a ticket, ready to be sent. */
async function sealStaffEntries(
  { answers, before, comments }: Entries,
  { wave, group, instrument, tallyKey }: StaffNeeds,
  { ownPublic }: Ticket,
): Promise<Uint8Array> {
  const words = { start: comments.start ?? '', continue: comments.continue ?? '' };
  const ballot = writeStaffBallot({ answers, before }, words, instrument);
  const context = contextOf(wave, group, ownPublic);
  return seal(fromBase64(tallyKey), ballot, context, PADDED_BYTES.staff);
}

async function parcelOf(
  box: Uint8Array,
  seq: number,
  ticket: Ticket,
  { wave, group }: StaffNeeds,
): Promise<Parcel> {
  const { seq: number, ...parts } = await signBallot(ticket, { wave, group, seq, box });
  return { address: '/api/staff-ballots', body: { ...parts, seq: String(number) } };
}

/**
 * The door of a staff form.
 *
 * @param seq changes of mind that this device knows of; another device may have sent more.
 */
export function staffDoor(
  needs: StaffNeeds,
  ticket: Ticket,
  seq: number,
  arrive: (arrival: Arrival) => Promise<void>,
  close: () => void,
): Door {
  let standing = seq;
  let box: Uint8Array;
  const send = async (parcel: Parcel, language: string): Promise<Sending> => {
    const sending = await sendBallot(parcel, language);
    if (sending.kind !== 'refused') return sending;
    if (sending.problem === 'outdated' && sending.seq !== undefined) {
      standing = sending.seq;
      return send(await parcelOf(box, standing + 1, ticket, needs), language);
    }
    if (sending.problem === 'wave-closed') close();
    return sending;
  };
  return {
    seal: async (entries) => {
      box = await sealStaffEntries(entries, needs, ticket);
      return parcelOf(box, standing + 1, ticket, needs);
    },
    send,
    repeatable: true,
    arrive: (before) => arrive({ seq: (standing += 1), before }),
  };
}
