// Lets one request after another into the embedded API: side by side they would share one transaction.

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Fails once the signal says that nobody waits any longer. */
const endOf = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

/** Runs work when everything before it has ended, well or badly. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A line in which work waits for its turn. */
export function makeLine(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/**
 * Wrap a fetch so that the next call starts when the one before it has ended, well or badly.
 *
 * Without it, concurrent requests run in the transaction of whoever came first: rows read for the service role reached
 * anonymous callers, and a failing write took the good ones beside it down.
 * A caller who gives up gets the error at once; the request itself keeps its turn to the end.
 */
export function withMutex(fetch: Fetch, inTurn: InTurn = makeLine()): Fetch {
  return (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init);
    const turn = inTurn(() => fetch(request));
    return init?.signal ? Promise.race([turn, endOf(init.signal)]) : turn;
  };
}
