// What sends a mail, whichever way it goes: a mail server, or the mailbox of a developer.
import type { MailEnding } from '#data/outbox.ts';

export interface Letter {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The part before the @; the same for every try of one mail. */
  readonly messageId: string;
}

/** How a try ended. */
export interface Delivery {
  readonly ending: MailEnding;
  /** The three digits of a refusal; never its text, which may quote the address. */
  readonly reply: number | null;
}

export interface Mailer {
  /** Whether mail reaches the people it is for; in the mailbox of a developer it does not. */
  readonly isForReal: boolean;
  /** How many mails may be under way at once; each has a connection of its own. */
  readonly connections: number;
  /** Whether a server answers and lets us in. */
  readonly isReachable: () => Promise<boolean>;
  readonly send: (letter: Letter) => Promise<Delivery>;
  readonly close: () => void;
}

/** Longest address that SMTP carries. */
const LONGEST_ADDRESS = 254;

/**
 * Whether a contact of a roster is one mail address, and nothing that a mail program would read as two.
 *
 * @example isMailAddress('sari@dinas.example') // => true
 */
export const isMailAddress = (contact: string): boolean =>
  contact.length <= LONGEST_ADDRESS &&
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i.test(
    contact,
  );
