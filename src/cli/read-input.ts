// Reads a file that is named on the command line.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import type { PlanFile } from '#operations/planning/plan-programme.ts';

/**
 * The bytes of a file.
 *
 * @param unreadable what is said where there is none, or it cannot be read.
 * @throws OperatorError that says so.
 */
export function readBytes(
  file: string,
  unreadable: 'plan.unreadable' | 'roster.unreadable',
): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new OperatorError(message(unreadable, { file }));
  }
}

/** The file of a plan, or of changes to one. */
export const readInput = (file: string): PlanFile => ({
  name: basename(file),
  bytes: readBytes(file, 'plan.unreadable'),
});
