// The development mailbox: every mail that would have been sent becomes a file that a page shows.
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Mailbox } from '#operations/retention.ts';
import type { DatabaseSettings } from '../settings.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
}

const folderOf = (folder: string) => join(folder, 'mail');

/** Put a mail into the box. */
export async function deliverToFile(folder: string, mail: Mail): Promise<void> {
  mkdirSync(folderOf(folder), { recursive: true, mode: 0o700 });
  const name = `${Date.now()}-${randomUUID().slice(0, 8)}.json`;
  const path = join(folderOf(folder), name);
  // Whoever looks meanwhile sees the whole mail or none.
  writeFileSync(`${path}.new`, JSON.stringify(mail, null, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** All mails, newest first. */
export function readMails(folder: string): readonly Mail[] {
  mkdirSync(folderOf(folder), { recursive: true, mode: 0o700 });
  return readdirSync(folderOf(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .map((name) => JSON.parse(readFileSync(join(folderOf(folder), name), 'utf8')) as Mail);
}

/** The box as the use case sees it that removes old mails; `null` beside a Supabase project, which has none. */
export function mailboxOf({
  backend,
  folder,
}: Pick<DatabaseSettings, 'backend' | 'folder'>): Mailbox | null {
  if (backend.kind === 'supabase') return null;
  const place = folderOf(folder);
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
