// Reads the development mailbox, and lets the retention empty it.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mailboxIn, type Mail } from '#operations/mail/mailbox-mailer.ts';
import type { Mailbox } from '#operations/retention.ts';
import type { DatabaseSettings } from '../settings.ts';

export type { Mail };

/** All mails, newest first. */
export function readMails(folder: string): readonly Mail[] {
  mkdirSync(mailboxIn(folder), { recursive: true, mode: 0o700 });
  return readdirSync(mailboxIn(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .map((name) => JSON.parse(readFileSync(join(mailboxIn(folder), name), 'utf8')) as Mail);
}

/** The box as the use case sees it that removes old mails; `null` beside a Supabase project, which has none. */
export function mailboxOf({
  backend,
  folder,
}: Pick<DatabaseSettings, 'backend' | 'folder'>): Mailbox | null {
  if (backend.kind === 'supabase') return null;
  const place = mailboxIn(folder);
  const names = () =>
    existsSync(place) ? readdirSync(place).filter((name) => /^\d+-\w+\.json$/.test(name)) : [];
  return {
    place,
    list: () =>
      names().map((name) => ({
        name,
        writtenAt: new Date(Number(name.split('-')[0])),
        text: readFileSync(join(place, name), 'utf8'),
      })),
    remove: (name) => rmSync(join(place, name), { force: true }),
  };
}
