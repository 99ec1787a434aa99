// A sealed ballot in the outbox: what it is, where it goes, and what became of the tries to send it.

export type Address = '/api/ballots' | '/api/staff-ballots';

/** A sealed ballot and the door that it goes to. Nobody can read the answers in it, not even this device. */
export interface Sealed {
  readonly address: Address;
  readonly body: Readonly<Record<string, string>>;
}

/** Why a ballot is being tried again. */
export type Trouble = 'silence' | 'busy' | 'day-full';

/** Why a ballot can never be sent from here: 403, 410 and 422. */
export type Final = 'foreign' | 'closed' | 'unreadable';

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
  readonly last: Trouble | null;
  readonly lease: Lease | null;
  readonly final: Final | null;
  /** Whether the person has a copy of it as a file. */
  readonly saved: boolean;
}

/**
 * The name of a sealed ballot: its own random id, or the key of its ticket with the number of the change of mind. Never
 * the wave: two people may share a phone without a connection.
 */
export function idOf({ body }: Sealed): string {
  return body.id ?? `${body.ownPublic} ${body.seq}`;
}

/** Whether two parcels hold the same ballot, letter by letter. */
export function isSameBallot(one: Sealed, other: Sealed): boolean {
  const names = Object.keys(one.body);
  return (
    one.address === other.address &&
    names.length === Object.keys(other.body).length &&
    names.every((name) => one.body[name] === other.body[name])
  );
}

/** The highest change of mind of a ticket that waits here, 0 if none does: the next one must be signed above it. */
export function highestSeq(parcels: readonly Parcel[], ownPublic: string): number {
  const own = parcels.filter(({ body }) => body.ownPublic === ownPublic);
  return Math.max(0, ...own.map(({ body }) => Number(body.seq)));
}
