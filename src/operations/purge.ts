// Purges a unit's pages from the CDN; where there is no CDN there is nothing to purge.
import { purgeCache } from '@netlify/functions';
import { planJob } from '#data/jobs.ts';
import { tagsOfUnit, type TaggedUnit } from '#domain/waves/page-tags.ts';
import { message, type Message } from './message.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Makes the network forget whatever it keeps under these tags. */
export type Purge = (tags: string[]) => Promise<unknown>;

/** How a purge ended. */
export interface Purging {
  readonly outcome: 'purged' | 'no-cdn' | 'refused';
  /** For the operator. */
  readonly said: Message;
}

/** The CDN that an environment names, asked from outside of it; `null` where there is none. */
export function cdnOf(env: Environment, purge = purgeCache): Purge | null {
  const { NETLIFY_SITE_ID: siteID, NETLIFY_API_TOKEN: token } = env;
  return siteID && token ? (tags) => purge({ siteID, token, tags }) : null;
}

/** Purge exactly the cached pages that show something of one unit. A CDN that does not answer never undoes a publication. */
export async function purgeUnit(unit: TaggedUnit, purge: Purge | null): Promise<Purging> {
  if (!purge) return { outcome: 'no-cdn', said: message('tick.noCdn') };
  const tags = [...tagsOfUnit(unit)];
  const values = { tags: tags.join(', ') };
  try {
    await purge(tags);
    return { outcome: 'purged', said: message('tick.purged', values) };
  } catch {
    return { outcome: 'refused', said: message('tick.purgeRefused', values) };
  }
}

/** Purge the pages of a unit; where the CDN does not answer, the purge stays due, and the next tick tries again. */
export async function purgeOrPlan(unit: TaggedUnit, purge: Purge | null): Promise<Purging> {
  const purging = await purgeUnit(unit, purge);
  if (purging.outcome === 'refused') await planJob('purge', unit.slug, unit.slug);
  return purging;
}
