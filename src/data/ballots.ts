// Puts a sealed citizen ballot into the box of its wave.
import type { Envelope } from '#domain/ballots/envelope.ts';
import { call, type Outcome } from './client.ts';

export type CastReason =
  'stored' | 'already-stored' | 'id-taken' | 'wave-closed' | 'wave-unknown' | 'not-a-ballot';

const standard = (text: string) => text.replace(/-/g, '+').replace(/_/g, '/');
const padded = (text: string) => text.padEnd(Math.ceil(text.length / 4) * 4, '=');

/** Cast a ballot; the same ballot may be cast again. */
export async function castBallot({ id, wave, box }: Envelope): Promise<CastReason> {
  const given = { ballot_id: padded(standard(id)), wave_code: wave, box: padded(standard(box)) };
  const { reason } = await call<Outcome<CastReason>>('cast_citizen_ballot', given);
  return reason;
}
