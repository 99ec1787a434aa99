// Puts reviewers' codes into the development mailbox, as mails in both languages.
import { join } from 'node:path';
import type { DeliverCode } from '#operations/comments/issue-reviewer-codes.ts';
import { message, sayIn } from '#operations/message.ts';
import { deliverToFile } from '#selfhost/database/mail.ts';

/** Where the mails of a data folder lie. */
export const mailboxOf = (folder: string): string => join(folder, 'mail');

/** @param folder of the data. */
export const deliverToMailbox =
  (folder: string): DeliverCode =>
  ({ address, code, wave, unit, until }) => {
    const values = { code, wave, until, unit: unit.id, unitEn: unit.en };
    return deliverToFile(folder, {
      to: address,
      subject: sayIn('id', message('comments.mailSubject', { wave })),
      text: sayIn('id', message('comments.mailText', values)),
    });
  };
