// POST /api/staff-ballots: 201 stored or replaced, 200 already stored, 403 another site, 405 not POST, 409 outdated, 410 wave closed, 413 too large, 415 not JSON, 422 no ballot, no ticket or too many changes.
import { verifyOwner } from '#crypto/staff-ballot.ts';
import { castStaffBallot, type StaffCastReason } from '#data/tickets.ts';
import { readStaffEnvelope } from '#domain/ballots/staff-envelope.ts';
import { findIssuerKeys, isTicket } from './verify-ticket.ts';
import { HEADERS, receiveText, refuse } from './json-body.ts';

/** The largest honest body is about 6,400 characters. */
const LARGEST_BODY = 12_288;

const STATUS: Record<StaffCastReason, number> = {
  stored: 201,
  replaced: 201,
  'already-stored': 200,
  outdated: 409,
  'wave-closed': 410,
  'wave-unknown': 422,
  'not-a-ballot': 422,
};

export async function receiveStaffBallot(
  request: Request,
  cast = castStaffBallot,
  find = findIssuerKeys,
): Promise<Response> {
  const text = await receiveText(request, LARGEST_BODY);
  if (typeof text !== 'string') return text;
  const reading = readStaffEnvelope(text);
  if (!reading.ok) return refuse(request, 422, reading.problem);
  const envelope = reading.value;
  try {
    // Both signatures are checked here, before the database hears of the ballot, and once more when it is counted.
    const keys = await find(envelope.wave);
    if (!keys) return refuse(request, 422, 'wave-unknown');
    const key = keys.get(envelope.group);
    const isGood = key && isTicket(envelope, key) && (await verifyOwner(envelope));
    if (!isGood) return refuse(request, 422, 'no-ticket');
    const { ok, reason, seq } = await cast(envelope);
    if (ok) return Response.json({ reason }, { status: STATUS[reason], headers: HEADERS });
    return refuse(request, STATUS[reason], reason as 'outdated', seq === undefined ? {} : { seq });
  } catch (error) {
    console.error(`[staff-ballots] ${(error as Error).message}`);
    return refuse(request, 503, 'unavailable');
  }
}
