// Asks for the code of a wave once more before something that cannot be undone.
import type { Language } from '#domain/instrument/terms.ts';
import { message, sayIn, type Message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { ask } from './ask.ts';

/** What is asked, and what to add where nobody can be asked. */
export interface Confirmation {
  /** Ends with what the operator is asked to type. */
  readonly question: Message;
  readonly otherwise: Message;
}

/**
 * Make sure that something is done to a wave on purpose.
 *
 * @param confirmed the wave's code as given on the command line, if it was.
 * @throws OperatorError unless the code was given or typed.
 */
export async function confirmWave(
  code: string,
  confirmed: string | undefined,
  language: Language,
  { question, otherwise }: Confirmation,
): Promise<void> {
  const typed = confirmed ?? (await ask(sayIn(language, question)));
  if (typed?.trim() === code) return;
  throw new OperatorError(
    typed === undefined
      ? message('commands.notConfirmed', { otherwise })
      : message('commands.otherCode', { typed }),
  );
}
