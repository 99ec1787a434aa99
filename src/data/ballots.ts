// Puts a sealed citizen ballot that came through an open entrance into the box of its wave.
import type { Envelope } from '#domain/ballots/envelope.ts';
import { callFunction, type Outcome } from './client.ts';

export type CastReason =
  | 'stored'
  | 'already-stored'
  | 'id-taken'
  /** As many answers as the unit serves citizens have come today by this kind of form. */
  | 'day-full'
  /** The wave takes ballots of citizens under slips only. */
  | 'needs-slip'
  | 'wave-closed'
  | 'wave-unknown'
  | 'not-a-ballot';

/**
 * Cast a ballot whose form was checked before; the same ballot may be cast again. Operator only.
 *
 * @param isPlain whether it came by a form without a script, which has places of its own on each day.
 */
export async function castBallot(
  { id, wave, box }: Envelope,
  isPlain = false,
): Promise<CastReason> {
  const given = { ballot_id: id, wave_code: wave, box, plain: isPlain };
  const { reason } = await callFunction<Outcome<CastReason>>(
    'cast_citizen_ballot',
    given,
    'operator',
  );
  return reason;
}
