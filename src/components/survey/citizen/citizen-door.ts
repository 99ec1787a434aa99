// Seals a citizen's entries to the key of the wave and sends them; then the page that says so is shown.
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { contextOf, seal } from '#crypto/seal.ts';
import { writeBallot } from '#domain/ballots/ballot.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import type { SealingNeeds } from '#server/citizen-survey.ts';
import type { Entries } from '../entries.ts';
import type { Door } from '../door.ts';
import { sendBallot, type Parcel } from '../send-ballot.ts';

/** Seal entries into a parcel that can be sent as often as needed. */
async function sealCitizenEntries(
  { answers, comments }: Pick<Entries, 'answers' | 'comments'>,
  { wave, tallyKey, instrument }: SealingNeeds,
): Promise<Parcel> {
  const ballot = writeBallot(answers, comments.comment ?? '', instrument);
  const id = crypto.getRandomValues(new Uint8Array(16));
  const context = contextOf(wave, 'citizen', id);
  const box = await seal(fromBase64(tallyKey), ballot, context, PADDED_BYTES.citizen);
  return { address: '/api/ballots', body: { id: toBase64(id), wave, box: toBase64(box) } };
}

/** The door of a citizen wave. */
export const citizenDoor = (needs: SealingNeeds): Door => ({
  seal: (entries) => sealCitizenEntries(entries, needs),
  send: sendBallot,
  repeatable: false,
  arrive: (before) => {
    const address = location.pathname.replace(/\/?$/, '/terkirim/');
    location.replace(address + (before ? '?lagi=1' : ''));
  },
});
