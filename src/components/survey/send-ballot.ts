// Sends a sealed ballot, trying again by itself while the trouble may pass. The same ballot may arrive twice; it counts once.
import { fetchWithTimeout, NoAnswer } from '#counting/fetch-with-timeout.ts';

/** How sending ended. `waiting` means nobody knows whether it arrived: the same ballot must be sent again. */
export type Sending =
  { readonly kind: 'sent'; readonly before: boolean } | Refused | { readonly kind: 'waiting' };

/** The door's own words, with the name of the problem for programs. */
export interface Refused {
  readonly kind: 'refused';
  readonly problem: string;
  readonly message: string;
  /** The change of mind that stands, where this one came too late. */
  readonly seq?: number;
}

/** A sealed ballot and the door that it goes to. */
export interface Parcel {
  readonly address: string;
  readonly body: Readonly<Record<string, string>>;
}

/** Milliseconds before each further try. */
const PAUSES = [1_000, 3_000, 8_000];
/** Milliseconds until a try counts as lost; slow rural links need most of it. */
const PATIENCE = 20_000;

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** A post of JSON that tells neither who sends it nor from where. */
export const postOf = (body: object, language: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'accept-language': language },
  body: JSON.stringify(body),
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
});

/**
 * Post JSON to one of our endpoints.
 *
 * @throws NoAnswer if there is none, or only that the server is busy.
 */
export async function postJson(address: string, body: object, language: string): Promise<Response> {
  const response = await fetchWithTimeout(address, postOf(body, language), PATIENCE);
  // Our endpoint says 429 itself when the day is full, in words; a host that has too much to do says it without.
  const isWordless = !response.headers.get('content-type')?.startsWith('application/json');
  if (response.status >= 500 || (response.status === 429 && isWordless)) {
    throw new NoAnswer('The server is busy.');
  }
  return response;
}

async function tryOnce({ address, body }: Parcel, language: string): Promise<Sending> {
  let response: Response;
  try {
    response = await postJson(address, body, language);
  } catch (error) {
    if (error instanceof NoAnswer) return { kind: 'waiting' };
    throw error;
  }
  // Our endpoint always answers with JSON: a page that a proxy puts in its place is no proof that the ballot is stored.
  const answer = (await response.json()) as Omit<Refused, 'kind'>;
  if (response.ok) return { kind: 'sent', before: response.status === 200 };
  if (!answer.message) throw new Error(`The ballot was refused with status ${response.status}.`);
  return { kind: 'refused', ...answer };
}

/**
 * Send a ballot, with pauses between tries.
 *
 * @throws Error if the answer is none of our endpoint's.
 */
export async function sendBallot(
  parcel: Parcel,
  language: string,
  pauses = PAUSES,
): Promise<Sending> {
  for (const time of pauses) {
    const sending = await tryOnce(parcel, language);
    if (sending.kind !== 'waiting') return sending;
    await pause(time);
  }
  return tryOnce(parcel, language);
}
