// POST /api/slip-ballots: 201 stored, 200 already stored, 403 another site, 405 not POST, 409 the slip was used, 410 wave closed, 413 too large, 415 not JSON, 422 no ballot or no ticket of a slip.
import { asSigned } from '#crypto/slip-ballot.ts';
import { verifyOwner } from '#crypto/staff-ballot.ts';
import { castSlipBallot, type SlipCastReason } from '#data/tickets.ts';
import { readSlipEnvelope } from '#domain/ballots/slip-envelope.ts';
import { HEADERS, receiveText, refuse } from './json-body.ts';
import { findIssuerKeys, isTicket } from './verify-ticket.ts';

/** The largest honest body is about 3,200 characters. */
const LARGEST_BODY = 8_192;

const STATUS: Record<SlipCastReason, number> = {
  stored: 201,
  'already-stored': 200,
  'slip-used': 409,
  'wave-closed': 410,
  'wave-unknown': 422,
  'not-a-ballot': 422,
};

export async function receiveSlipBallot(
  request: Request,
  cast = castSlipBallot,
  find = findIssuerKeys,
): Promise<Response> {
  const text = await receiveText(request, LARGEST_BODY);
  if (typeof text !== 'string') return text;
  const reading = readSlipEnvelope(text);
  if (!reading.ok) return refuse(request, 422, reading.problem);
  const envelope = reading.value;
  try {
    // Both signatures are checked here, before the database hears of the ballot, and once more when it is counted.
    const key = (await find(envelope.wave))?.get('citizen');
    const isGood = key && isTicket(envelope, key) && (await verifyOwner(asSigned(envelope)));
    if (!isGood) return refuse(request, 422, 'no-ticket');
    const reason = await cast(envelope);
    if (reason === 'stored' || reason === 'already-stored')
      return Response.json({ reason }, { status: STATUS[reason], headers: HEADERS });
    return refuse(request, STATUS[reason], reason);
  } catch (error) {
    console.error(`[slip-ballots] ${(error as Error).message}`);
    return refuse(request, 503, 'unavailable');
  }
}
