// Ends a command with one clear line for the operator instead of a stack trace.
import { existsSync } from 'node:fs';

/** A failure whose message tells the operator what to do; nothing else is printed of it. */
export class OperatorError extends Error {}

/** Run a command with the settings of .env, if there is one; a mistake becomes one line and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    await command();
  } catch (error) {
    const known = error instanceof OperatorError;
    console.error(known ? error.message : `Unexpected failure: ${(error as Error).message}`);
    process.exit(1);
  }
}
