// What counting and publishing a wave rest on, worked out from the instrument and the wave's frozen terms.
import type { WaveTerms } from '../../domain/disclosure/publish.ts';
import type { Policy } from '../../domain/disclosure/published.ts';
import type { Instrument } from '../../domain/instrument/instrument.ts';
import { itemsOf, retrospectiveOf } from '../../domain/instrument/items.ts';
import { staffItems } from '../../domain/instrument/staff-questions.ts';
import type { RaterGroup, StaffGroup } from '../../domain/instrument/terms.ts';
import type { CountingTerms } from './count-boxes.ts';

/** A closed wave as the database tells it. */
export interface FrozenWave {
  readonly month: number;
  readonly participants: number;
  readonly policy: Policy;
  readonly invited: Readonly<Partial<Record<RaterGroup, number | null>>>;
  readonly issuers: Readonly<Partial<Record<StaffGroup, string>>>;
}

/** The terms of counting and of publishing a wave. */
export function termsOf(
  wave: string,
  { month, participants, policy, invited, issuers }: FrozenWave,
  instrument: Instrument,
): CountingTerms & WaveTerms {
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
    instrument: instrument.version,
    items: by(itemsFor),
    retrospective: by((group) => retrospectiveOf(instrument, group, month)),
    issuers,
  };
}
