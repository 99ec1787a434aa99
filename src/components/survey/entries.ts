// Reads what a person entered into the survey and seals it to the key of the wave.
import { fromBase64, toBase64Url } from '../../crypto/base64.ts';
import { contextOf, seal } from '../../crypto/seal.ts';
import { PADDED_BYTES } from '../../domain/ballots/envelope.ts';
import { writeBallot } from '../../domain/ballots/ballot.ts';
import type { CitizenQuestion } from '../../domain/instrument/citizen-questions.ts';
import type { Answer } from '../../domain/instrument/terms.ts';
import type { Parcel } from './send-ballot.ts';

export interface Entries {
  /** By item; `null` where not answered or "there was none". */
  readonly answers: Record<string, Answer | null>;
  readonly comment: string;
}

/** What a ballot must know of its wave. */
export interface SealingNeeds {
  readonly wave: string;
  readonly tallyKey: string;
  readonly instrument: string;
  readonly ballotId: string;
}

/** The answers that stand in a form now. */
export function readEntries(form: HTMLFormElement, questions: readonly CitizenQuestion[]): Entries {
  const fields = new FormData(form);
  const chosen = (id: string) => Number(fields.get(id) ?? 0);
  return {
    answers: Object.fromEntries(
      questions.map(({ id, item }) => [item, chosen(id) >= 1 ? (chosen(id) as Answer) : null]),
    ),
    comment: String(fields.get('comment') ?? ''),
  };
}

/** Seal entries into a parcel that can be sent as often as needed. */
export async function sealEntries(entries: Entries, needs: SealingNeeds): Promise<Parcel> {
  const { wave, tallyKey, instrument } = needs;
  const ballot = writeBallot(entries.answers, entries.comment, instrument);
  const context = contextOf(wave, 'citizen');
  const box = await seal(fromBase64(tallyKey), ballot, context, PADDED_BYTES.citizen);
  return {
    id: toBase64Url(crypto.getRandomValues(new Uint8Array(16))),
    wave,
    box: toBase64Url(box),
  };
}
