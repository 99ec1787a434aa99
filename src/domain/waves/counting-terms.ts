// What counting and publishing a wave rest on, worked out from the instrument and the wave's frozen terms.
import type { WaveTerms } from '../disclosure/publish.ts';
import type { Policy } from '../disclosure/published.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { itemsOf, retrospectiveOf } from '../instrument/items.ts';
import { ofProgramme } from '../instrument/programme-form.ts';
import { staffItems } from '../instrument/staff-questions.ts';
import type { RaterGroup } from '../instrument/terms.ts';
import type { EntryMode } from './entry-mode.ts';

/** What was fixed about a wave before anybody answered. */
export interface CountingTerms {
  readonly wave: string;
  /** Ids of the items that each group was asked; a ballot that answers anything else is unreadable. */
  readonly items: Readonly<Partial<Record<RaterGroup, readonly string[]>>>;
  /** Ids of the items that each group was asked about "before" as well. */
  readonly retrospective: Readonly<Partial<Record<RaterGroup, readonly string[]>>>;
  /** Moduli of the issuer's keys, base64. */
  readonly issuers: Readonly<Partial<Record<RaterGroup, string>>>;
  /** How citizens come: with slips nothing else of theirs is counted. `null` where none are asked. */
  readonly entry: EntryMode | null;
}

/** A closed wave as the database tells it. */
export interface FrozenWave {
  readonly month: number;
  readonly participants: number;
  /** Ids of the behaviors that the training practices. */
  readonly targets: readonly string[];
  readonly policy: Policy;
  readonly invited: Readonly<Partial<Record<RaterGroup, number | null>>>;
  /** Who joined the roster after that, by group; absent or empty where nobody did. */
  readonly added?: Readonly<Partial<Record<RaterGroup, number>>>;
  readonly issuers: Readonly<Partial<Record<RaterGroup, string>>>;
  /** How citizens come; `null` where none are asked. */
  readonly entry: EntryMode | null;
}

/**
 * The terms of counting and of publishing a wave.
 *
 * @param version that the wave asks; the programme's form follows from its targets.
 */
export function termsOf(
  wave: string,
  frozen: FrozenWave,
  version: Instrument,
): CountingTerms & WaveTerms {
  const { month, participants, policy, invited, added, entry, issuers } = frozen;
  const instrument = ofProgramme(version, frozen.targets);
  const groups = Object.keys(invited) as RaterGroup[];
  const itemsFor = (group: RaterGroup) =>
    group === 'citizen'
      ? itemsOf(instrument, group, month)
      : staffItems(instrument, { group, month, participants });
  const by = <T>(value: (group: RaterGroup) => T) =>
    Object.fromEntries(groups.map((group) => [group, value(group)])) as Record<RaterGroup, T>;
  return {
    wave,
    policy,
    roster: invited,
    ...(added ? { added } : {}),
    entry,
    instrument: instrument.version,
    items: by(itemsFor),
    retrospective: by((group) => retrospectiveOf(instrument, group, month)),
    issuers,
  };
}
