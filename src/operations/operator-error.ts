// A failure that tells the operator what to do; commands print nothing of it but what it says.
import type { Language } from '#domain/instrument/terms.ts';
import { sayIn, type Message } from './message.ts';

export class OperatorError extends Error {
  /** To be said in the language of whoever reads it; a plain text is said in every language. */
  readonly said: Message | string;

  /** @param said a message; a plain text is said in every language. */
  constructor(said: Message | string, options?: ErrorOptions) {
    super(typeof said === 'string' ? said : sayIn('en', said), options);
    this.said = said;
  }

  /** What the operator is told, in his language. */
  sayIn(language: Language): string {
    return typeof this.said === 'string' ? this.said : sayIn(language, this.said);
  }
}
