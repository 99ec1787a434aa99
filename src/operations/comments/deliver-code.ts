// Mails the code of a reviewer, in both languages: it exists in this mail alone.
import { randomUUID } from 'node:crypto';
import type { Mailer } from '../mail/mailer.ts';
import { message, sayIn } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import type { DeliverCode } from './issue-reviewer-codes.ts';

/** Sends codes by a mailer; one that does not surely go out is an error, and a renewal makes another. */
export const deliverBy =
  (mailer: Mailer): DeliverCode =>
  async ({ address, code, wave, unit, until }) => {
    const values = { code, wave, until, unit: unit.id, unitEn: unit.en };
    const { ending } = await mailer.send({
      to: address,
      subject: sayIn('id', message('comments.mailSubject', { wave })),
      text: sayIn('id', message('comments.mailText', values)),
      messageId: randomUUID(),
    });
    if (ending !== 'sent') throw new OperatorError(message('comments.codeNotSent', { wave }));
  };
