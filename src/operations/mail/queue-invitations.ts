// Lets invitations and reminders wait in the outbox, for those on the roster whose contact is a mail address.
import {
  queueMail,
  readNextReminder,
  type MailKind,
  type MailStatus,
  type Queueing,
} from '#data/outbox.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { fingerprintWords } from '#crypto/fingerprint.ts';
import { findNote } from '../inviting/change-note.ts';
import { listReminders } from '../inviting/write-invitations.ts';
import { message, type Message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { formOf } from '../open-wave.ts';
import { findReach, type Reach } from './open-roster.ts';

/** Who asks for mail, in which language it is written, and what opens the roster. */
export interface Sender {
  /** APP_SECRET. */
  readonly secret: string;
  readonly actor: string | null;
  readonly language: Language;
  /** Whether this installation sends mail; where it does not, everybody is reached by hand. */
  readonly mails: boolean;
}

export interface Queued {
  /** Mails that wait now and did not before. */
  readonly queued: number;
  /** People on the roster whom mail does not reach. */
  readonly byHand: number;
  readonly lines: readonly Message[];
}

function refuse(wave: string, { reason, unit = '' }: Queueing): never {
  const refusals: Readonly<Record<Exclude<Queueing['reason'], 'queued'>, Message>> = {
    'already-reminded': message('mail.alreadyReminded', { wave }),
    'not-open': message('mail.notOpen', { wave }),
    'not-prepared': message('mail.notPrepared', { wave }),
    'wave-over': message('mail.waveOver', { wave }),
    'programme-inactive': message('mail.inactive', { wave }),
    'operator-missing': message('commands.operatorMissing', { unit }),
    'wave-unknown': message('mail.waveUnknown', { wave }),
  };
  throw new OperatorError(refusals[reason as keyof typeof refusals]);
}

async function queue(
  wave: string,
  kind: MailKind,
  { byMail, byHand }: Reach,
  { language, actor, mails }: Sender,
): Promise<Queued> {
  const outcome = await queueMail(wave, kind, language, byMail, actor);
  if (!outcome.ok) refuse(wave, outcome);
  const queued = outcome.queued ?? 0;
  const counts = { wave, queued, byHand };
  return {
    queued,
    byHand,
    lines: [
      message(kind.startsWith('reminder') ? 'mail.reminded' : 'mail.queued', counts),
      ...(byHand > 0 ? [message('mail.byHand', counts)] : []),
      message(mails ? 'mail.bounces' : 'mail.noServer'),
    ],
  };
}

/**
 * Let an invitation wait for everybody who has a mail address and has had none yet. Safe to repeat.
 *
 * @throws OperatorError if the wave takes no mail; nothing is queued then.
 */
export async function queueInvitations(wave: string, sender: Sender): Promise<Queued> {
  if (!sender.mails) throw new OperatorError(message('mail.noServer'));
  await checkPrepared(wave);
  return queue(wave, 'invitation', await findReach(wave, sender.secret), sender);
}

/**
 * Whether nobody on the roster of a wave has been invited, although mail would reach some of them.
 *
 * @throws OperatorError if the roster cannot be opened.
 */
export async function awaitsInvitations(
  { code, isOver, roster, kinds }: MailStatus,
  { secret, mails }: Pick<Sender, 'secret' | 'mails'>,
): Promise<boolean> {
  if (!mails || isOver || roster === 0) return false;
  if (kinds.some(({ kind }) => kind === 'invitation')) return false;
  return (await findReach(code, secret)).byMail.length > 0;
}

/** What a reminder did, with the text for those whom mail does not reach. */
export interface Reminded extends Queued {
  readonly which: 1 | 2;
  /** One text for each group; it holds no link. */
  readonly text: string;
}

/**
 * Remind everybody on the roster alike, whoever has answered: by mail where that reaches, by a text to be sent by hand elsewhere.
 *
 * @param which first or second; `null` for whichever comes next.
 * @throws OperatorError if the wave is not open, or was reminded that often.
 */
export async function remindEveryone(
  wave: string,
  which: 1 | 2 | null,
  sender: Sender & { readonly siteUrl: string },
): Promise<Reminded> {
  await checkPrepared(wave);
  const turn = which ?? (await readNextReminder(wave));
  if (turn === null) throw new OperatorError(message('mail.alreadyReminded', { wave }));
  const { byMail, byHand } = await findReach(wave, sender.secret);
  const reach = sender.mails ? { byMail, byHand } : { byMail: [], byHand: byHand + byMail.length };
  const done = await queue(wave, `reminder-${turn}`, reach, sender);
  return { ...done, which: turn, text: await writeReminders(wave, sender) };
}

/** The reminder of a wave to be sent by hand: one text for each group, which holds no link. */
export async function writeReminders(
  wave: string,
  { siteUrl, language }: { readonly siteUrl: string; readonly language: Language },
): Promise<string> {
  const form = await formOf(wave);
  if (form.keyFile === null) return '';
  const fingerprint = await fingerprintWords(form.keyFile);
  const context = { form, fingerprint, siteUrl, language };
  return listReminders(context, await findNote(form));
}

/** A wave without keys has no roster that could be opened. */
async function checkPrepared(wave: string): Promise<void> {
  if ((await formOf(wave)).keyFile === null)
    throw new OperatorError(message('mail.notPrepared', { wave }));
}
