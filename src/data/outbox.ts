// The outbox of mail: who waits for which text, who sends it, and how that ended. Operator only, all of it.
import type { Language, StaffGroup } from '#domain/instrument/terms.ts';
import { callFunction, type Outcome } from './client.ts';

export type MailKind = 'invitation' | 'replacement' | 'reminder-1' | 'reminder-2';

/** How queueing ended, with how many mails wait now that did not before. */
export interface Queueing extends Outcome<
  | 'queued'
  | 'already-reminded'
  | 'not-open'
  | 'not-prepared'
  | 'wave-over'
  | 'programme-inactive'
  | 'operator-missing'
  | 'wave-unknown'
> {
  readonly queued?: number;
  /** Slug of the unit that wants to know who acts. */
  readonly unit?: string;
}

/**
 * Let a mail wait for these people of a wave; whoever has it already gets no second one.
 *
 * @param codeHashes base64. A reminder counts as sent even if there are none.
 */
export function queueMail(
  wave: string,
  kind: MailKind,
  language: Language,
  codeHashes: readonly string[],
  actor: string | null,
): Promise<Queueing> {
  const given = { wave_code: wave, kind, language, code_hashes: codeHashes, actor };
  return callFunction('queue_mail', given, 'operator');
}

/** Which reminder of a wave comes next; `null` where both were sent. */
export function readNextReminder(wave: string): Promise<1 | 2 | null> {
  return callFunction('next_reminder', { wave_code: wave }, 'operator');
}

/** A mail that a worker has taken. */
export interface TakenMail {
  readonly id: string;
  readonly kind: MailKind;
  readonly language: Language;
  readonly wave: string;
  readonly group: StaffGroup;
  /** Base64 of contact and code, wrapped. */
  readonly sealed: string;
}

/** Take one due mail; `null` where none is due. */
export function takeMail(worker: string): Promise<TakenMail | null> {
  return callFunction('take_mail', { worker }, 'operator');
}

/** How a mail ended: `unreached` where no server answered, `unsure` where nobody knows. */
export type MailEnding = 'sent' | 'refused' | 'again' | 'unreached' | 'unsure';

/**
 * Say how the sending of a taken mail ended.
 *
 * @param reply the three digits of the server's refusal; `null` where it said nothing.
 */
export function finishMail(
  worker: string,
  mail: string,
  ending: MailEnding,
  reply: number | null,
): Promise<Outcome<'finished' | 'not-yours' | 'not-an-outcome'>> {
  return callFunction('finish_mail', { worker, mail, outcome: ending, reply }, 'operator');
}

/** Give up mails whose worker has been gone for so many seconds, and put the outbox in order; answers how many. */
export function settleOutbox(lostAfter: number): Promise<number> {
  return callFunction('settle_outbox', { lost_after_seconds: lostAfter }, 'operator');
}

/** A mail that did not arrive, or of which nobody knows it. */
export interface UndeliveredMail {
  readonly id: string;
  readonly kind: MailKind;
  readonly state: 'refused' | 'unsure';
  readonly reply: number | null;
  readonly sealed: string;
}

export interface MailStatus {
  readonly code: string;
  readonly roster: number;
  /** 0 to 2. */
  readonly reminders: number;
  /** Whether nothing is sent any more. */
  readonly isOver: boolean;
  readonly kinds: readonly {
    readonly kind: MailKind;
    readonly queued: number;
    readonly sent: number;
    readonly due: number;
    readonly refused: number;
    readonly unsure: number;
  }[];
  readonly undelivered: readonly UndeliveredMail[];
}

/** How the mails of a wave stand; `null` where there is no such wave. */
export function readMailStatus(wave: string): Promise<MailStatus | null> {
  return callFunction('mail_status', { wave_code: wave }, 'operator');
}

/** Send an unsure mail again, or take it as arrived. */
export function answerUnsure(
  wave: string,
  mail: string,
  answer: 'resend' | 'leave',
  actor: string | null,
): Promise<
  Outcome<'answered' | 'not-unsure' | 'operator-missing' | 'wave-unknown'> & {
    readonly unit?: string;
  }
> {
  return callFunction('answer_unsure', { wave_code: wave, mail, answer, actor }, 'operator');
}
