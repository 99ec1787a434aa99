// One tick of the server on one machine: what it did and what failed, a line each.
import { sayIn } from '#operations/message.ts';
import { cdnOf } from '#operations/purge.ts';
import { SCHEDULE } from '#operations/tick/acts.ts';
import { runTick, TICK } from '#operations/tick/tick.ts';
import { mailboxOf } from './database/mail.ts';
import { openMailer } from './open-mailer.ts';
import type { Settings } from './settings.ts';

/** What a tick needs of the server that it runs in. */
export interface TickHouse {
  readonly settings: Settings;
  /** APP_SECRET. */
  readonly secret: string;
  /** Public address without a slash at the end. */
  readonly siteUrl: string;
}

/** Do what is due. */
export async function runLocalTick(
  { settings, secret, siteUrl }: TickHouse,
  mayGoOn: () => boolean,
): Promise<void> {
  const language = process.env.OPERATOR_LANG === 'en' ? 'en' : 'id';
  const mailer = openMailer(settings, process.env);
  try {
    const place = { secret, siteUrl, actor: TICK, purge: cdnOf(process.env), mailer };
    const mailbox = mailboxOf(settings);
    const { told, problems } = await runTick(SCHEDULE, { ...place, mailbox }, { mayGoOn });
    for (const said of told) console.log(`[tick] ${sayIn(language, said)}`);
    for (const problem of problems) console.error(`[tick] ${sayIn(language, problem)}`);
  } finally {
    mailer?.close();
  }
}
