// Asks for the code of a wave once more before something that cannot be undone.
import { createInterface } from 'node:readline/promises';
import { OperatorError } from '#operations/operator-error.ts';

/**
 * Make sure that something is done to a wave on purpose.
 *
 * @param confirmed the wave's code as given on the command line, if it was.
 * @param question ends with what the operator is asked to type.
 * @param otherwise what to add where nobody can be asked.
 * @throws OperatorError unless the code was given or typed.
 */
export async function confirmWave(
  code: string,
  confirmed: string | undefined,
  question: string,
  otherwise: string,
): Promise<void> {
  let typed = confirmed;
  if (typed === undefined && process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    typed = await terminal.question(question);
    terminal.close();
  }
  if (typed?.trim() === code) return;
  throw new OperatorError(
    typed === undefined
      ? `Nothing was changed. ${otherwise}`
      : `"${typed}" is not the code of the wave. Nothing was changed.`,
  );
}
