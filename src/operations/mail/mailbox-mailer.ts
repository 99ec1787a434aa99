// The mailbox of a developer: on a machine that sends no mail, each one becomes a file that a page of this machine shows.
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMailSetting } from './mail-setting.ts';
import type { Mailer } from './mailer.ts';
import { openSmtp } from './smtp-mailer.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
}

/** Where the box lies in a data folder. */
export const mailboxIn = (folder: string): string => join(folder, 'mail');

/** Put a mail into the box. */
export async function deliverToFile(folder: string, mail: Mail): Promise<void> {
  mkdirSync(mailboxIn(folder), { recursive: true, mode: 0o700 });
  const name = `${Date.now()}-${randomUUID().slice(0, 8)}.json`;
  const path = join(mailboxIn(folder), name);
  // Whoever looks meanwhile sees the whole mail or none.
  writeFileSync(`${path}.new`, JSON.stringify(mail, null, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** A mailer into the box of a data folder. */
export const intoMailbox = (folder: string): Mailer => ({
  isForReal: false,
  connections: 1,
  isReachable: async () => true,
  async send({ to, subject, text }) {
    await deliverToFile(folder, { to, subject, text });
    return { ending: 'sent', reply: null };
  },
  close: () => undefined,
});

/**
 * What a page sends mail with: the server of the settings, or the box of this machine.
 *
 * @returns `null` where neither is there, or the settings are half set: everybody is reached by hand then.
 */
export function mailerOfSite(env: Readonly<Record<string, string | undefined>>): Mailer | null {
  try {
    const setting = readMailSetting(env);
    if (setting) return openSmtp(setting);
  } catch {
    return null;
  }
  return env.DESK_MAILBOX ? intoMailbox(env.DESK_MAILBOX) : null;
}
