// What is answered while the database does not: 503, to be asked again, kept by nobody.
import { DatabaseFailure } from '#data/client.ts';
import { TooManyWaiting } from './made-files.ts';

/** Seconds after which asking again is worth it. */
const RETRY_AFTER = '60';

export const UNAVAILABLE_HEADERS = { 'cache-control': 'no-store', 'retry-after': RETRY_AFTER };

/** Whether an error says that the database could not be asked, so that nothing is wrong with the request. */
export const isDatabaseAway = (error: unknown): boolean => error instanceof DatabaseFailure;

/**
 * Let an answer that says 503 say also when to ask again, and that it must not be kept.
 *
 * @param isAway whether its page has found that the database is away: the status of an error page is always 500 at first.
 */
export function markUnavailable(response: Response, isAway = false): Response {
  if (response.status !== 503 && !isAway) return response;
  const marked = new Response(response.body, { status: 503, headers: response.headers });
  for (const [name, value] of Object.entries(UNAVAILABLE_HEADERS)) marked.headers.set(name, value);
  return marked;
}

/** Answer a program that asked for a file: with what `work` says, or 503 where the database does not answer or too many ask. */
export async function orUnavailable(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseAway(error) && !(error instanceof TooManyWaiting)) throw error;
    console.error(`[files] ${(error as Error).message}`);
    return Response.json({ problem: 'unavailable' }, { status: 503, headers: UNAVAILABLE_HEADERS });
  }
}
