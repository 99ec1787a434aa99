// What a trustee's page asks of the server and sends to it: terms, sealed boxes, and in the end a snapshot.
// The server is not believed: a ballot that comes twice or out of order stops the count, and a copied box does not open.
import { fromBase64 } from '#crypto/base64.ts';
import type { KeptComment } from '#domain/ballots/kept-comments.ts';
import type { Cast } from '#domain/disclosure/checking/check-snapshot.ts';
import type { Snapshot } from '#domain/disclosure/published.ts';
import type { CountReport, Remains } from '#domain/waves/bulletin.ts';
import type { FrozenWave } from '#domain/waves/counting-terms.ts';
import { fetchWithTimeout } from './fetch-with-timeout.ts';
import type { Boxes, CitizenBox, SlipBox, StaffBox } from './count-boxes.ts';

const PROBLEMS = [
  ...(['not-trustee', 'not-closed', 'already-published', 'not-a-snapshot'] as const),
  ...(['discarded', 'cannot-wait'] as const),
  /** A count was begun before; a second one is told in the bulletin, so it needs a confirmation. */
  'counted-before',
] as const;

/** Why a count stopped; each has a sentence that says what to do. */
export type CountingProblem =
  (typeof PROBLEMS)[number] | 'offline' | 'failed' | 'wrong-key' | 'terms-differ' | 'tampered';

/** Proof of destruction, where the server has one to show. */
export interface Proof {
  readonly unit?: string;
  readonly destroyed?: Remains;
  readonly left?: Remains;
}

/** Ends a count from wherever it stands. */
export class CountingStop extends Error {
  readonly problem: CountingProblem;
  readonly proof: Proof;

  constructor(problem: CountingProblem, proof: Proof = {}) {
    super(problem);
    this.problem = problem;
    this.proof = proof;
  }
}

/** A wave that may be counted, as the server tells it. */
export interface StatedTerms extends FrozenWave {
  readonly unit: string;
  readonly instrument: string;
  readonly tallyPublic: string;
  readonly cast: Cast;
}

/** The server, as far as a count needs it. */
export interface Server {
  /** Rejects only where no answer came. */
  readonly post: (body: object) => Promise<Response>;
  /** The key file of a wave, which everybody can see; answers 404 for waves without tickets. */
  readonly readKeyFile: (wave: string) => Promise<Response>;
}

/** Who asks, about which wave. */
export interface Asking {
  readonly wave: string;
  readonly token: string;
}

/** Milliseconds until an answer counts as lost; a chunk of boxes is about 300 kB. */
const PATIENCE = 60_000;
/** Ballots asked for at once. */
const CHUNK = 50;

/** The server of this page. */
export const thisServer: Server = {
  post: (body) =>
    fetchWithTimeout(
      '/api/counting',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      },
      PATIENCE,
    ),
  readKeyFile: (wave) =>
    fetchWithTimeout(`/gelombang/${wave}/kunci.json`, { credentials: 'omit' }, PATIENCE),
};

async function ask<T>({ post }: Server, body: object): Promise<T> {
  let response: Response;
  try {
    response = await post(body);
  } catch {
    throw new CountingStop('offline');
  }
  if (response.status >= 500 || response.status === 429) throw new CountingStop('offline');
  let answer: T & Proof & { readonly problem?: string };
  try {
    answer = (await response.json()) as typeof answer;
  } catch {
    throw new CountingStop('failed'); // no answer of our endpoint, such as a proxy's page
  }
  if (response.ok) return answer;
  const problem = PROBLEMS.find((known) => known === answer.problem);
  throw new CountingStop(problem ?? 'failed', answer);
}

/** What was fixed about a wave. */
export const askTerms = (server: Server, asking: Asking): Promise<StatedTerms> =>
  ask(server, { act: 'terms', ...asking });

/** The server's half of the tally key, base64 of PKCS #8. */
export const askHalf = (
  server: Server,
  asking: Asking,
  isAgain: boolean,
): Promise<{ readonly half: string }> => ask(server, { act: 'begin', ...asking, again: isAgain });

/** Say that too few answers can be read; answers until when the batch takes more. */
export const askToWait = (server: Server, asking: Asking): Promise<{ readonly closesOn: string }> =>
  ask(server, { act: 'wait', ...asking });

const toHex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Takes every ballot once: ids and ticket numbers come in ascending order. Only a server that lies breaks it, so the count
 * stops. A box that anybody may have copied stops nothing: it is bound to its ballot and opens under no other.
 */
class AscendingOrder {
  private last = '';

  /** @param place of a ballot in the order of all ballots, hexadecimal. */
  admit(place: string): void {
    if (place <= this.last) throw new CountingStop('tampered');
    this.last = place;
  }
}

/** The boxes of a wave, chunk by chunk. */
export function boxesOf(server: Server, asking: Asking): Boxes {
  const [citizens, slips, staff] = Array.from({ length: 3 }, () => new AscendingOrder());
  const read = async <Box>(act: string, after: string, atMost: number) => {
    const { boxes } = await ask<{ boxes: readonly Box[] }>(server, {
      ...{ act, ...asking },
      ...{ after, atMost },
    });
    return boxes;
  };
  /** A ticket's own number is the second half of what the issuer signed. */
  const admit = (order: AscendingOrder, { spent, prepared }: SlipBox) => {
    const place = toHex(fromBase64(spent));
    if (place !== toHex(fromBase64(prepared).slice(32))) throw new CountingStop('tampered');
    order.admit(place);
  };
  return {
    chunk: CHUNK,
    citizens: async (after, atMost) => {
      const boxes = await read<CitizenBox>('citizens', after, atMost);
      for (const { id } of boxes) citizens!.admit(toHex(fromBase64(id)));
      return boxes;
    },
    slips: async (after, atMost) => {
      const boxes = await read<SlipBox>('slips', after, atMost);
      for (const box of boxes) admit(slips!, box);
      return boxes;
    },
    staff: async (after, atMost) => {
      const boxes = await read<StaffBox>('staff', after, atMost);
      for (const box of boxes) admit(staff!, box);
      return boxes;
    },
  };
}

/** Send what may be public; this and the token are all that ever leaves a trustee's device. */
export const sendCount = (
  server: Server,
  asking: Asking,
  snapshot: Snapshot,
  comments: readonly KeptComment[],
  report: CountReport,
): Promise<Proof> => ask(server, { act: 'publish', ...asking, snapshot, comments, report });
