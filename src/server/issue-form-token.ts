// POST /api/form-tokens: 200 a token for a ballot's own id, 403 another site, 405 not POST, 413, 415, 422 not an id and a wave, 503 no secret.
//
// For a ballot that waits on a device longer than its form's token lasts: age never loses a ballot.
import { base64, flat, readFlat, slug } from '#domain/schema.ts';
import { LEAST_AGE, makeFormToken } from './form-token.ts';
import { HEADERS, receiveText, refuse } from './json-body.ts';

const LARGEST_BODY = 512;

const AskedSchema = flat({ wave: slug('bad-wave'), id: base64(16, 'bad-id') });

export async function issueFormToken(request: Request): Promise<Response> {
  const text = await receiveText(request, LARGEST_BODY);
  if (typeof text !== 'string') return text;
  const reading = readFlat<typeof AskedSchema, 'bad-wave' | 'bad-id'>(text, AskedSchema);
  if (!reading.ok) return refuse(request, 422, reading.problem);
  try {
    const answer = { token: makeFormToken(reading.value), wait: LEAST_AGE };
    return Response.json(answer, { headers: HEADERS });
  } catch (error) {
    console.error(`[form-tokens] ${(error as Error).message}`);
    return refuse(request, 503, 'unavailable');
  }
}
