// Asks the operator for a word where there is a terminal.
import { createInterface } from 'node:readline/promises';

/** What was typed, without spaces around it; `undefined` where nobody can be asked. */
export async function ask(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}
