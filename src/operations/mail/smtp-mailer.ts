// Sends mail by SMTP, and says of each one no more than what is certain.
import { createTransport } from 'nodemailer';
import type { MailSetting } from './mail-setting.ts';
import type { Delivery, Letter, Mailer } from './mailer.ts';

const CONNECTIONS = 3;
/** Milliseconds to wait for a connection, for the server's first word, and for any further one. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

interface MailError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly syscall?: string;
}

/** What goes wrong before a mail is handed over at all. */
const BEFORE_THE_MAIL = ['EAUTH', 'EDNS', 'ETLS', 'ENOAUTH', 'EOAUTH2'];
const GREETINGS = ['EHLO', 'HELO', 'LHLO'];
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * What an error proves.
 *
 * A refusal is the server's answer to a command; a connection that never stood, or a sign-in that failed, sent nothing. All else
 * is unsure: the library names the command CONN also for a connection that was lost while the mail was under way.
 */
export function judgeError(error: unknown): Delivery {
  const { code = '', command = '', responseCode = 0, syscall } = error as MailError;
  const unreached =
    BEFORE_THE_MAIL.includes(code) ||
    syscall === 'connect' ||
    GREETINGS.includes(command) ||
    // A server that says no without having been asked, in its greeting for one.
    (code === 'EPROTOCOL' && responseCode >= 400) ||
    // Where even the sender is refused, it is the setting and no recipient.
    (command === 'MAIL FROM' && responseCode >= 500);
  if (unreached) return { ending: 'unreached', reply: null };
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    if (responseCode >= 500) return { ending: 'refused', reply: responseCode };
    if (responseCode >= 400) return { ending: 'again', reply: responseCode };
    if (code === 'EENVELOPE') return { ending: 'refused', reply: null };
  }
  return { ending: 'unsure', reply: null };
}

/** The address of a server with our options behind it, where the operator did not choose others. */
function withOptions(url: string): string {
  const address = new URL(url);
  const options = {
    pool: true,
    maxConnections: CONNECTIONS,
    // By itself the library sends a mail again whose connection closed without an answer.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
    // A link is good for whoever reads it.
    requireTLS: !LOOPBACK.test(address.hostname),
    ...PATIENCE,
  };
  for (const [name, value] of Object.entries(options))
    if (!address.searchParams.has(name)) address.searchParams.set(name, String(value));
  return address.href;
}

/** A mailer for a server; connections stay open between mails until it is closed. */
export function openSmtp({ url, from }: MailSetting): Mailer {
  const transport = createTransport(withOptions(url));
  const host = from.address.split('@')[1]!;
  return {
    isForReal: true,
    connections: CONNECTIONS,
    isReachable: () => transport.verify().catch(() => false),
    async send({ to, subject, text, messageId }: Letter) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${messageId}@${host}>`,
          xMailer: false,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { ending: 'sent', reply: null };
      } catch (error) {
        return judgeError(error);
      }
    },
    close: () => transport.close(),
  };
}
