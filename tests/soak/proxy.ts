// A small TCP proxy between raters and servers, which can cut connections before a request or after it has gone through.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
  readonly url: string;
  /** From now on cut this share of the replies, each after the server has acted; 0 cuts none. */
  readonly cut: (share: number) => void;
  /** Replies that were cut. */
  readonly cuts: () => number;
  readonly stop: () => Promise<void>;
}

/** Listen on a free port and hand each connection to the next of the servers. */
export async function startProxy(ports: readonly number[], chance: () => number): Promise<Proxy> {
  let share = 0;
  let cuts = 0;
  let turn = 0;
  const open = new Set<Socket>();
  const server = createServer((rater) => {
    const app = connect(ports[(turn += 1) % ports.length]!, 'localhost');
    for (const [socket, other] of [
      [rater, app],
      [app, rater],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    rater.pipe(app);
    app.on('data', (bytes) => {
      if (share > 0 && chance() < share) {
        cuts += 1;
        rater.destroy();
        return;
      }
      if (!rater.write(bytes)) {
        app.pause();
        rater.once('drain', () => app.resume());
      }
    });
    app.on('end', () => rater.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: (next) => (share = next),
    cuts: () => cuts,
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
