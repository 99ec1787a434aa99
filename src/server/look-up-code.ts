// POST /api/codes: 200 the wave and group of an invitation code, used or not; 404 unknown, 403 another site, 405 not POST, 413, 415, 422 not a code.
import { createHash } from 'node:crypto';
import { readInvitationCode } from '#crypto/codes.ts';
import { readCodePlace } from '#data/tickets.ts';
import { readCodeQuestion } from '#domain/ballots/claim.ts';
import { HEADERS, receiveText, refuse } from './json-body.ts';

const LARGEST_BODY = 256;

/** Asking does not use a code, and the answer is the same before and after it was used. */
export async function lookUpCode(request: Request, read = readCodePlace): Promise<Response> {
  const text = await receiveText(request, LARGEST_BODY);
  if (typeof text !== 'string') return text;
  const reading = readCodeQuestion(text);
  if (!reading.ok) return refuse(request, 422, reading.problem);
  try {
    const code = readInvitationCode(reading.value.code)!;
    const known = await read(createHash('sha256').update(code).digest('base64'));
    if (!known) return refuse(request, 404, 'code-unknown');
    return Response.json({ wave: known.wave, group: known.group }, { headers: HEADERS });
  } catch (error) {
    console.error(`[codes] ${(error as Error).message}`);
    return refuse(request, 503, 'unavailable');
  }
}
