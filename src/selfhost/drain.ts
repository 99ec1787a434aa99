// Ends a server without losing a request: it takes no new connections, answers what is under way, and then closes.
import type { Server, ServerResponse } from 'node:http';

/**
 * Milliseconds in which a server that ends still takes what knocks, and says so to health checks: connections that wait to
 * be accepted would be reset, and a proxy needs a moment to turn to another process.
 */
const NOTICE = 1_000;

/** How long a server takes to end, in milliseconds. */
export interface Patience {
  /** Requests that come in the meantime are still taken. */
  readonly notice?: number;
  /** Requests under way may take as long; a service manager must wait longer than that. */
  readonly longest: number;
}

export interface Drain {
  readonly isDraining: () => boolean;
  /** Requests that are not answered yet. */
  readonly countOpen: () => number;
  /** End the server; answers how many requests were cut off because they took too long. */
  readonly end: (patience: Patience) => Promise<number>;
}

/** What is waited for keeps the process alive by itself, and the process need not live on for the wait. */
const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => void setTimeout(resolve, milliseconds).unref());

const hasConnections = (server: Server) =>
  new Promise<boolean>((resolve) => server.getConnections((_, count) => resolve(count > 0)));

/** Watch a server from its first request on, so that it can be ended later. */
export function watchRequests(server: Server): Drain {
  const open = new Set<ServerResponse>();
  let isDraining = false;
  let tellEmpty = () => {};
  server.prependListener('request', (_request, response) => {
    open.add(response);
    response.shouldKeepAlive &&= !isDraining;
    response.once('close', () => {
      open.delete(response);
      if (open.size === 0) tellEmpty();
    });
  });
  const untilEmpty = () =>
    new Promise<void>((resolve) => {
      tellEmpty = resolve;
      if (open.size === 0) resolve();
    });
  return {
    isDraining: () => isDraining,
    countOpen: () => open.size,
    end: async ({ notice = NOTICE, longest }) => {
      isDraining = true;
      // Answered requests end their connection, so that nobody sends another one over it.
      for (const response of open) response.shouldKeepAlive = false;
      if (notice > 0 && (await hasConnections(server))) await wait(notice);
      server.close();
      await Promise.race([untilEmpty(), wait(longest)]);
      const cutOff = open.size;
      server.closeAllConnections();
      return cutOff;
    },
  };
}
