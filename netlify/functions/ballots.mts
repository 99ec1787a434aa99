// POST /api/ballots: 201 stored, 200 already stored, 405 not POST, 409 id taken or wave closed, 413 too large, 415 not JSON, 422 not a ballot.
import type { Config } from '@netlify/functions';
import { castBallot, type CastReason } from '#data/ballots.ts';
import { readEnvelope } from '#domain/ballots/envelope.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { refusals, type Refusal } from '#i18n/refusals.ts';
import { secure } from '#security-headers.ts';

/** The largest honest body is about 2,700 characters. */
const LARGEST_BODY = 8_192;

const STATUS: Record<CastReason, number> = {
  stored: 201,
  'already-stored': 200,
  'id-taken': 409,
  'wave-closed': 409,
  'wave-unknown': 422,
  'not-a-ballot': 422,
};

const HEADERS = { 'cache-control': 'no-store' };

function refuse(status: number, problem: Refusal, language: Language): Response {
  const body = { problem, message: refusals[language][problem] };
  const allow: Record<string, string> = status === 405 ? { allow: 'POST' } : {};
  return Response.json(body, {
    status,
    headers: { ...HEADERS, ...allow, 'content-language': language },
  });
}

/** The first of our languages that the browser asks for; Indonesian if it asks for none. */
function languageOf(request: Request): Language {
  const asked = (request.headers.get('accept-language') ?? '').match(/\b(id|en)\b/i)?.[1];
  return asked?.toLowerCase() === 'en' ? 'en' : 'id';
}

/** Read at most the largest honest body, so that a flood costs no memory; `null` if there is more. */
async function readText(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return null;
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > LARGEST_BODY) return null;
  }
  return text + decoder.decode();
}

export async function receive(request: Request, cast = castBallot): Promise<Response> {
  const language = languageOf(request);
  if (request.method !== 'POST') return refuse(405, 'not-post', language);
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse(415, 'not-json', language);
  const text = await readText(request);
  if (text === null) return refuse(413, 'too-large', language);
  const reading = readEnvelope(text);
  if (!reading.ok) return refuse(422, reading.problem, language);
  try {
    const reason = await cast(reading.envelope);
    if (reason === 'stored' || reason === 'already-stored') {
      return Response.json({ reason }, { status: STATUS[reason], headers: HEADERS });
    }
    return refuse(STATUS[reason], reason, language);
  } catch (error) {
    console.error(`[ballots] ${(error as Error).message}`);
    return refuse(503, 'unavailable', language);
  }
}

export default async (request: Request) => secure(await receive(request));
export const config: Config = { path: '/api/ballots' };
