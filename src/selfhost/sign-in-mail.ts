// Mails the code of a sign-in: the API's own letter is dropped, because its link would lead nowhere and be opened by scanners.
import { randomUUID } from 'node:crypto';
import { deliverToFile, type Mail } from '#operations/mail/mailbox-mailer.ts';
import { message, sayIn } from '#operations/message.ts';
import { withMailer } from './open-mailer.ts';
import type { DatabaseSettings } from './settings.ts';

const CODE = /\b\d{8}\b/;

/** Our letter with the code of the API's: in both languages, as nobody knows yet who reads it. */
function writeSignInLetter({ to, text = '' }: Mail, site: string) {
  const code = CODE.exec(text)?.[0];
  if (!code) return null;
  const values = { code, site };
  const texts = (['id', 'en'] as const).map((language) =>
    sayIn(language, message('desk.mailText', values)),
  );
  return {
    to,
    subject: sayIn('id', message('desk.mailSubject', values)),
    text: texts.join('\n\n–––\n\n'),
  };
}

/**
 * Send a code, after whoever asked for it was answered: a mail server must not keep the database waiting.
 *
 * Without a mail server the letter lies in the data folder, and the page of development mail shows it on this machine.
 */
export function mailSignInCode(settings: DatabaseSettings, mail: Mail): void {
  const site = process.env.SITE_URL ?? `http://${settings.host}:${settings.port}`;
  const letter = writeSignInLetter(mail, site);
  if (letter === null) return;
  void withMailer(settings, async (mailer) => {
    if (mailer === null) return deliverToFile(settings.folder, letter);
    const { ending } = await mailer.send({ ...letter, messageId: randomUUID() });
    if (ending !== 'sent') throw new Error(ending);
  }).catch(() => console.error(`[desk] ${sayIn('en', message('desk.notMailed'))}`));
}
