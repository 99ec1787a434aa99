// Fetches from our server and gives up after a time; `AbortSignal.timeout` is newer than the oldest browsers we serve.

/** A request without an answer: no connection, or no whole answer in time. */
export class NoAnswer extends Error {}

/**
 * Fetch an answer with its whole body.
 *
 * @param patience milliseconds until the request is aborted; reading the body counts.
 * @throws NoAnswer if there was none. Whatever is thrown later is not a matter of the connection.
 */
export async function fetchWithTimeout(
  address: string,
  init: RequestInit,
  patience: number,
): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    const response = await fetch(address, { ...init, signal: controller.signal });
    return new Response(await response.arrayBuffer(), response);
  } catch (cause) {
    throw new NoAnswer('The server did not answer.', { cause });
  } finally {
    clearTimeout(timer);
  }
}
