// Tells how the mails of a wave stand, whom they did not reach, and takes the organiser's answer about unsure ones.
import {
  answerUnsure as answer,
  readMailStatus,
  type MailStatus,
  type UndeliveredMail,
} from '#data/outbox.ts';
import { secretsOf } from '../keys/wave-secret.ts';
import { message, type Message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { openContact } from './open-roster.ts';

/** A mail that did not arrive, or of which nobody knows it, with whom it was for. */
export interface Undelivered extends Pick<UndeliveredMail, 'id' | 'kind' | 'state' | 'reply'> {
  readonly contact: string;
}

async function statusOf(wave: string): Promise<MailStatus> {
  const status = await readMailStatus(wave);
  if (status === null) throw new OperatorError(message('mail.waveUnknown', { wave }));
  return status;
}

async function openAll(
  wave: string,
  mails: readonly UndeliveredMail[],
  secret: string,
): Promise<readonly Undelivered[]> {
  if (mails.length === 0) return [];
  const secrets = await secretsOf(wave, secret);
  return Promise.all(
    mails.map(async ({ id, kind, state, reply, sealed }) => {
      const { contact } = await openContact(secrets, wave, sealed);
      return { id, kind, state, reply, contact };
    }),
  );
}

const nameOf = (kind: UndeliveredMail['kind']): Message =>
  message(
    (
      {
        invitation: 'mail.kindInvitation',
        replacement: 'mail.kindReplacement',
        'reminder-1': 'mail.kindReminder1',
        'reminder-2': 'mail.kindReminder2',
      } as const
    )[kind],
  );

/** Mails of a wave of which nobody knows whether they arrived, numbered from 1 in an order that stays. */
export async function listUnsure(wave: string, secret: string): Promise<readonly Undelivered[]> {
  const { undelivered } = await statusOf(wave);
  return openAll(
    wave,
    undelivered.filter(({ state }) => state === 'unsure'),
    secret,
  );
}

/** The unsure mails of a wave as lines. */
export const describeUnsure = (wave: string, mails: readonly Undelivered[]): readonly Message[] =>
  mails.length === 0
    ? [message('mail.noneUnsure', { wave })]
    : [
        message('mail.unsureList', {
          wave,
          list: mails.map(({ contact, kind }, place) =>
            message('mail.unsureLine', { number: place + 1, contact, kind: nameOf(kind) }),
          ),
        }),
      ];

/** How the mails of a wave stand, with whom they did not reach. */
export interface OpenedMail extends Omit<MailStatus, 'undelivered'> {
  readonly undelivered: readonly Undelivered[];
}

/** How the mails of a wave stand, for a page. */
export async function openMailStatus(wave: string, secret: string): Promise<OpenedMail> {
  const { undelivered, ...status } = await statusOf(wave);
  return { ...status, undelivered: await openAll(wave, undelivered, secret) };
}

/** How the mails of a wave stand, as lines. */
export async function describeMail(wave: string, secret: string): Promise<readonly Message[]> {
  const { roster, reminders, isOver, kinds, undelivered } = await statusOf(wave);
  const refused = await openAll(
    wave,
    undelivered.filter(({ state }) => state === 'refused'),
    secret,
  );
  const list = kinds.map(({ kind, sent, due, refused, unsure }) =>
    message('mail.statusLine', { kind: nameOf(kind), sent, due, refused, unsure }),
  );
  const missed = refused.map(({ contact, kind, reply }) =>
    message('mail.missedLine', { contact, kind: nameOf(kind), reply: reply ?? '–' }),
  );
  return [
    list.length > 0
      ? message('mail.status', { wave, roster, list })
      : message('mail.statusEmpty', { wave, roster }),
    message('mail.statusReminders', { reminders }),
    ...(isOver ? [message('mail.waveOver', { wave })] : []),
    ...(missed.length > 0 ? [message('mail.missed', { list: missed })] : []),
    ...(kinds.some(({ unsure }) => unsure > 0) ? [message('mail.unsureHint', { wave })] : []),
    message('mail.bounces'),
  ];
}

/**
 * Answer for one unsure mail: send it again, or take it as arrived.
 *
 * @param mail its id.
 * @throws OperatorError if it is not unsure any more.
 */
export async function answerUnsure(
  wave: string,
  mail: string,
  decision: 'resend' | 'leave',
  actor: string | null,
): Promise<Message> {
  const { ok, reason, unit = '' } = await answer(wave, mail, decision, actor);
  if (ok) return message(decision === 'resend' ? 'mail.resent' : 'mail.left');
  if (reason === 'operator-missing')
    throw new OperatorError(message('commands.operatorMissing', { unit }));
  if (reason === 'wave-unknown') throw new OperatorError(message('mail.waveUnknown', { wave }));
  throw new OperatorError(message('mail.notUnsure'));
}
