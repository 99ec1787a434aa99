// Opens, closes and publishes waves, and reads what a rater must know before answering.
import type { Policy, Snapshot } from '#domain/disclosure/published.ts';
import type { Bilingual, RaterGroup } from '#domain/instrument/terms.ts';
import type { WaveState } from '#domain/waves/record.ts';
import { call, type Outcome } from './client.ts';

export interface WaveForm {
  readonly code: string;
  readonly month: number;
  readonly state: WaveState;
  /** Whether a ballot would be taken today, in the unit's own calendar. */
  readonly accepts: boolean;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly instrument: string;
  /** Fewest citizens behind a published number. */
  readonly kCitizen: number;
  readonly groups: readonly RaterGroup[];
  readonly unit: { readonly slug: string; readonly name: Bilingual; readonly demo: boolean };
  /** Public tally key, base64 of 65 bytes; `null` before the wave opens and after it is published. */
  readonly tallyKey: string | null;
}

/** What counting a wave needs. */
export interface ClosedWave extends Outcome<'closed'> {
  readonly ok: true;
  readonly unit: string;
  readonly month: number;
  readonly instrument: string;
  readonly policy: Policy;
  readonly invited: Readonly<Partial<Record<RaterGroup, number | null>>>;
  readonly tallyPublic: string;
  readonly tallyPrivateWrapped: string | null;
}

export interface SealedBallot {
  /** Base64 of 16 bytes. */
  readonly id: string;
  readonly group: RaterGroup;
  /** Base64. */
  readonly box: string;
}

/** The form of a wave, or `null` where there is no such wave. */
export function readWaveForm(code: string): Promise<WaveForm | null> {
  return call('wave_form', { wave_code: code });
}

/** Open a planned wave with its tally keys, both base64. */
export function openWave(
  code: string,
  tallyPublic: string,
  tallyPrivateWrapped: string | null,
): Promise<Outcome<'opened' | 'not-planned' | 'wave-unknown'>> {
  const keys = { tally_public: tallyPublic, tally_private_wrapped: tallyPrivateWrapped };
  return call('open_wave', { wave_code: code, ...keys }, 'operator');
}

/** End the taking of ballots and receive what counting needs; safe to repeat. */
export function closeWave(
  code: string,
): Promise<ClosedWave | Outcome<'already-published' | 'not-open' | 'wave-unknown'>> {
  return call('close_wave', { wave_code: code }, 'operator');
}

/** The next chunk of a closed wave's ballots, in the order of their random ids. */
export function readBoxes(
  code: string,
  after: string,
  atMost: number,
): Promise<readonly SealedBallot[]> {
  return call('read_boxes', { wave_code: code, after, at_most: atMost }, 'operator');
}

/** Store the snapshot and destroy ballots and key, in one transaction; safe to repeat. */
export function publishWave(
  code: string,
  snapshot: Snapshot,
  comments: readonly string[],
): Promise<Outcome<'published' | 'already-published' | 'not-closed' | 'wave-unknown'>> {
  return call('publish_wave', { wave_code: code, snapshot, comments }, 'operator');
}
