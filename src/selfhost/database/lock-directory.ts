// Makes sure that only one process opens a data directory: two of them lose acknowledged ballots.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';

/** Whether a process holds a directory just now. */
export function isHeld(folder: string): boolean {
  try {
    lockDirectory(folder)();
    return false;
  } catch {
    return true;
  }
}

/**
 * Lock a directory until the process ends, however it ends.
 *
 * The lock is a SQLite file lock, kept by the operating system: a killed process leaves nothing to clean up, and a
 * process number that is used again cannot be mistaken for the owner.
 *
 * @returns a function that unlocks it.
 * @throws OperatorError if another process holds it.
 */
export function lockDirectory(folder: string): () => void {
  const file = new DatabaseSync(join(folder, 'lock'));
  try {
    file.exec('pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    file.close();
    if (!/locked|busy/i.test((error as Error).message)) throw error;
    throw new OperatorError(message('database.inUse', { folder }));
  }
  return () => file.close();
}
