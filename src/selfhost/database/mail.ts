// The development mailbox: every mail that would have been sent becomes a file that a page shows.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
  writeFileSync(join(folderOf(folder), name), JSON.stringify(mail, null, 2), { mode: 0o600 });
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
