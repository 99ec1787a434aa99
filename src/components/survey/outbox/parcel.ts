// A sealed ballot in the outbox: what it is, where it goes, and what became of the tries to send it.

export type Address = '/api/ballots' | '/api/slip-ballots' | '/api/staff-ballots' | '/api/claims';

/**
 * A sealed ballot and the endpoint that it goes to next. Nobody can read the answers in it, not even this device.
 *
 * A ballot under a ticket begins at `/api/claims`, with the code of its invitation or slip and the seed of the ticket; once
 * that is signed, it goes on to `/api/staff-ballots` or `/api/slip-ballots` without them, under the same id.
 */
export interface Sealed {
  readonly address: Address;
  readonly body: Readonly<Record<string, string>>;
  /** Of a citizen's form: when it was opened, as the server signed it. It is never part of a file. */
  readonly token?: string;
}

/** What a ballot carries until its code is exchanged for a ticket; all bytes in base64. */
export type Unclaimed = Readonly<
  Record<'code' | 'wave' | 'group' | 'n' | 'e' | 'seed' | 'ownPublic' | 'box', string>
> & {
  /** Counts changes of mind of staff; a slip has none. */
  readonly seq?: string;
};

/** Why a ballot is being tried again. */
export type Trouble = 'silence' | 'busy' | 'day-full' | 'early';

/** Why a ballot can never be sent from here: 403, 410 and 422, or a code that has become the ticket of another device. */
export type Final = 'foreign' | 'closed' | 'unreadable' | 'used';

/** Who sends a parcel just now, and since when; a claim without an end would outlive the tab that died with it. */
interface Lease {
  readonly holder: string;
  readonly since: number;
}

export interface Parcel extends Sealed {
  readonly id: string;
  readonly wave: string;
  /** `YYYY-MM-DD`; `null` where nobody told. */
  readonly closesOn: string | null;
  readonly attempts: number;
  /** When the pause began; a clock that stands before it was set back. */
  readonly since: number;
  /** When the next try is due; `null` when only a person or a new page asks again. */
  readonly nextAt: number | null;
  /** `claimed`: its ticket is signed, and it waits for its moment of chance. `renewed`: it has a new token, which must be old enough. */
  readonly last: Trouble | 'claimed' | 'renewed' | null;
  readonly lease: Lease | null;
  readonly final: Final | null;
  /** Whether the person has a copy of it as a file. */
  readonly saved: boolean;
}

/**
 * The name of a sealed ballot: its own random id, or the key of its ticket, with the number of the change of mind where
 * there are any. Never the wave: two people may share a phone without a connection.
 */
export function idOf({ body }: Sealed): string {
  const { id, ownPublic, seq } = body;
  return id ?? (seq === undefined ? ownPublic! : `${ownPublic} ${seq}`);
}

/** Whether two parcels hold the same ballot: no box is sealed twice alike. */
export const isSameBallot = (one: Sealed, other: Sealed): boolean =>
  one.body.box === other.body.box && one.body.wave === other.body.wave;

/** The highest change of mind of a ticket that waits here, 0 if none does: the next one must be signed above it. */
export function highestSeq(parcels: readonly Parcel[], ownPublic: string): number {
  const own = parcels.filter(({ body }) => body.ownPublic === ownPublic);
  return Math.max(0, ...own.map(({ body }) => Number(body.seq)));
}
