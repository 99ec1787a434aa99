// POST /api/ballots: 201 stored, 200 already stored, 403 another site, 405 not POST, 409 id taken, 410 wave closed, 413 too large, 415 not JSON, 422 not a ballot or a wave of slips, 425 too early, 428 no token of this ballot, 429 day full.
import { castBallot, type CastReason } from '#data/ballots.ts';
import { readEnvelope, TOKEN_HEADER } from '#domain/ballots/envelope.ts';
import { judgeFormToken } from './form-token.ts';
import { HEADERS, receiveText, refuse } from './json-body.ts';

/** The largest honest body is about 2,700 characters. */
const LARGEST_BODY = 8_192;

const STATUS: Record<CastReason, number> = {
  stored: 201,
  'already-stored': 200,
  'id-taken': 409,
  'day-full': 429,
  'needs-slip': 422,
  'wave-closed': 410,
  'wave-unknown': 422,
  'not-a-ballot': 422,
};

export async function receiveBallot(request: Request, cast = castBallot): Promise<Response> {
  const text = await receiveText(request, LARGEST_BODY);
  if (typeof text !== 'string') return text;
  const reading = readEnvelope(text);
  if (!reading.ok) return refuse(request, 422, reading.problem);
  try {
    const judgement = judgeFormToken(request.headers.get(TOKEN_HEADER) ?? '', reading.value);
    if (judgement.kind === 'no-token') return refuse(request, 428, 'no-token');
    if (judgement.kind === 'too-early')
      return refuse(request, 425, 'too-early', { wait: judgement.wait });
    const reason = await cast(reading.value);
    if (reason === 'stored' || reason === 'already-stored') {
      return Response.json({ reason }, { status: STATUS[reason], headers: HEADERS });
    }
    return refuse(request, STATUS[reason], reason);
  } catch (error) {
    console.error(`[ballots] ${(error as Error).message}`);
    return refuse(request, 503, 'unavailable');
  }
}
