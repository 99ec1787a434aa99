// Serves every contestant the same way: through one small server that sends all text as Brotli.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';

/** Where an answer comes from: a folder, a running server, or texts made for the purpose. */
export type Source = (path: string) => Promise<Response>;

export interface Sent {
  readonly path: string;
  readonly type: string;
  /** Bytes of the body as they went out. */
  readonly bytes: number;
}

export interface Edge {
  readonly url: string;
  /** What has been sent since the last call. */
  readonly takeSent: () => readonly Sent[];
  readonly stop: () => void;
}

/** Of no use once the body is stored and compressed again. */
const DROPPED = [
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'connection',
  'etag',
  'keep-alive',
];

/** Compressing at the highest quality takes long, so the same body is compressed once. */
const squeezed = new Map<string, Buffer>();

/** A body as Brotli of quality 11. */
export function squeeze(body: Uint8Array): Buffer {
  const key = createHash('sha256').update(body).digest('base64');
  const known = squeezed.get(key) ?? brotliCompressSync(body);
  squeezed.set(key, known);
  return known;
}

/** The quality at which servers compress what they make again for each visit; the highest would take 25 times as long. */
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Serve a source on a free port. */
export async function serveSqueezed(source: Source): Promise<Edge> {
  let sent: Sent[] = [];
  const server = createServer((request, response) => {
    const answer = async () => {
      const from = await source(request.url ?? '/');
      const body = Buffer.from(await from.arrayBuffer());
      const isKept = from.headers.get('cache-control') !== 'no-store';
      const small = isKept ? squeeze(body) : brotliCompressSync(body, QUICKLY);
      const smaller = small.length < body.length;
      for (const [name, value] of from.headers)
        if (!DROPPED.includes(name)) response.setHeader(name, value);
      if (smaller) response.setHeader('content-encoding', 'br');
      const out = smaller ? small : body;
      response.writeHead(from.status, { 'content-length': out.length }).end(out);
      const type = from.headers.get('content-type') ?? '';
      sent.push({ path: request.url ?? '/', type, bytes: out.length });
    };
    answer().catch(() => response.writeHead(502).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
