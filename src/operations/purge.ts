// Purges a unit's pages from the CDN; where there is no CDN there is nothing to purge.
import { purgeCache } from '@netlify/functions';
import { tagsOfUnit, type TaggedUnit } from '#domain/waves/page-tags.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Purge exactly the cached pages that show something of one unit.
 *
 * @returns one line for the operator. A CDN that does not answer never undoes a publication.
 */
export async function purgeUnit(
  unit: TaggedUnit,
  env: Environment,
  purge = purgeCache,
): Promise<string> {
  const { NETLIFY_SITE_ID: siteID, NETLIFY_API_TOKEN: token } = env;
  if (!siteID || !token)
    return 'No CDN to purge (NETLIFY_SITE_ID and NETLIFY_API_TOKEN are not set).';
  const tags = [...tagsOfUnit(unit)];
  const named = `${tags.slice(0, -1).join(', ')} and ${tags.at(-1)}`;
  try {
    await purge({ siteID, token, tags });
    return `Purged the pages tagged ${named}.`;
  } catch {
    return `The CDN did not take the purge. Purge the tags ${named} in its dashboard.`;
  }
}
