// Reads a reviewer's code as somebody typed it, and says why the database refused one.
import { toBase64 } from '#crypto/base64.ts';
import { hashCode, readInvitationCode } from '#crypto/codes.ts';
import type { CodeRefusal } from '#data/comments.ts';
import { message } from '../message.ts';
import { refused, type UnitAct } from '../unit-act.ts';

/** Whoever acts on the comments of a wave. */
export interface Reviewing {
  /** Code of the wave. */
  readonly wave: string;
  /** The reviewer's code as it was typed. */
  readonly code: string;
}

/** What the database knows of a code, in base64; `null` where the text is no code at all, which costs no try. */
export async function hashTyped(code: string): Promise<string | null> {
  const bytes = readInvitationCode(code);
  return bytes && toBase64(await hashCode(bytes));
}

export const notACode = (): UnitAct => refused(message('comments.notACode'));

/** Why a code opens nothing. */
export const refusedCode = (wave: string, { reason, left }: CodeRefusal): UnitAct =>
  refused(message(`comments.${reason}`, { wave, left: left ?? 0 }));
