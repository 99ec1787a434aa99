// Gives each of the two reviewers a code of her own for the comments of one wave. Stored is the hash; the code goes by mail.
import { toBase64 } from '#crypto/base64.ts';
import { groupCode, hashCode, writeInvitationCode } from '#crypto/codes.ts';
import { readReviewers, storeReviewerCodes } from '#data/comments.ts';
import type { Bilingual } from '#domain/instrument/terms.ts';
import { message } from '../message.ts';
import { refused, unchanged, type UnitAct } from '../unit-act.ts';

/** A mail to be sent; whoever sends it knows the text of its kind. */
export interface ReviewerMail {
  readonly kind: 'reviewer-code';
  readonly address: string;
  readonly code: string;
  /** Code of the wave. */
  readonly wave: string;
  readonly unit: Bilingual;
  /** ISO date on which comments and code are deleted. */
  readonly until: string;
}

/** Sends a mail, or keeps it until it is sent. */
export type DeliverCode = (mail: ReviewerMail) => Promise<void>;

const CODE_BYTES = 10;

async function makeCode(): Promise<{ code: string; hash: string }> {
  const bytes = crypto.getRandomValues(new Uint8Array(CODE_BYTES));
  return { code: groupCode(writeInvitationCode(bytes)), hash: toBase64(await hashCode(bytes)) };
}

/**
 * Issue codes to the reviewers of a published wave who have none. Safe to run again.
 *
 * Each code is mailed before it is stored. Cut off between the two, its reader gets another mail whose code works; the other
 * way round a stored code would be taken for one that arrived, or each try would take the code away that arrived before.
 *
 * @param isRenewal whether everybody gets a new code, and the ones before stop working.
 * @throws whatever delivery throws, once the other reviewer was served; the reader whom it failed has no new code then.
 */
export async function issueReviewerCodes(
  { wave, isRenewal = false }: { readonly wave: string; readonly isRenewal?: boolean },
  actor: string | null,
  deliver: DeliverCode,
): Promise<UnitAct> {
  const room = await readReviewers(wave);
  if (!room) return refused(message('comments.wave-unknown', { wave }));
  const { until } = room;
  if (!room.hasComments || until === null)
    return unchanged(message('comments.no-comments', { wave }));
  if (room.deletedOn !== null) return refused(message('comments.comments-deleted', { wave }));
  if (room.reviewers.length === 0) {
    return refused(message('comments.no-reviewers', { wave, unit: room.unit }));
  }
  const missing = room.reviewers.filter(({ hasCode }) => isRenewal || !hasCode);
  if (missing.length === 0) return unchanged(message('comments.codesThere', { wave }));
  const failures: unknown[] = [];
  for (const { place, address } of missing) {
    const { code, hash } = await makeCode();
    try {
      await deliver({ kind: 'reviewer-code', address, code, wave, unit: room.unitName, until });
    } catch (failure) {
      failures.push(failure);
      continue;
    }
    const { ok, reason } = await storeReviewerCodes(wave, [{ place, address, hash }], actor);
    if (!ok && reason !== 'stored') {
      return refused(message(`comments.${reason}`, { wave, unit: room.unit }));
    }
  }
  if (failures.length > 0) throw failures[0];
  return unchanged(message('comments.codesIssued', { wave, count: missing.length }));
}
