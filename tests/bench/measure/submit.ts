// Posts ballots over HTTP with its own keep-alive clients and counts how many were stored.
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { agedToken } from '../../fixtures/form-token.ts';
import { SECRET } from '../../fixtures/secrets.ts';
import { BOX_BYTES } from '../../fixtures/small-unit.ts';

/** The body of a fresh ballot; nobody can open it, but it has the right form. */
export function envelopeFor(wave: string): string {
  const text = (bytes: number) => randomBytes(bytes).toString('base64');
  return JSON.stringify({ id: text(16), wave, box: text(BOX_BYTES) });
}

function post(url: URL, agent: Agent, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'x-form-token': agedToken(JSON.parse(body) as { id: string; wave: string }, 60_000, SECRET),
      'content-length': Buffer.byteLength(body),
    };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * Stored ballots per second.
 *
 * @param seconds how long to post; ballots under way at the end are waited for and their time counts.
 * @throws if a ballot is answered with anything but 201.
 */
export async function submit(
  address: string,
  wave: string,
  clients: number,
  seconds: number,
): Promise<number> {
  const url = new URL(address);
  const started = performance.now();
  const end = started + seconds * 1000;
  const work = async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    let stored = 0;
    while (performance.now() < end) {
      const status = await post(url, agent, envelopeFor(wave));
      if (status !== 201) throw new Error(`${url.pathname} answered ${status} instead of 201.`);
      stored += 1;
    }
    agent.destroy();
    return stored;
  };
  const counts = await Promise.all(Array.from({ length: clients }, work));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total / ((performance.now() - started) / 1000);
}
