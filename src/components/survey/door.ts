// Where a survey's ballots go: sealed once, sent as often as needed. The form knows no more of its door than this.
import type { Entries } from './entries.ts';
import type { Parcel, Sending } from './send-ballot.ts';

export interface Door {
  readonly seal: (entries: Entries) => Promise<Parcel>;
  /** Whether the form may be sent again after it has arrived, as a change of mind. */
  readonly repeatable: boolean;
  readonly send: (parcel: Parcel, language: string) => Promise<Sending>;
  /** What follows once the ballot is stored; `before`: these very answers had arrived already. */
  readonly arrive: (before: boolean) => void | Promise<void>;
}
