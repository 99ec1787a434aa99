// Takes a small JSON body from a page of this site: POST only, one media type, never more than the largest honest size.
import type { Language } from '#domain/instrument/terms.ts';
import { isFromOwnSite } from './own-site.ts';
import { UNAVAILABLE_HEADERS } from './unavailable.ts';
import { refusals, type Refusal } from '#i18n/refusals.ts';

/** No answer to a visitor is ever stored on the way. */
export const HEADERS = { 'cache-control': 'no-store' };

/** The first of our languages that the browser asks for; Indonesian if it asks for none. */
function languageOf(request: Request): Language {
  const asked = (request.headers.get('accept-language') ?? '').match(/\b(id|en)\b/i)?.[1];
  return asked?.toLowerCase() === 'en' ? 'en' : 'id';
}

/** A refusal in the visitor's language, with a name for programs and a sentence for people. */
export function refuse(request: Request, status: number, problem: Refusal, more = {}): Response {
  const language = languageOf(request);
  const body = { problem, message: refusals[language][problem], ...more };
  const allow: Record<string, string> = status === 405 ? { allow: 'POST' } : {};
  const retry = status === 503 ? UNAVAILABLE_HEADERS : {};
  return Response.json(body, {
    status,
    headers: { ...HEADERS, ...allow, ...retry, 'content-language': language },
  });
}

/** Read at most `largest` characters, so that a flood costs no memory; `null` if there is more. */
async function readText(request: Request, largest: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return null;
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > largest) return null;
  }
  return text + decoder.decode();
}

/** The text of a posted JSON body, or the refusal to answer with: 405 not POST, 403 another site, 415 not JSON, 413 too large. */
export async function receiveText(request: Request, largest: number): Promise<string | Response> {
  if (request.method !== 'POST') return refuse(request, 405, 'not-post');
  if (!isFromOwnSite(request)) return refuse(request, 403, 'foreign-site');
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse(request, 415, 'not-json');
  return (await readText(request, largest)) ?? refuse(request, 413, 'too-large');
}
