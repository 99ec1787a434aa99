// Makes a data folder and takes hold of it, or says in one line why this machine does not let it.
import { mkdirSync } from 'node:fs';
import { OperatorError } from '#operations/operator-error.ts';
import { lockDirectory } from './lock-directory.ts';
import { restrictFolder } from './restrict-folder.ts';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EEXIST', 'there is a file of that name'],
  ['ENOTDIR', 'a part of the path is a file'],
  ['EACCES', 'this user may not write there'],
  ['EPERM', 'this user may not write there'],
  ['EROFS', 'its file system is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['ENOENT', 'a part of the path cannot be made'],
]);

/** Turn a refusal of the operating system into one sentence; the file lock calls each of them "cannot be opened". */
function explain(folder: string, cause: unknown): unknown {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  const isLock = /unable to open database file|readonly database/i.test(message);
  const reason = REASONS.get(code) ?? (isLock ? 'this user may not write there' : null);
  if (reason === null) return cause;
  return new OperatorError(
    `DATA_DIR ${folder} cannot be used: ${reason}. Set DATA_DIR to a folder that the user of the server may write.`,
    { cause },
  );
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
