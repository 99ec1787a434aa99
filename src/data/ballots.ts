// Puts a sealed citizen ballot into the box of its wave.
import type { Envelope } from '#domain/ballots/envelope.ts';
import { fromUrl } from './base64.ts';
import { call, type Outcome } from './client.ts';

export type CastReason =
  'stored' | 'already-stored' | 'id-taken' | 'wave-closed' | 'wave-unknown' | 'not-a-ballot';

/** Cast a ballot; the same ballot may be cast again. */
export async function castBallot({ id, wave, box }: Envelope): Promise<CastReason> {
  const given = { ballot_id: fromUrl(id), wave_code: wave, box: fromUrl(box) };
  const { reason } = await call<Outcome<CastReason>>('cast_citizen_ballot', given);
  return reason;
}
