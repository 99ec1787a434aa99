// Seals a citizen's entries under the ticket of a slip, which is claimed as they are sent.
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { contextOf, seal } from '#crypto/seal.ts';
import { makeSeed, ticketKey } from '#crypto/ticket.ts';
import { writeBallot } from '#domain/ballots/ballot.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import type { KeyFile } from '#domain/waves/key-file.ts';
import { answersOf, type Items } from '../form/answers.ts';
import type { Entered } from '../form/form.ts';
import type { Sealed } from '../outbox/parcel.ts';

/**
 * What stands in the fields, as a sealed ballot that still has its code to exchange. Each has a seed of its own.
 *
 * @param code of the slip, as it is written in links.
 */
export async function sealSlipEntries(
  entered: Entered,
  items: Items,
  { wave, instrument, tallyKey, groups }: KeyFile,
  code: string,
): Promise<Sealed> {
  const { n, e } = groups.citizen!;
  const seed = makeSeed();
  const ownPublic = await ticketKey(seed, { n, e }, `${wave}|citizen`);
  const ballot = writeBallot(answersOf(entered, items), entered['comment'] ?? '', instrument);
  const context = contextOf(wave, 'citizen', ownPublic);
  const box = await seal(fromBase64(tallyKey), ballot, context, PADDED_BYTES.citizen);
  return {
    address: '/api/claims',
    body: {
      ...{ code, wave, group: 'citizen', n, e, seed: toBase64(seed) },
      ...{ ownPublic: toBase64(ownPublic), box: toBase64(box) },
    },
  };
}
