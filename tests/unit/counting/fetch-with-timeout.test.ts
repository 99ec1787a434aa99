// A request ends in time, with its whole body or with a failure that is known as one of the connection.
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchWithTimeout, NoAnswer } from '#counting/fetch-with-timeout.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('an answer comes with status, headers and body, and leaves no timer', async () => {
  const address = await serve((_, response) => {
    response.writeHead(409, { 'content-type': 'application/json' });
    response.end('{"problem":"x"}');
  });
  const cleared = vi.spyOn(globalThis, 'clearTimeout');
  const started = vi.spyOn(globalThis, 'setTimeout');
  const response = await fetchWithTimeout(address, {}, 54_321);
  const place = started.mock.calls.findIndex(([, time]) => time === 54_321);
  expect(cleared).toHaveBeenCalledWith(started.mock.results[place]!.value);
  expect(response.status).toBe(409);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toEqual({ problem: 'x' });
});

test.each([
  ['says nothing', () => undefined],
  ['stops in the middle of its body', (_, response) => void response.write('{"half":')],
] as readonly (readonly [string, RequestListener])[])(
  'a server that %s is given up',
  async (_, listener) => {
    const address = await serve(listener);
    await expect(fetchWithTimeout(address, {}, 100)).rejects.toBeInstanceOf(NoAnswer);
  },
);

test('a server that cannot be reached gives no answer', async () => {
  const address = await serve(() => undefined);
  ends.pop()!();
  await expect(fetchWithTimeout(address, {}, 5_000)).rejects.toBeInstanceOf(NoAnswer);
});

test('an old browser without AbortSignal.timeout gets its answer', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    throw new TypeError('AbortSignal.timeout is not a function');
  });
  const address = await serve((_, response) => void response.end('{}'));
  expect((await fetchWithTimeout(address, {}, 5_000)).status).toBe(200);
});
