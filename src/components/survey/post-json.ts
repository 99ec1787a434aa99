// Posts JSON to one of our endpoints, telling neither who sends it nor from where.
import { TOKEN_HEADER } from '#domain/ballots/envelope.ts';
import { fetchWithTimeout, NoAnswer } from '#counting/fetch-with-timeout.ts';

/** Milliseconds until a try counts as lost; slow rural links need most of it. */
const PATIENCE = 20_000;

/**
 * A post of JSON that tells neither who sends it nor from where.
 *
 * @param token of the form, where the endpoint asks for one
 */
export const postOf = (body: object, language: string, token?: string): RequestInit => ({
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'accept-language': language,
    ...(token ? { [TOKEN_HEADER]: token } : {}),
  },
  body: JSON.stringify(body),
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
});

/**
 * Post JSON to one of our endpoints.
 *
 * @throws NoAnswer if there is none, or only that the server is busy.
 */
export async function postJson(address: string, body: object, language: string): Promise<Response> {
  const response = await fetchWithTimeout(address, postOf(body, language), PATIENCE);
  if (response.status >= 500 || response.status === 429) throw new NoAnswer('The server is busy.');
  return response;
}
