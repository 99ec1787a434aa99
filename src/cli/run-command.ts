// Runs a command and ends it with one clear line for the operator instead of a stack trace.
import { existsSync } from 'node:fs';
import { sqlstateOf } from '#data/sqlstate.ts';
import { OperatorError } from '#operations/operator-error.ts';

/** Of a failure in the database only its SQLSTATE is printed: the message may quote values. */
function describe(error: unknown): string {
  const state = sqlstateOf(error);
  return `Unexpected failure: ${state ? `SQLSTATE ${state}` : (error as Error).message}`;
}

/** Run a command with the settings of .env, if there is one; a mistake becomes one line and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  // Whatever a command writes, data and keys above all, is for its owner alone.
  process.umask(0o077);
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    await command();
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : describe(error));
    process.exit(1);
  }
}
