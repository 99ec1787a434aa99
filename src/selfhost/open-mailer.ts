// Chooses how mail goes out: by the server of the settings, into the mailbox of a developer, or not at all.
import { readMailSetting } from '#operations/mail/mail-setting.ts';
import { intoMailbox } from '#operations/mail/mailbox-mailer.ts';
import type { Mailer } from '#operations/mail/mailer.ts';
import { openSmtp } from '#operations/mail/smtp-mailer.ts';
import type { DatabaseSettings } from './settings.ts';
import { isForThisMachine } from './web/mailbox.ts';

/**
 * The mailer of an installation.
 *
 * @returns `null` where no server is set and nobody but this machine could read a mailbox: invitations go by hand then.
 * @throws OperatorError if the settings are half set or wrong.
 */
function openMailer(
  { backend, host, folder }: Pick<DatabaseSettings, 'backend' | 'host' | 'folder'>,
  env: Readonly<Record<string, string | undefined>>,
): Mailer | null {
  const setting = readMailSetting(env);
  if (setting) return openSmtp(setting);
  return backend.kind === 'embedded' && isForThisMachine(host) ? intoMailbox(folder) : null;
}

/** Do something with the mailer of an installation, and close it whatever happens. */
export async function withMailer<T>(
  settings: Pick<DatabaseSettings, 'backend' | 'host' | 'folder'>,
  work: (mailer: Mailer | null) => Promise<T>,
): Promise<T> {
  const mailer = openMailer(settings, process.env);
  try {
    return await work(mailer);
  } finally {
    mailer?.close();
  }
}
