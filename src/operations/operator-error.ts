// A failure that tells the operator what to do; commands print nothing of it but what it says.
import type { Language } from '#domain/instrument/terms.ts';
import { sayIn, type Message } from './message.ts';

export class OperatorError extends Error {
  /** To be said in the language of whoever reads it; the log has it in English. */
  readonly said: Message;

  constructor(said: Message, options?: ErrorOptions) {
    super(sayIn('en', said), options);
    this.said = said;
  }

  /** What the operator is told, in his language. */
  sayIn(language: Language): string {
    return sayIn(language, this.said);
  }
}
