// Reads by which server mail goes out, and in whose name.
import { message } from '../message.ts';
import { OperatorError } from '../operator-error.ts';
import { isMailAddress } from './mailer.ts';

export interface MailSetting {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. */
  readonly url: string;
  /** The sender's address, which is also where answers and bounces go. */
  readonly from: { readonly name: string; readonly address: string };
}

/** `Name <address>`, or an address alone. */
function readSender(text: string): MailSetting['from'] | null {
  const [, name = '', inner] = /^"?([^"<>\r\n]*?)"?\s*<([^<>]+)>$/.exec(text.trim()) ?? [];
  const address = (inner ?? text).trim();
  return isMailAddress(address) ? { name: name.trim(), address } : null;
}

/**
 * Read SMTP_URL and MAIL_FROM.
 *
 * @returns `null` where neither is set: nothing goes out by mail.
 * @throws OperatorError if one is missing or wrong. Neither is quoted: the first may hold a password.
 */
export function readMailSetting(
  env: Readonly<Record<string, string | undefined>>,
): MailSetting | null {
  const { SMTP_URL, MAIL_FROM, SITE_URL } = env;
  if (!SMTP_URL && !MAIL_FROM) return null;
  if (!SMTP_URL || !MAIL_FROM) throw new OperatorError(message('mail.halfSet'));
  if (!URL.canParse(SMTP_URL) || !/^smtps?:$/.test(new URL(SMTP_URL).protocol))
    throw new OperatorError(message('mail.wrongServer'));
  const from = readSender(MAIL_FROM);
  if (from === null) throw new OperatorError(message('mail.wrongSender'));
  // Links in mails lead there; that of a machine would lead nowhere on the phones of others.
  if (!SITE_URL) throw new OperatorError(message('mail.noSite'));
  return { url: SMTP_URL, from };
}
