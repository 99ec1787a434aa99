// Opens, closes and publishes waves, and reads what a rater must know before answering.
import type { KeptComment } from '#domain/ballots/kept-comments.ts';
import type { Cast } from '#domain/disclosure/checking/check-snapshot.ts';
import type { Policy, Snapshot } from '#domain/disclosure/published.ts';
import type { RaterGroup, StaffGroup } from '#domain/instrument/terms.ts';
import type { CountReport, DiscardCause, Remains } from '#domain/waves/bulletin.ts';
import type { WaveState } from '#domain/waves/record.ts';
import type { Wave } from '#domain/waves/wave.ts';
import type { EntryMode } from '#domain/waves/entry-mode.ts';
import { callFunction, type Outcome } from './client.ts';

/** What counting a wave needs. */
export interface ClosedWave extends Outcome<'closed'> {
  readonly ok: true;
  readonly unit: string;
  readonly participants: number;
  readonly targets: readonly string[];
  readonly month: number;
  readonly instrument: string;
  readonly policy: Policy;
  readonly invited: Readonly<Partial<Record<RaterGroup, number | null>>>;
  readonly added: Readonly<Partial<Record<RaterGroup, number>>>;
  readonly opensOn: string;
  readonly closesOn: string;
  /** How citizens come; `null` where none are asked. */
  readonly entry: EntryMode | null;
  /** Ballots in the boxes; `null` unless they may be read. */
  readonly cast: Cast | null;
  /** Moduli of the issuer's keys by group, base64 of 256 bytes. */
  readonly issuers: Readonly<Partial<Record<RaterGroup, string>>>;
  /** Base64 of the server's half, with a trustee's half behind it. */
  readonly tallyPublic: string;
  /** Base64 of the server's half. */
  readonly tallyPrivateWrapped: string;
  /** Base64; set where a trustee holds the other half of the private key. */
  readonly trusteeTokenHash: string | null;
}

export interface SealedBallot {
  /** Base64 of 16 bytes. */
  readonly id: string;
  readonly group: RaterGroup;
  /** Base64. */
  readonly box: string;
}

/** A citizen's ballot under a slip; all bytes are base64. */
export interface SealedSlipBallot {
  readonly spent: string;
  readonly prepared: string;
  readonly signature: string;
  readonly ownPublic: string;
  readonly ownSignature: string;
  readonly box: string;
}

/** A staff ballot of a closed wave; all bytes are base64. */
export interface SealedStaffBallot extends SealedSlipBallot {
  readonly group: StaffGroup;
  readonly seq: number;
}

/** The keys of a wave; all bytes are base64. */
export interface WaveKeys {
  readonly tallyPublic: string;
  /** The server's half. */
  readonly tallyPrivateWrapped: string;
  readonly trusteeTokenHash: string | null;
  readonly issuers: readonly {
    readonly group: RaterGroup;
    readonly modulus: string;
    readonly privateWrapped: string;
  }[];
  /** The text of kunci.json; `null` for a wave without tickets. */
  readonly keyFile: string | null;
}

/** How far a wave has come, in bands. */
export interface WaveProgress {
  readonly code: string;
  readonly state: WaveState;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly month: number;
  /** How citizens come; `null` where none are asked. */
  readonly entry: EntryMode | null;
  /** ISO date where the unit works. */
  readonly today: string;
  /** Slug. */
  readonly unit: string;
  /** Whether its programme is active. */
  readonly approved: boolean;
  readonly announcedOpensOn: string | null;
  readonly announcedClosesOn: string | null;
  readonly extendedFrom: string | null;
  readonly publishedOn: string | null;
  /** Why it ended without a result, if it did. */
  readonly discarded: DiscardCause | null;
  readonly prepared: boolean;
  readonly trustee: boolean;
  /** Whether a wave of its programme has had a trustee, so that it opens by itself only with one. */
  readonly promisesTrustee: boolean;
  /** How many joined the rosters of an open wave, and how many left them. */
  readonly added: number;
  readonly withdrawn: number;
  readonly groups: readonly {
    readonly group: RaterGroup;
    readonly roster: number | null;
    /** Codes that were given out; of citizens, slips that were printed. */
    readonly invitations: number;
    readonly tickets: string;
    readonly ballots: string;
  }[];
}

/** The form of a wave, or `null` where there is no such wave. */
export function readWaveForm(code: string): Promise<Wave | null> {
  return callFunction('wave_form', { wave_code: code });
}

/** Give a planned wave its keys and key file; safe to repeat, the first keys stay. Operator only. */
export function prepareWave(
  code: string,
  keys: WaveKeys,
): Promise<
  Outcome<'prepared' | 'already-prepared' | 'not-planned' | 'not-approved' | 'wave-unknown'>
> {
  const given = {
    tally_public: keys.tallyPublic,
    tally_private_wrapped: keys.tallyPrivateWrapped,
    trustee_token_hash: keys.trusteeTokenHash,
    issuers: keys.issuers,
    key_file: keys.keyFile,
  };
  return callFunction('prepare_wave', { wave_code: code, ...given }, 'operator');
}

/** A wave that cannot be opened before the training which it follows. */
interface Untrained extends Outcome<'before-training'> {
  readonly trainedOn: string;
}

/**
 * Open a prepared wave on one of its days.
 *
 * @param actor who opens it; `null` for a demo unit alone.
 * @param isEarly whether to open it before its first day, which its page then says.
 */
export function openWave(
  code: string,
  actor: string | null = null,
  isEarly = false,
): Promise<
  | Untrained
  | Outcome<
      | 'opened'
      | 'overlaps'
      | 'not-its-days'
      | 'not-prepared'
      | 'not-planned'
      | 'not-approved'
      | 'operator-missing'
      | 'wave-unknown'
    >
> {
  return callFunction('open_wave', { wave_code: code, actor, early: isEarly }, 'operator');
}

/** How far a wave has come, or `null` where there is no such wave. Operator only. */
export function readProgress(code: string): Promise<WaveProgress | null> {
  return callFunction('wave_progress', { wave_code: code }, 'operator');
}

/** A wave whose last day is not over. */
interface UnendedWave extends Outcome<'not-ended'> {
  readonly closesOn: string;
}

/**
 * End the taking of ballots and receive what counting needs; safe to repeat.
 *
 * @param isEarly whether to end it even before its last day is over.
 * @param actor whom the audit trail names; nothing is recorded without one.
 */
export function closeWave(
  code: string,
  isEarly = false,
  actor: string | null = null,
): Promise<
  | ClosedWave
  | UnendedWave
  | Outcome<'already-published' | 'discarded' | 'not-open' | 'wave-unknown'>
> {
  return callFunction('close_wave', { wave_code: code, early: isEarly, actor }, 'operator');
}

/**
 * What counting a wave needs, without closing it; `ok` where its boxes may be read: it is closed, or a batch whose last day
 * is over. Operator only.
 */
export function readCountingTerms(
  code: string,
): Promise<(Omit<ClosedWave, 'ok' | 'reason'> & Outcome<WaveState>) | null> {
  return callFunction('counting_terms', { wave_code: code }, 'operator');
}

/** The next chunk of citizen ballots of a wave that may be counted, in the order of their random ids. */
export function readBoxes(
  code: string,
  after: string,
  atMost: number,
): Promise<readonly SealedBallot[]> {
  return callFunction('read_boxes', { wave_code: code, after, at_most: atMost }, 'operator');
}

/** The next chunk of citizens' ballots under slips, in the order of their spent hashes. */
export function readSlipBoxes(
  code: string,
  after: string,
  atMost: number,
): Promise<readonly SealedSlipBallot[]> {
  return callFunction('read_slip_boxes', { wave_code: code, after, at_most: atMost }, 'operator');
}

/** The next chunk of a closed wave's staff ballots, in the order of their spent hashes. */
export function readStaffBoxes(
  code: string,
  after: string,
  atMost: number,
): Promise<readonly SealedStaffBallot[]> {
  return callFunction('read_staff_boxes', { wave_code: code, after, at_most: atMost }, 'operator');
}

/** How publishing ended, with what was destroyed and what a second look found left. */
export interface Publishing extends Outcome<
  'published' | 'already-published' | 'not-closed' | 'wave-unknown'
> {
  readonly destroyed?: Remains;
  readonly left?: Remains;
}

/**
 * Store snapshot and bulletin (none without a report) and destroy ballots, keys and invitations, in one transaction. Safe to
 * repeat.
 */
export function publishWave(
  code: string,
  snapshot: Snapshot,
  comments: readonly KeptComment[],
  report: CountReport | null,
): Promise<Publishing> {
  const given = { wave_code: code, snapshot, comments, report };
  return callFunction('publish_wave', given, 'operator');
}

/** How discarding ended, with what was destroyed and what a second look found left. */
export interface Discarding extends Outcome<
  | 'discarded'
  | 'already-discarded'
  | 'already-published'
  | 'already-closed'
  | 'not-prepared'
  | 'not-a-cause'
  | 'operator-missing'
  | 'wave-unknown'
> {
  readonly destroyed?: Remains;
  readonly left?: Remains;
}

/** End a wave without a result and destroy ballots, keys and invitations, in one transaction. Safe to repeat. */
export function discardWave(
  code: string,
  cause: DiscardCause,
  actor: string | null = null,
): Promise<Discarding> {
  return callFunction('discard_wave', { wave_code: code, cause, actor }, 'operator');
}

/** How beginning a trustee's count ended; `counts` says how many counts of the wave were begun. */
export interface CountBeginning extends Outcome<'begun' | 'counted-before' | 'not-closed'> {
  readonly counts: number;
}

/**
 * Note that a trustee begins to count a wave that may be counted; a second count is told in the bulletin.
 *
 * @param isAgain whether to begin even though a count was begun before. Operator only.
 */
export function beginCount(code: string, isAgain: boolean): Promise<CountBeginning> {
  return callFunction('begin_count', { wave_code: code, again: isAgain }, 'operator');
}
