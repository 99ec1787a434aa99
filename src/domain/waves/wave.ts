// A wave as anybody may know it before answering: its days and state, whom it asks, its keys, and what it published of itself.
import type { Policy } from '../disclosure/published.ts';
import type { Bilingual, RaterGroup } from '../instrument/terms.ts';
import type { AnyBulletin } from './bulletin.ts';
import type { EntryMode } from './entry-mode.ts';
import type { WaveState } from './record.ts';

/** The one type of a wave; whoever needs less of it picks. The database answers in this shape (`wave_form`). */
export interface Wave {
  readonly code: string;
  readonly month: number;
  readonly state: WaveState;
  /** Whether a ballot would be taken today, in the unit's own calendar. */
  readonly accepts: boolean;
  readonly opensOn: string;
  /** ISO date of the last day; the day of the close where the wave was closed before it. */
  readonly closesOn: string;
  /** The last day that raters were told; `null` unless the wave was closed before that day was over. */
  readonly announcedClosesOn: string | null;
  /** The first day that was announced; `null` unless the wave opened before it. */
  readonly announcedOpensOn: string | null;
  /** The last day before it was moved; `null` unless it was. */
  readonly extendedFrom: string | null;
  /** Whether this is one of the wave's days where the unit works, whatever the wave's state. */
  readonly onItsDays: boolean;
  /** Set where the first day has come and nobody has opened it: on its days it may still open, after them it never does. */
  readonly overdue: 'delayed' | 'missed' | null;
  readonly instrument: string;
  /** How citizens come; `null` where none are asked. */
  readonly entry: EntryMode | null;
  /** Fewest colleagues behind a published number about staff. */
  readonly k: Policy['k'];
  /** Fewest citizens behind a published number. */
  readonly kCitizen: number;
  readonly groups: readonly RaterGroup[];
  readonly invited: Readonly<Partial<Record<RaterGroup, number | null>>>;
  readonly training: Bilingual;
  /** ISO date of the first training day. */
  readonly trainedOn: string;
  readonly participants: number;
  /** Ids of the behaviors that the training practices. */
  readonly targets: readonly string[];
  /** Whether raters are asked to write something: only where two are named who read it. */
  readonly asksComments: boolean;
  readonly unit: { readonly slug: string; readonly name: Bilingual; readonly demo: boolean };
  /** Public tally key, base64 of 65 bytes, with a trustee of 130; `null` before the wave opens and after it is published. */
  readonly tallyKey: string | null;
  /** The text of kunci.json; `null` before the wave is prepared, and for waves without tickets. */
  readonly keyFile: string | null;
  /** Once the wave is published or discarded. */
  readonly bulletin: AnyBulletin | null;
}

/** Where citizens answer about a unit. The database answers in this shape (`citizen_entry`). */
export interface CitizenEntry {
  readonly unit: Wave['unit'];
  /** Code of the newest wave that takes their ballots today. */
  readonly open: string | null;
  /** ISO date of the first day of the next planned wave that asks them, after this day. */
  readonly opensOn: string | null;
  /** ISO date of the first day of a wave that should be open and is not. */
  readonly overdueSince: string | null;
}
