// Lets one request after another into the embedded API: side by side they would share one transaction.

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * Wrap a fetch so that the next call starts when the one before it has ended, well or badly.
 *
 * Without it, concurrent requests run in the transaction of whoever came first: rows read for the service role reached
 * anonymous callers, and a failing write took the good ones beside it down.
 */
export function inTurn(fetch: Fetch): Fetch {
  let last: Promise<unknown> = Promise.resolve();
  return (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init);
    const turn = last.then(() => fetch(request));
    last = turn.catch(() => undefined);
    return turn;
  };
}
