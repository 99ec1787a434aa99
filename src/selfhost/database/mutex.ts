// Lets one request after another into the embedded API: side by side they would share one transaction.

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export interface Mutex {
  readonly fetch: Fetch;
  /** Ends with the last request that was let in before, also where its caller has given up. */
  readonly untilIdle: () => Promise<void>;
}

/** Fails once the signal says that nobody waits any longer. */
const endOf = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

/**
 * Wrap a fetch so that the next call starts when the one before it has ended, well or badly.
 *
 * Without it, concurrent requests run in the transaction of whoever came first: rows read for the service role reached
 * anonymous callers, and a failing write took the good ones beside it down.
 * A caller who gives up gets the error at once; the request itself keeps its turn to the end.
 */
export function withMutex(fetch: Fetch): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn: Fetch = (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init);
    const turn = last.then(() => fetch(request));
    last = turn.catch(() => undefined);
    return init?.signal ? Promise.race([turn, endOf(init.signal)]) : turn;
  };
  return { fetch: inTurn, untilIdle: async () => void (await last) };
}
