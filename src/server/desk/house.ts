// What an act at the desk needs of the installation: who acts, what opens the secrets, where links lead, whether mail goes out.
import { purgeCache } from '@netlify/functions';
import type { Language } from '#domain/instrument/terms.ts';
import type { TaggedUnit } from '#domain/waves/page-tags.ts';
import { readMailSetting } from '#operations/mail/mail-setting.ts';
import { sayIn, type Message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { purgeOrPlan } from '#operations/purge.ts';
import type { DeskVisit } from './visit.ts';

export interface DeskHouse {
  /** Mail address of who acts, as the audit trail names it. */
  readonly actor: string;
  /** APP_SECRET. */
  readonly secret: string;
  /** Public address without a slash at the end. */
  readonly siteUrl: string;
  readonly language: Language;
  /** Whether this installation sends mail; where it does not, everybody is reached by hand. */
  readonly mails: boolean;
}

/** Whether mail goes out by itself: by the server of the settings, or on one machine into the box of its developer. */
function sendsMail(env: Readonly<Record<string, string | undefined>>): boolean {
  try {
    return readMailSetting(env) !== null || Boolean(env.DESK_MAILBOX);
  } catch {
    return false;
  }
}

/** The installation as somebody who was let in may use it. */
export const houseOf = ({ actor }: DeskVisit, language: Language, url: URL): DeskHouse => ({
  ...{ actor, language },
  secret: process.env.APP_SECRET ?? '',
  siteUrl: (process.env.SITE_URL ?? process.env.URL ?? url.origin).replace(/\/$/, ''),
  mails: sendsMail(process.env),
});

/** Make the network forget the pages of a unit that changed; what it does not take now stays due. */
export async function purgeAfter(unit: TaggedUnit | null): Promise<void> {
  const isHosted = Boolean(process.env.NETLIFY_PURGE_API_TOKEN);
  if (unit) await purgeOrPlan(unit, isHosted ? (tags) => purgeCache({ tags }) : null);
}

/** How an act ended: done with what it answers, or refused with what to tell. */
export type Acted<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly said: string };

/** Act, and turn a refusal into a sentence for the page; anything else is a failure and goes on. */
export async function tryAct<T>(
  language: Language,
  act: () => Promise<T>,
  /** Sentences of the desk in the place of those that name a command. */
  instead: (said: Message) => string | null = () => null,
): Promise<Acted<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return { ok: false, said: instead(error.said) ?? sayIn(language, error.said) };
  }
}
