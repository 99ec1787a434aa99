// Sends a sealed ballot, trying again by itself while the trouble may pass. The same ballot may arrive twice; it counts once.

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

/** Post JSON to one of our doors without telling who or from where. */
export function postJson(address: string, body: object, language: string): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE),
  });
}

async function tryOnce({ address, body }: Parcel, language: string): Promise<Sending> {
  try {
    const response = await postJson(address, body, language);
    if (response.ok) return { kind: 'sent', before: response.status === 200 };
    if (response.status >= 500 || response.status === 429) return { kind: 'waiting' };
    return { kind: 'refused', ...((await response.json()) as Omit<Refused, 'kind'>) };
  } catch {
    return { kind: 'waiting' };
  }
}

/** Send a ballot, with pauses between tries. */
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
