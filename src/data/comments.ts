// The comments of a wave, read with a reviewer's code; the codes, the themes, and the deletion.
import type { KeptComment } from '#domain/ballots/kept-comments.ts';
import type { Bilingual } from '#domain/instrument/terms.ts';
import type { TaggedUnit } from '#domain/waves/page-tags.ts';
import { callFunction, type Outcome } from './client.ts';
import type { Person } from './person.ts';

/** One of the two who read the comments of a programme. */
export interface Reviewer {
  readonly place: 1 | 2;
  readonly address: string;
  readonly hasCode: boolean;
}

/** Whom codes are sent to. */
export interface ReviewerAddresses {
  /** Slug. */
  readonly unit: string;
  readonly unitName: Bilingual;
  /** Whether comments of the wave were kept, also where they are deleted by now. */
  readonly hasComments: boolean;
  /** ISO dates. */
  readonly deletedOn: string | null;
  readonly until: string | null;
  readonly reviewers: readonly Reviewer[];
}

type CodeProblem =
  'code-unknown' | 'codes-locked' | 'no-comments' | 'comments-deleted' | 'wave-unknown';

/** Whatever needs a reviewer's code ends so as well; `left` says how many more wrong codes are taken. */
export interface CodeRefusal {
  readonly ok: false;
  readonly reason: CodeProblem;
  readonly left?: number;
}

/** A theme as reviewers see it. */
export interface ReviewedTheme {
  readonly number: number;
  readonly text: Bilingual;
  readonly proposedBy: 1 | 2;
  readonly confirmed: boolean;
  readonly withdrawn: boolean;
  readonly comments: readonly number[];
}

export interface CommentRoom {
  readonly ok: true;
  readonly reason: 'read';
  /** Whose code it was. */
  readonly reviewer: 1 | 2;
  /** Comments to one question that a theme needs. */
  readonly k: number;
  /** ISO date of the deletion. */
  readonly until: string;
  /** In an order of chance that stays the same. */
  readonly comments: readonly (KeptComment & { readonly number: number })[];
  readonly themes: readonly ReviewedTheme[];
}

/** Who acts in a room, as the record of acts names him. */
type Actor = string | null;

/** Name who reads the comments of a unit's newest programme. */
export function setReviewers(
  unit: string,
  addresses: readonly string[],
  actor: Actor,
): Promise<Outcome<'stored' | 'not-two-addresses' | 'wave-running' | 'unit-unknown'>> {
  return callFunction('set_reviewers', { unit_slug: unit, addresses, actor }, 'operator');
}

/** Whom the codes of a wave are sent to; `null` where there is no such wave. */
export function readReviewers(wave: string): Promise<ReviewerAddresses | null> {
  return callFunction('reviewer_addresses', { wave_code: wave }, 'operator');
}

/** Store hashes of new codes, each in base64. */
export function storeReviewerCodes(
  wave: string,
  codes: readonly { place: 1 | 2; address: string; hash: string }[],
  actor: Actor,
): Promise<
  Outcome<'stored' | 'no-reviewers' | 'no-comments' | 'comments-deleted' | 'wave-unknown'>
> {
  return callFunction('store_reviewer_codes', { wave_code: wave, codes, actor }, 'operator');
}

/** Everything that a reviewer may see of a wave. */
export function readComments(
  wave: string,
  codeHash: string,
  actor: Actor,
): Promise<CommentRoom | CodeRefusal> {
  const given = { wave_code: wave, code_hash: codeHash, actor };
  return callFunction('read_comments', given, 'operator');
}

export type Proposal =
  | { readonly ok: true; readonly reason: 'proposed'; readonly number: number }
  | { readonly ok: false; readonly reason: 'too-few-comments'; readonly k: number }
  | { readonly ok: false; readonly reason: 'comment-unknown' | 'too-many-themes' };

/** Propose a theme for comments by their numbers. */
export function proposeTheme(
  wave: string,
  codeHash: string,
  theme: { readonly text: Bilingual; readonly comments: readonly number[] },
  actor: Actor,
): Promise<Proposal | CodeRefusal> {
  const { text: body, comments: numbers } = theme;
  const given = { wave_code: wave, code_hash: codeHash, body, numbers, actor };
  return callFunction('propose_theme', given, 'operator');
}

export type Agreement =
  | { readonly ok: true; readonly reason: 'confirmed' | 'already-confirmed' }
  | { readonly ok: false; readonly reason: 'own-theme' }
  | { readonly ok: false; readonly reason: 'theme-unknown' };

/** Confirm what the other reviewer proposed. */
export function confirmTheme(
  wave: string,
  codeHash: string,
  theme: number,
  actor: Actor,
): Promise<Agreement | CodeRefusal> {
  const given = { wave_code: wave, code_hash: codeHash, theme, actor };
  return callFunction('confirm_theme', given, 'operator');
}

export type Withdrawal =
  | { readonly ok: true; readonly reason: 'withdrawn'; readonly wasPublic: boolean }
  | { readonly ok: true; readonly reason: 'already-withdrawn' }
  | { readonly ok: false; readonly reason: 'theme-unknown' };

/** Take a theme back. */
export function withdrawTheme(
  wave: string,
  codeHash: string,
  theme: number,
  actor: Actor,
): Promise<Withdrawal | CodeRefusal> {
  const given = { wave_code: wave, code_hash: codeHash, theme, actor };
  return callFunction('withdraw_theme', given, 'operator');
}

/** Delete the comments of a wave before their day. */
export function deleteComments(
  wave: string,
  actor: Actor,
): Promise<Outcome<'deleted' | 'already-deleted' | 'no-comments' | 'wave-unknown'>> {
  return callFunction('delete_comments', { wave_code: wave, actor }, 'operator');
}

/** A wave whose comments were just deleted. */
export interface EmptiedWave {
  readonly wave: string;
  readonly unit: TaggedUnit['slug'];
  readonly agency: TaggedUnit['agency'];
}

/** Delete the comments whose days are over. */
export function deleteOldComments(actor: Actor): Promise<readonly EmptiedWave[]> {
  return callFunction('delete_due_comments', { actor }, 'operator');
}

/** Why somebody who is signed in does not get into the comments of a wave. */
export interface ReaderRefusal {
  readonly ok: false;
  readonly reason: 'unknown' | 'also-organiser' | 'not-named' | 'no-comments' | 'comments-deleted';
}

/** Everything that a reader who is signed in may see of a wave; that she looked is recorded. */
export const readCommentsAs = (
  person: Person,
  wave: string,
): Promise<CommentRoom | ReaderRefusal> => person.call('desk_comments', { wave_code: wave });

/** Propose a theme, as a reader who is signed in. */
export const proposeThemeAs = (
  person: Person,
  wave: string,
  theme: { readonly text: Bilingual; readonly comments: readonly number[] },
): Promise<Proposal | ReaderRefusal> =>
  person.call('desk_propose_theme', { wave_code: wave, body: theme.text, numbers: theme.comments });

/** Confirm what the other reader proposed, as one who is signed in. */
export const confirmThemeAs = (
  person: Person,
  wave: string,
  theme: number,
): Promise<Agreement | ReaderRefusal> =>
  person.call('desk_confirm_theme', { wave_code: wave, theme });

/** Take a theme back, as a reader who is signed in. */
export const withdrawThemeAs = (
  person: Person,
  wave: string,
  theme: number,
): Promise<Withdrawal | ReaderRefusal> =>
  person.call('desk_withdraw_theme', { wave_code: wave, theme });
