// Makes a data folder and takes hold of it, or says in one line why this machine does not let it.
import { mkdirSync } from 'node:fs';
import type { MessageName } from '#i18n/operator-words.ts';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { lockDirectory } from './lock-directory.ts';
import { restrictFolder } from './restrict-folder.ts';

const REASONS: ReadonlyMap<string, MessageName> = new Map([
  ['EEXIST', 'database.fileThere'],
  ['ENOTDIR', 'database.pathHasFile'],
  ['EACCES', 'database.notWritable'],
  ['EPERM', 'database.notWritable'],
  ['EROFS', 'database.readOnly'],
  ['ENOSPC', 'database.diskFull'],
  ['ENOENT', 'database.noPath'],
]);

/** Turn a refusal of the operating system into one sentence; the file lock calls each of them "cannot be opened". */
function explain(folder: string, cause: unknown): unknown {
  const { code = '', message: text } = cause as NodeJS.ErrnoException;
  const isLock = /unable to open database file|readonly database/i.test(text);
  const reason = REASONS.get(code) ?? (isLock ? 'database.notWritable' : null);
  if (reason === null) return cause;
  return new OperatorError(message('database.unusable', { folder, reason: message(reason) }), {
    cause,
  });
}

/**
 * Make the folder where it is missing, lock it, and keep it to its owner.
 *
 * @returns a function that unlocks it.
 * @throws OperatorError if it cannot be made or written, or if another process holds it.
 */
export function prepareFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const release = lockDirectory(folder);
    restrictFolder(folder);
    return release;
  } catch (error) {
    throw error instanceof OperatorError ? error : explain(folder, error);
  }
}
