// POST /api/staff-ballots: 201 stored or replaced, 200 already stored, 403 another site, 405 not POST, 409 outdated, 410 wave closed, 413 too large, 415 not JSON, 422 no ballot or no ticket.
import { verifyOwner } from '#crypto/staff-ballot.ts';
import { castStaffBallot, type StaffCastReason } from '#data/tickets.ts';
import { readStaffEnvelope } from '#domain/ballots/staff-envelope.ts';
import { HEADERS, receiveText, refuse } from './json-body.ts';

/** The largest honest body is about 6,400 characters. */
const LARGEST_BODY = 12_288;

const STATUS: Record<StaffCastReason, number> = {
  stored: 201,
  replaced: 201,
  'already-stored': 200,
  outdated: 409,
  'wave-closed': 410,
  'no-ticket': 422,
  'wave-unknown': 422,
  'not-a-ballot': 422,
};

export async function receiveStaffBallot(
  request: Request,
  cast = castStaffBallot,
): Promise<Response> {
  const text = await receiveText(request, LARGEST_BODY);
  if (typeof text !== 'string') return text;
  const reading = readStaffEnvelope(text);
  if (!reading.ok) return refuse(request, 422, reading.problem);
  const envelope = reading.value;
  try {
    // The database checks the ticket; the owner's signature is checked here and once more when counting.
    if (!(await verifyOwner(envelope))) return refuse(request, 422, 'no-ticket');
    const { ok, reason, seq } = await cast(envelope);
    if (ok) return Response.json({ reason }, { status: STATUS[reason], headers: HEADERS });
    return refuse(request, STATUS[reason], reason as 'outdated', seq === undefined ? {} : { seq });
  } catch (error) {
    console.error(`[staff-ballots] ${(error as Error).message}`);
    return refuse(request, 503, 'unavailable');
  }
}
