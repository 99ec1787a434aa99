// Which comments of a wave may be kept, and the reading of those that somebody else has counted.
import { findCommentProblem, normalizeComment } from './ballot.ts';

/** Comments are kept only where there are enough of both to hide among. */
export const ENOUGH_BALLOTS = 10;
export const ENOUGH_COMMENTS = 5;
/** Days after the publication on which they are deleted at the latest; the database counts by the same number. */
export const KEPT_DAYS = 180;
/** Who reads them: one proposes a theme, the other one confirms it. */
export const REVIEWERS = 2;
/** More comments than a team can read are not held in memory. */
export const MOST_COMMENTS = 2_000;

const KINDS = ['start', 'continue', 'improve'] as const;

/** A comment with the question that it answers. */
export interface KeptComment {
  readonly kind: (typeof KINDS)[number];
  readonly body: string;
}

function isKept(value: unknown): value is KeptComment {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  const { kind, body } = value as Record<string, unknown>;
  if (typeof body !== 'string' || body === '' || findCommentProblem(body)) return false;
  return (KINDS as readonly unknown[]).includes(kind) && normalizeComment(body) === body;
}

/**
 * Read comments from an untrusted list.
 *
 * @param ballots in the wave's boxes.
 * @returns `null` if one is none, or if there are too few to hide among, or too many.
 * @example readKeptComments([], 3) // => []
 */
export function readKeptComments(value: unknown, ballots: number): readonly KeptComment[] | null {
  if (!Array.isArray(value) || value.length > MOST_COMMENTS || !value.every(isKept)) return null;
  const isEnough = ballots >= ENOUGH_BALLOTS && value.length >= ENOUGH_COMMENTS;
  return value.length > 0 && !isEnough ? null : value;
}
