// Ends a command with one clear line for the operator instead of a stack trace.

/** A failure whose message tells the operator what to do; nothing else is printed of it. */
export class OperatorError extends Error {}

/** Run a command; an operator's mistake becomes one line and exit code 1, a bug keeps its message. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const known = error instanceof OperatorError;
    console.error(known ? error.message : `Unexpected failure: ${(error as Error).message}`);
    process.exit(1);
  }
}
