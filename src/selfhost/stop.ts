// Ends a command with one clear line for the operator instead of a stack trace.
import { existsSync } from 'node:fs';
import { sqlstateOf } from '../data/sqlstate.ts';

/** A failure whose message tells the operator what to do; nothing else is printed of it. */
export class OperatorError extends Error {}

/** Of a failure in the database only its SQLSTATE is printed: the message may quote values. */
function describe(error: unknown): string {
  const state = sqlstateOf(error);
  return `Unexpected failure: ${state ? `SQLSTATE ${state}` : (error as Error).message}`;
}

/** Run a command with the settings of .env, if there is one; a mistake becomes one line and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    await command();
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : describe(error));
    process.exit(1);
  }
}
