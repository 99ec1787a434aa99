// Posts a sealed ballot once, and reads what our endpoint says to it; whatever is not our endpoint's own word counts as silence.
import { fetchWithTimeout } from '#counting/fetch-with-timeout.ts';
import { postOf } from '../post-json.ts';
import type { Address, Final, Sealed, Trouble } from './parcel.ts';
import type { startRedeeming } from './redeem.ts';

/** What one try came to. */
export type Answer =
  /** In the box; `before` if it was already there. */
  | { readonly kind: 'arrived'; readonly before: boolean }
  /** Another ballot stands under the same id or ticket and counts; `seq` is its change of mind. */
  | {
      readonly kind: 'settled';
      readonly problem: string;
      readonly message: string;
      readonly seq?: number;
    }
  /** The code has become a ticket: the ballot is signed with it and goes on. */
  | { readonly kind: 'claimed'; readonly sealed: Sealed }
  /** The ballot has a new token, and may be sent with it after so many milliseconds. */
  | { readonly kind: 'renewed'; readonly token: string; readonly wait: number }
  | {
      readonly kind: 'trouble';
      readonly trouble: Trouble;
      readonly message?: string;
      /** Milliseconds after which the server takes it. */
      readonly wait?: number;
    }
  | { readonly kind: 'final'; readonly final: Final; readonly message: string };

/** Sends a parcel once. It never throws: what fails on the way is silence. */
export type Network = (sealed: Sealed) => Promise<Answer>;

interface Said {
  readonly reason?: unknown;
  readonly problem?: unknown;
  readonly message?: unknown;
  readonly seq?: unknown;
  readonly wait?: unknown;
  readonly token?: unknown;
}

const SILENCE: Answer = { kind: 'trouble', trouble: 'silence' };
const BUSY: Answer = { kind: 'trouble', trouble: 'busy' };
const STORED = ['stored', 'already-stored', 'replaced'];

/**
 * What an answer means. A page that a hotel's or an operator's gate puts in its place has the right status and the wrong
 * words: it is no proof that a ballot is stored, nor that it never can be.
 *
 * @param text the whole body
 */
export function readAnswer(status: number, text: string): Answer {
  if (status >= 500) return BUSY;
  let said: Said | null;
  try {
    said = JSON.parse(text) as Said | null;
  } catch {
    said = null;
  }
  if (status === 200 || status === 201) {
    const isOurs = STORED.includes(said?.reason as string);
    return isOurs ? { kind: 'arrived', before: status === 200 } : SILENCE;
  }
  const { problem, message, seq, wait } = said ?? {};
  if (typeof problem !== 'string' || typeof message !== 'string') {
    return status === 429 ? BUSY : SILENCE;
  }
  if (status === 425 && problem === 'too-early' && typeof wait === 'number')
    return { kind: 'trouble', trouble: 'early', wait };
  if (status === 429) return { kind: 'trouble', trouble: 'day-full', message };
  if (status === 410 || problem === 'wave-closed')
    return { kind: 'final', final: 'closed', message };
  if (status === 409) {
    return { kind: 'settled', problem, message, ...(typeof seq === 'number' ? { seq } : {}) };
  }
  if (status === 403) return { kind: 'final', final: 'foreign', message };
  if (status === 422) return { kind: 'final', final: 'unreadable', message };
  return BUSY;
}

/** Whether the endpoint asks for a token of this ballot's form: it has none, or one that is too old. */
export function asksForToken(status: number, text: string): boolean {
  if (status !== 428) return false;
  try {
    return (JSON.parse(text) as Said | null)?.problem === 'no-token';
  } catch {
    return false;
  }
}

/** What an answer to a ballot that asks for a new token means. */
export function readToken(status: number, text: string): Answer {
  if (status !== 200) return readAnswer(status, text);
  try {
    const { token, wait } = JSON.parse(text) as Said;
    const isOurs = typeof token === 'string' && typeof wait === 'number';
    return isOurs ? { kind: 'renewed', token, wait } : SILENCE;
  } catch {
    return SILENCE;
  }
}

/** What the issuer signed, in base64; `null` where the answer is none of its own. */
export function readSignature(status: number, text: string): string | null {
  if (status !== 200) return null;
  try {
    const { signature } = JSON.parse(text) as { readonly signature?: unknown };
    return typeof signature === 'string' ? signature : null;
  } catch {
    return null;
  }
}

/** Posts to one of our endpoints; answers the status and the whole body. */
type Post = (
  address: Address | '/api/form-tokens',
  body: object,
  token?: string,
) => Promise<readonly [number, string]>;

type StartRedeeming = typeof startRedeeming;

/** How a code is exchanged. Only pages for staff bring it: others leave such a ballot to them, and need not load it. */
let redeem: StartRedeeming | null = null;

/** Let this page exchange codes for tickets. */
export function redeemWith(start: StartRedeeming): void {
  redeem = start;
}

/** Exchange the code of a ballot for its ticket. The same seed claims the same ticket, however often it is asked. */
async function claim(sealed: Sealed, post: Post): Promise<Answer> {
  if (!redeem) return BUSY;
  const redeeming = await redeem(sealed);
  const [status, text] = await post('/api/claims', redeeming.claim);
  const signature = readSignature(status, text);
  if (signature === null) return readAnswer(status, text);
  const signed = await redeeming.sign(signature);
  // A signature that is none: the code has become the ticket of another seed, or the survey has closed.
  return signed
    ? { kind: 'claimed', sealed: signed }
    : { kind: 'final', final: 'used', message: '' };
}

/**
 * The network of a browser.
 *
 * @param language of the sentences that the endpoint answers with
 * @param patience milliseconds until a try counts as lost
 */
export function postOver(language: string, patience: number): Network {
  const post: Post = async (address, body, token) => {
    const response = await fetchWithTimeout(address, postOf(body, language, token), patience);
    return [response.status, await response.text()];
  };
  return async (sealed) => {
    try {
      if (sealed.address === '/api/claims') return await claim(sealed, post);
      const { address, body, token } = sealed;
      const [status, text] = await post(address, body, token);
      if (!asksForToken(status, text)) return readAnswer(status, text);
      const { wave, id } = body;
      return readToken(...(await post('/api/form-tokens', { wave, id })));
    } catch {
      return SILENCE;
    }
  };
}
