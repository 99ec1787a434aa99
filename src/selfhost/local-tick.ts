// One tick of the server on one machine: what it did and what failed, a line each.
import { sayIn } from '#operations/message.ts';
import { cdnOf } from '#operations/purge.ts';
import { SCHEDULE } from '#operations/tick/acts.ts';
import { runTick, TICK } from '#operations/tick/tick.ts';

/**
 * Do what is due.
 *
 * @param siteUrl public address without a slash at the end.
 */
export async function runLocalTick(
  secret: string,
  siteUrl: string,
  mayGoOn: () => boolean,
): Promise<void> {
  const language = process.env.OPERATOR_LANG === 'en' ? 'en' : 'id';
  const place = { secret, siteUrl, actor: TICK, purge: cdnOf(process.env) };
  const { told, problems } = await runTick(SCHEDULE, place, { mayGoOn });
  for (const said of told) console.log(`[tick] ${sayIn(language, said)}`);
  for (const problem of problems) console.error(`[tick] ${sayIn(language, problem)}`);
}
