// Sends a sealed ballot, trying again by itself while the trouble may pass. The same ballot may arrive twice; it counts once.

/** How sending ended. `waiting` means nobody knows whether it arrived: the same ballot must be sent again. */
export type Sending =
  | { readonly kind: 'sent'; readonly before: boolean }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'waiting' };

export interface Parcel {
  readonly id: string;
  readonly wave: string;
  readonly box: string;
}

/** Milliseconds before each further try. */
const PAUSES = [1_000, 3_000, 8_000];
/** Milliseconds until a try counts as lost; slow rural links need most of it. */
const PATIENCE = 20_000;

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

async function tryOnce(parcel: Parcel, language: string): Promise<Sending> {
  try {
    const response = await fetch('/api/ballots', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify(parcel),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.ok) return { kind: 'sent', before: response.status === 200 };
    if (response.status >= 500 || response.status === 429) return { kind: 'waiting' };
    const { message } = (await response.json()) as { message: string };
    return { kind: 'refused', message };
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
