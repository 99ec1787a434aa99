// One tick on one machine, by the server or by hand, with the mailer and the CDN of its settings.
import { sayIn } from '#operations/message.ts';
import { cdnOf } from '#operations/purge.ts';
import { SCHEDULE } from '#operations/tick/acts.ts';
import { runTick, TICK, type TickOptions, type TickReport } from '#operations/tick/tick.ts';
import { mailboxOf } from './database/mail.ts';
import { withMailer } from './open-mailer.ts';
import type { Settings } from './settings.ts';

/** What a tick needs of the installation that it runs in. */
export interface TickHouse {
  readonly settings: Settings;
  /** APP_SECRET. */
  readonly secret: string;
  /** Public address without a slash at the end. */
  readonly siteUrl: string;
}

/** Do what is due. */
export const runTickHere = (
  { settings, secret, siteUrl }: TickHouse,
  options: TickOptions,
): Promise<TickReport> =>
  withMailer(settings, (mailer) => {
    const place = { secret, siteUrl, actor: TICK, purge: cdnOf(process.env), mailer };
    return runTick(SCHEDULE, { ...place, mailbox: mailboxOf(settings) }, options);
  });

/** Do what is due, and say what was done and what failed, a line each. */
export async function runLocalTick(house: TickHouse, mayGoOn: () => boolean): Promise<void> {
  const language = process.env.OPERATOR_LANG === 'en' ? 'en' : 'id';
  const { told, problems } = await runTickHere(house, { mayGoOn });
  for (const said of told) console.log(`[tick] ${sayIn(language, said)}`);
  for (const problem of problems) console.error(`[tick] ${sayIn(language, problem)}`);
}
