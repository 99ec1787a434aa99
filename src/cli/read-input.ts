// Reads a file that is named on the command line.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import type { PlanFile } from '#operations/planning/plan-programme.ts';

/** @throws OperatorError if there is no such file, or it cannot be read. */
export function readInput(file: string): PlanFile {
  try {
    return { name: basename(file), bytes: readFileSync(file) };
  } catch {
    throw new OperatorError(message('plan.unreadable', { file }));
  }
}
